import { isParagraphId } from '../../shared/id';
import type { Point } from '../../shared/transcript/passage';
import { paragraphElement } from '../ui/text-elements';

/** Every paragraph's element carries its id here; `data-paragraph` is the ¶ number that people see. */
const paragraphAttribute = 'data-id';
const selector = `[${paragraphAttribute}]`;

function pointIn(element: Element, container: Node, offset: number): Point | null {
  const id = element.getAttribute(paragraphAttribute);
  if (!isParagraphId(id)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(container, offset);
  return { paragraph: id, offset: before.toString().length };
}

function closestParagraph(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(selector) ?? null;
}

/** The nearest paragraph that begins at or after (or, backwards, ends before) a place between paragraphs. */
function neighbour(root: Element, container: Node, offset: number, backwards: boolean): Element | null {
  const place = document.createRange();
  place.setStart(container, offset);
  const all = [...root.querySelectorAll(selector)];
  const isAfter = (element: Element) => place.comparePoint(element, 0) > 0;
  const firstAfter = all.findIndex(isAfter);
  if (!backwards) return firstAfter < 0 ? null : (all[firstAfter] ?? null);
  return (firstAfter < 0 ? all.at(-1) : all[firstAfter - 1]) ?? null;
}

/** The point of the transcript where a DOM position is; a position between paragraphs becomes the nearer edge inwards. */
export function pointAt(root: Element, container: Node, offset: number, side: 'start' | 'end'): Point | null {
  const paragraph = closestParagraph(container);
  // One in the text beside is as much outside this one as anything else.
  if (paragraph && root.contains(paragraph)) return pointIn(paragraph, container, offset);
  const element = neighbour(root, container, offset, side === 'end');
  const id = element?.getAttribute(paragraphAttribute);
  if (!element || !isParagraphId(id)) return null;
  return { paragraph: id, offset: side === 'end' ? (element.textContent?.length ?? 0) : 0 };
}

/** The element of the first paragraph of which something is on the screen; the first of all where none is. */
export function topParagraph(root: Element, scroller: Element): Element | undefined {
  const top = scroller.getBoundingClientRect().top;
  const paragraphs = [...root.querySelectorAll(selector)];
  return paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > top + 8) ?? paragraphs[0];
}

/** Where that paragraph begins. */
export function topPoint(root: Element, scroller: Element): Point | null {
  const id = topParagraph(root, scroller)?.getAttribute(paragraphAttribute);
  return isParagraphId(id) ? { paragraph: id, offset: 0 } : null;
}

export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

function positionIn(element: Element, offset: number): DomPosition {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: Node = element;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.nodeValue?.length ?? 0;
    if (rest <= length) return { node: text, offset: rest };
    rest -= length;
    last = text;
  }
  return { node: last, offset: last.nodeValue?.length ?? 0 };
}

/** The DOM position of a point, for selections and for measuring; null while its paragraph is not in the page. */
export function domPosition(root: Element | null, { paragraph, offset }: Point): DomPosition | null {
  const element = paragraphElement(root, paragraph);
  return element && positionIn(element, offset);
}

/** Before the first letter of the text or after its last: the text's own ends are no place on the page. */
export function edgeOf(root: Element, isEnd: boolean): DomPosition | null {
  const paragraphs = root.querySelectorAll(selector);
  const edge = paragraphs[isEnd ? paragraphs.length - 1 : 0];
  return edge ? positionIn(edge, isEnd ? Number.POSITIVE_INFINITY : 0) : null;
}

/**
 * Where a step by paragraph leads, as in a word processor: on to the beginning of the next one, or back to the beginning
 * of this one and then of the one before. Beyond the last it is the end of the text.
 */
export function paragraphStep(
  root: Element,
  from: Node,
  offset: number,
  isForward: boolean,
): DomPosition | null {
  const point = pointAt(root, from, offset, 'start') ?? pointAt(root, from, offset, 'end');
  const here = point && paragraphElement(root, point.paragraph);
  if (!point || !here) return null;
  const paragraphs = [...root.querySelectorAll(selector)];
  const target = paragraphs[paragraphs.indexOf(here) + (isForward ? 1 : point.offset === 0 ? -1 : 0)];
  return target ? positionIn(target, 0) : edgeOf(root, isForward);
}

/** A DOM range over two points, or null while either is not in the page. */
export function rangeBetween(root: Element | null, start: Point, end: Point): Range | null {
  const from = domPosition(root, start);
  const to = domPosition(root, end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
