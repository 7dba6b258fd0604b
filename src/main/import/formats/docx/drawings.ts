import type { DropList } from '../../drop-list';
import { drawingsWithoutFallback } from './alternate-content';
import type { Tag } from './changed-tags';
import { attributeOf, plainText } from './raw-xml';

/** A drawing that is open: what it is told as, and whether it is a picture or a box of words. */
interface Drawing {
  words: string | null;
  isPicture: boolean;
  isBox: boolean;
}

/** What is known of the drawings of a text, as far as it has been gone through. */
export interface Drawings {
  readonly drop: DropList;
  /** Those that are there twice, by where they begin, whose first rendering is read, and not the last. */
  readonly readByChoice: ReadonlySet<number>;
  /** Of such drawings as are open, what is read: the fallback, the choice that comes, or what has been read already. */
  readonly renderings: ('fallback' | 'choice' | 'nothing')[];
  /** How many renderings are open that are not read. */
  unread: number;
  readonly open: Drawing[];
}

export function newDrawings(xml: string, drop: DropList): Drawings {
  return { drop, readByChoice: drawingsWithoutFallback(xml), renderings: [], unread: 0, open: [] };
}

/** What stands in the place of a tag of a drawing; null for another's. */
export function takeDrawing(drawings: Drawings, tag: Tag): string | null {
  const { all, isEnd, isEmpty, name, rest } = tag;
  const drawing = drawings.open.at(-1);
  switch (name) {
    case 'mc:AlternateContent':
    case 'mc:Choice':
    case 'mc:Fallback':
      return isEmpty ? all : takeRendering(drawings, tag);
    case 'w:drawing':
      if (isEnd) tellDrawing(drawings);
      else if (!isEmpty) drawings.open.push({ words: null, isPicture: false, isBox: false });
      // The words of a picture of the older kind come after the paragraph that it stands in, as a box's do.
      return all.replace('w:drawing', 'w:pict');
    case 'wp:docPr':
      if (drawing && !isEnd) drawing.words ??= wordsOf(rest);
      return all;
    case 'a:blip':
      if (drawing) drawing.isPicture = true;
      return isEnd ? all : `<a:blip${isEmpty ? '/' : ''}>`;
    case 'v:imagedata':
      if (!isEnd) tellPicture(drawings, wordsOf(rest));
      return '';
    default:
      if (drawing && name === 'w:txbxContent') drawing.isBox = true;
      return null;
  }
}

/** Mammoth reads the last rendering of a drawing; where its words are in the first alone, that one stands for all. */
function takeRendering(drawings: Drawings, { all, isEnd, name, start }: Tag): string {
  const { renderings, readByChoice } = drawings;
  if (name === 'mc:AlternateContent') {
    const isByChoice = isEnd ? renderings.pop() !== 'fallback' : readByChoice.has(start);
    if (!isEnd) renderings.push(isByChoice ? 'choice' : 'fallback');
    return isByChoice ? passed(isEnd) : all;
  }
  const read = renderings.at(-1) ?? 'fallback';
  if (name === 'mc:Choice' && read === 'choice') {
    if (isEnd) renderings[renderings.length - 1] = 'nothing';
    return passed(isEnd);
  }
  if (name === 'mc:Choice' || read !== 'fallback') drawings.unread += isEnd ? -1 : 1;
  return all;
}

const passed = (isEnd: boolean): string => `<${isEnd ? '/' : ''}w:smartTag>`;

/** Of a box that is kept nothing is left out, but for a picture in it. */
function tellDrawing(drawings: Drawings): void {
  const drawing = drawings.open.pop();
  if (drawing && drawing.words !== null && (drawing.isPicture || !drawing.isBox))
    tellPicture(drawings, drawing.words);
}

function tellPicture({ unread, drop }: Drawings, words: string): void {
  if (unread === 0) drop.add('picture', words);
}

function wordsOf(rest: string): string {
  return plainText(attributeOf(rest, 'descr') ?? attributeOf(rest, 'title') ?? '');
}
