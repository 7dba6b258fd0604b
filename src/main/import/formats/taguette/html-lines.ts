import type { DefaultTreeAdapterTypes } from 'parse5';
import type { DropList } from '../../drop-list';
import type { LineBuilder } from '../../line-builder';
import type { MarkedText } from '../marked-text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Fragment = DefaultTreeAdapterTypes.DocumentFragment;

/** An element is entered and left; a text is met once. */
interface Step {
  readonly node: Node;
  readonly isLeft: boolean;
}

/** Every node in printed order. Kept on a list of its own: a hostile file nests more deeply than calls can. */
function* stepsThrough(root: Fragment): Generator<Step> {
  const ahead: Step[] = [{ node: root, isLeft: false }];
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    yield step;
    if (step.isLeft || !('childNodes' in step.node)) continue;
    ahead.push({ node: step.node, isLeft: true });
    for (let at = step.node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = step.node.childNodes[at];
      if (child) ahead.push({ node: child, isLeft: false });
    }
  }
}

/** The text that offsets into a document count: that of all its text nodes, one after another. */
export function textIn(root: Fragment): string {
  const texts: string[] = [];
  for (const { node } of stepsThrough(root))
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
  return texts.join('');
}

/** Elements that stand on lines of their own, with a space around them. */
const paragraphs: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'table']);
/** Elements that stand on lines of their own. */
const lines: ReadonlySet<string> = new Set(['div', 'li', 'tr', 'td', 'th', 'br', 'hr', 'section', 'article']);
const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const bold: ReadonlySet<string> = new Set(['b', 'strong']);
const italic: ReadonlySet<string> = new Set(['i', 'em']);

/** Hands a document's words on, with a line for every paragraph, heading and entry of a list. */
export function addHtml(root: Fragment, text: MarkedText, builder: LineBuilder, drops: DropList): void {
  const depth = { bold: 0, italic: 0 };
  const onElement = ({ tagName, attrs }: Element, isLeft: boolean) => {
    const step = isLeft ? -1 : 1;
    if (bold.has(tagName)) depth.bold += step;
    if (italic.has(tagName)) depth.italic += step;
    if (tagName === 'img' && !isLeft) drops.add('picture', attrs.find(({ name }) => name === 'alt')?.value);
    const isHeading = headings.has(tagName);
    const isApart = isHeading || paragraphs.has(tagName);
    if (!isApart && !lines.has(tagName)) return;
    builder.endLine(isHeading && isLeft ? { heading: Number(tagName.slice(1)) } : {});
    if (isApart) builder.gap();
  };
  for (const { node, isLeft } of stepsThrough(root)) {
    if (node.nodeName === '#text' && 'value' in node)
      text.add(node.value, { bold: depth.bold > 0, italic: depth.italic > 0 });
    else if ('tagName' in node) onElement(node, isLeft);
  }
}
