import type { Box, PdfNote } from './piece';

/** The kinds of annotation that somebody puts on a text while reading it, and whether the words under it are meant. */
const kinds: ReadonlyMap<unknown, { readonly isOverWords: boolean }> = new Map([
  ['Highlight', { isOverWords: true }],
  ['Underline', { isOverWords: true }],
  ['Squiggly', { isOverWords: true }],
  ['StrikeOut', { isOverWords: true }],
  ['Text', { isOverWords: false }],
  ['FreeText', { isOverWords: false }],
]);

/** More on one page is no reader's work. */
const mostNotes = 2_000;
const longestNote = 100_000;

/** The comments and highlights of a page; links, forms and what a program drew are passed over. */
export function readNotes(
  annotations: readonly unknown[],
  boxOf: (corners: readonly number[]) => Box,
): readonly PdfNote[] {
  return annotations.slice(0, mostNotes).flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null) return [];
    return readNote(annotation as Readonly<Record<string, unknown>>, boxOf) ?? [];
  });
}

function readNote(
  annotation: Readonly<Record<string, unknown>>,
  boxOf: (corners: readonly number[]) => Box,
): PdfNote | null {
  const kind = kinds.get(annotation.subtype);
  if (kind === undefined) return null;
  const quads = kind.isOverWords ? numbers(annotation.quadPoints) : [];
  const rect = numbers(annotation.rect);
  const boxes = quads.length >= 8 ? inEights(quads).map(boxOf) : [boxOf(rect)];
  const note = stringIn(annotation.contentsObj).slice(0, longestNote).trim();
  if (rect.length < 4 || (!kind.isOverWords && note === '')) return null;
  const author = stringIn(annotation.titleObj).replace(dateBehindName, '').trim();
  return {
    id: String(annotation.id),
    answers: typeof annotation.inReplyTo === 'string' ? annotation.inReplyTo : null,
    boxes,
    isOverWords: kind.isOverWords,
    note,
    label: colourOf(numbers(annotation.color)),
    author: author === '' ? null : author,
    madeAt: timeOf(annotation.creationDate) ?? timeOf(annotation.modificationDate),
  };
}

function numbers(value: unknown): readonly number[] {
  const isList = Array.isArray(value) || ArrayBuffer.isView(value);
  if (!isList) return [];
  return Array.from(value as ArrayLike<unknown>).filter(
    (each) => typeof each === 'number' && Number.isFinite(each),
  ) as number[];
}

function inEights(quads: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.floor(quads.length / 8) }, (_, at) => quads.slice(at * 8, at * 8 + 8));
}

function stringIn(value: unknown): string {
  const text = (value as { readonly str?: unknown } | null | undefined)?.str;
  return typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : '';
}

/** LibreOffice writes the name of an author as "Jane Doe, 03/06/24,". */
const dateBehindName = /, \d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?: [\d:]{4,8})?,?\s*$/;
/** The year before the format; a note that says it is older does not know. */
const earliest = Date.UTC(1992, 0);

const date = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/;

/** "D:20240312103000+01'00'" in milliseconds since 1970; null where it says no day. */
function timeOf(value: unknown): number | null {
  const [, year, month, day, hour = 0, minute = 0, second = 0, sign, hours = 0, minutes = 0] =
    (typeof value === 'string' && date.exec(value)) || [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const utc = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const time = sign === '-' ? utc + offset : utc - (sign === '+' ? offset : 0);
  return time < earliest ? null : time;
}

/** By the hue, in degrees, up to which each reaches. */
const hues: readonly (readonly [end: number, name: string])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [200, 'turquoise'],
  [260, 'blue'],
  [290, 'purple'],
  [340, 'pink'],
  [360, 'red'],
];
/** Less colour than this is grey, and says nothing. */
const leastColour = 30;

/** The name of a colour; null where there is none. */
function colourOf([red, green, blue]: readonly number[]): string | null {
  if (red === undefined || green === undefined || blue === undefined) return null;
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < leastColour) return null;
  const sector =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  const hue = (sector * 60 + 360) % 360;
  return hues.find(([end]) => hue < end)?.[1] ?? null;
}
