import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Reading } from '../reading';

type Node = DefaultTreeAdapterTypes.ChildNode;

const blocks =
  /^(?:p|div|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|td|th|blockquote|section|article|h[1-6]|pre|figure|address|br|hr)$/;
const unseen = /^(?:script|style|template|noscript|iframe|object|svg|math|head|title)$/;
const anyMarkup = /[<&]/;
/** Of what nests deeper no more is told apart: it is all one line. */
const deepest = 200;

/** A step on the way through the tree, on a stack of its own: mark-up may nest deeper than calls can. */
type Step =
  | {
      readonly kind: 'node';
      readonly node: Node;
      readonly bold: boolean;
      readonly italic: boolean;
      readonly depth: number;
    }
  | { readonly kind: 'end-of-block' };

/** Adds the words of HTML to a reading, said by whoever the reading says; column marks in it keep their places. */
export type AddHtml = (html: string, reading: Reading, endLine: () => void) => void;

/** For HTML that stands inside another format. */
export async function loadHtml(): Promise<AddHtml> {
  const { parseFragment } = await import('parse5');
  return (html, reading, endLine) => {
    if (anyMarkup.test(html)) addNodes(parseFragment(html).childNodes, reading, endLine);
    else addPlain(html, reading, endLine);
    endLine();
  };
}

function addNodes(nodes: readonly Node[], reading: Reading, endLine: () => void): void {
  const steps: Step[] = [];
  const push = (children: readonly Node[], style: Omit<Extract<Step, { kind: 'node' }>, 'kind' | 'node'>) => {
    for (const node of children.toReversed()) steps.push({ kind: 'node', node, ...style });
  };
  push(nodes, { bold: false, italic: false, depth: 0 });
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'end-of-block') endLine();
    else if (step.node.nodeName === '#text' && 'value' in step.node)
      reading.lines.add(step.node.value, { bold: step.bold, italic: step.italic });
    else if ('childNodes' in step.node && !unseen.test(step.node.nodeName)) {
      const { node, depth } = step;
      if (markColumn(node, reading)) continue;
      if (blocks.test(node.nodeName) && depth < deepest) {
        endLine();
        steps.push({ kind: 'end-of-block' });
      }
      const bold = step.bold || /^(?:b|strong)$/.test(node.nodeName);
      const italic = step.italic || /^(?:i|em)$/.test(node.nodeName);
      push(node.childNodes, { bold, italic, depth: depth + 1 });
    }
  }
}

/** A line break in a text that has no mark-up ends a line, since nothing else can. */
function addPlain(text: string, reading: Reading, endLine: () => void): void {
  for (const line of text.split(/\r\n|\r|\n/)) {
    reading.lines.add(line);
    endLine();
  }
}

/** An empty span where a column begins. */
function markColumn(node: DefaultTreeAdapterTypes.Element | Node, reading: Reading): boolean {
  if (!('attrs' in node)) return false;
  const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
  const column = attribute('data-column-number');
  if (column === undefined && !/\bcolumn-number\b/.test(attribute('class') ?? '')) return false;
  reading.column(column ?? attribute('id'));
  return true;
}
