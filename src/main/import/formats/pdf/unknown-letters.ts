/** Stands where a sign is drawn of which the file does not say what letter it is. */
const unknown = '\ufffd';
/** No letter: controls, private and unassigned numbers, halves of a letter. */
const noLetter = /[\p{Co}\p{Cn}\p{Cs}\ufffd]|(?![\t-\r\u0085])\p{Cc}/gu;
/** A font with a larger share of them numbers its signs in an order of its own, and what looks like letters is none. */
const mostWithout = 0.02;
/** What a font of signs (Symbol, Wingdings) draws by itself, before the items of a list. */
const sign = /^\s*[\uf020-\uf0ff]\s*$/;

interface Drawn {
  readonly str: string;
  readonly fontName: string;
}

/** The fonts of a page that do not say which letters they draw. */
export function fontsWithoutLetters(items: readonly Drawn[]): ReadonlySet<string> {
  const counts = new Map<string, { signs: number; without: number }>();
  for (const { str, fontName } of items) {
    if (sign.test(str)) continue;
    const count = counts.get(fontName) ?? { signs: 0, without: 0 };
    counts.set(fontName, count);
    count.signs += str.length;
    count.without += str.match(noLetter)?.length ?? 0;
  }
  return new Set(
    [...counts].flatMap(([name, { signs, without }]) => (without > signs * mostWithout ? name : [])),
  );
}

/** Words with a mark in place of every letter that nobody can know. */
export function markUnknown(text: string, isWithoutLetters: boolean): string {
  if (sign.test(text)) return '•';
  return text.replace(isWithoutLetters ? /\S/gu : noLetter, unknown);
}

/** How many letters are marked as unknown. */
export function countUnknown(text: string): number {
  return text.split(unknown).length - 1;
}
