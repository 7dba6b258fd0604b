import { type Font, type WrittenNote, type WrittenText, widthOf } from './pdf-writer.testing';

/** A paragraph to set: words in one style after another. A soft hyphen is where a word may be divided. */
export interface Block {
  readonly runs: readonly (readonly [words: string, font: Font])[];
  readonly size?: number;
  /** How far the first line stands in, and the lines after it. */
  readonly indent?: number;
  readonly hang?: number;
  readonly align?: 'left' | 'centre' | 'both';
  /** Room below it, in points. */
  readonly after?: number;
}

/** A part of a page that words are set in: the next page's when it is full. */
export interface Frame {
  readonly page: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export interface Setting {
  readonly frames: readonly Frame[];
  readonly size?: number;
  readonly leading?: number;
  readonly align?: Block['align'];
}

interface Word {
  readonly text: string;
  readonly font: Font;
  /** False where it goes on the word before without a space. */
  readonly isApart: boolean;
}

/** The pages with these paragraphs set on them, and where the last ended. */
export function typeset(
  blocks: readonly Block[],
  { frames, size: usual = 10, leading = 1.2, align: usualAlign = 'left' }: Setting,
): WrittenText[][] {
  const pages: WrittenText[][] = [];
  let at = 0;
  let y = frames[0]?.top ?? 0;
  for (const { runs, size = usual, indent = 0, hang = 0, align = usualAlign, after = 0 } of blocks) {
    let words: readonly Word[] = runs.flatMap(wordsOf);
    for (let isFirst = true; words.length > 0; isFirst = false) {
      if (y < (frames[at]?.bottom ?? 0)) {
        at += 1;
        y = frames[at]?.top ?? 0;
      }
      const frame = frames[at];
      if (frame === undefined) throw new Error('The words do not fit.');
      const shift = isFirst ? indent : hang;
      const [line, rest] = breakLine(words, frame.width - shift, size);
      pages[frame.page] ??= [];
      const isWide = align === 'both' && rest.length > 0;
      const room = frame.width - shift - lengthOf(line, size);
      const x = frame.x + shift + (align === 'centre' ? room / 2 : 0);
      pages[frame.page]?.push(...setLine(line, { x, y, size, stretch: isWide ? room : 0 }));
      words = rest;
      y -= leading * size;
    }
    y -= after;
  }
  return pages;
}

function wordsOf([text, font]: readonly [string, Font]): readonly Word[] {
  return text
    .split(' ')
    .map((word, at) => ({ text: word, font, isApart: at > 0 }))
    .filter(({ text: word }) => word !== '');
}

const printed = (text: string): string => text.replaceAll('\u00ad', '');

function lengthOf(words: readonly Word[], size: number): number {
  return words.reduce(
    (sum, { text, font, isApart }, at) =>
      sum + widthOf(printed(text), size, font) + (isApart && at > 0 ? widthOf(' ', size, font) : 0),
    0,
  );
}

function breakLine(
  words: readonly Word[],
  width: number,
  size: number,
): readonly [readonly Word[], readonly Word[]] {
  let count = 1;
  while (count < words.length && lengthOf(words.slice(0, count + 1), size) <= width) count += 1;
  const next = words[count];
  const line = words.slice(0, count);
  if (next === undefined) return [line, []];
  const syllables = next.text.split('\u00ad');
  for (let kept = syllables.length - 1; kept > 0; kept -= 1) {
    const begun = { ...next, text: `${syllables.slice(0, kept).join('')}-` };
    if (lengthOf([...line, begun], size) > width) continue;
    return [
      [...line, begun],
      [{ ...next, text: syllables.slice(kept).join('\u00ad') }, ...words.slice(count + 1)],
    ];
  }
  return [line, words.slice(count)];
}

/** Words of one style are drawn in one go, but for a line that is stretched: there each is drawn by itself. */
function setLine(
  words: readonly Word[],
  {
    x,
    y,
    size,
    stretch,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly stretch: number },
): readonly WrittenText[] {
  const spaces = words.filter(({ isApart }, at) => at > 0 && isApart).length;
  const texts: WrittenText[] = [];
  let place = x;
  words.forEach(({ text, font, isApart }, at) => {
    const isSpaced = isApart && at > 0;
    if (isSpaced) texts.push(...texts.splice(-1).map((last) => ({ ...last, text: `${last.text} ` })));
    if (isSpaced) place += widthOf(' ', size, font) + stretch / Math.max(1, spaces);
    const before = texts.at(-1);
    if (before?.font === font && stretch === 0)
      texts[texts.length - 1] = { ...before, text: `${before.text}${printed(text)}` };
    else texts.push({ text: printed(text), x: place, y, size, font });
    place += widthOf(printed(text), size, font);
  });
  return texts;
}

/** A highlight, or another kind of note, over words of a page, whatever lines they were set on. */
export function noteOver(
  texts: readonly WrittenText[],
  phrase: string,
  note: Omit<WrittenNote, 'over'>,
): WrittenNote {
  return { ...note, over: boxesOf(texts, phrase.split(' ')) };
}

function boxesOf(texts: readonly WrittenText[], words: readonly string[]): WrittenNote['over'] {
  for (const [at, written] of texts.entries()) {
    for (let count = words.length; count > 0; count -= 1) {
      const phrase = words.slice(0, count).join(' ');
      const isWhole = count === words.length;
      if (isWhole ? !written.text.includes(phrase) : !written.text.trimEnd().endsWith(phrase)) continue;
      if (!isWhole && !texts[at + 1]?.text.startsWith(words[count] ?? '')) continue;
      const rest = isWhole ? [] : boxesOf(texts.slice(at + 1), words.slice(count));
      return [boxOf(written, phrase), ...rest];
    }
  }
  throw new Error(`“${words.join(' ')}” is not on the page.`);
}

function boxOf({ text, x, y, size = 10, font }: WrittenText, phrase: string): WrittenNote['over'][number] {
  const left = x + widthOf(text.slice(0, text.lastIndexOf(phrase)), size, font);
  const right = left + widthOf(phrase, size, font);
  const [l, b, r, t] = [left, y - 0.25 * size, right, y + 0.8 * size].map((value) =>
    Number(value.toFixed(1)),
  );
  return [l ?? 0, b ?? 0, r ?? 0, t ?? 0];
}
