/** Stands where a sign is drawn of which the file does not say what letter it is. */
const unknown = '\ufffd';
/** No letter: controls, private and unassigned numbers, halves of a letter. */
const noLetter = /[\p{Co}\p{Cn}\p{Cs}\ufffd]|(?![\t-\r\u0085])\p{Cc}/gu;
/** No word holds them: a font that draws them numbers its signs in an order of its own. */
const control = /(?![\t-\r\u0085])\p{Cc}/gu;
/** A font with a larger share of controls has such an order, and what looks like letters is none. */
const mostControls = 0.02;
/** What a font of signs (Symbol, Wingdings) draws by itself, before the items of a list. */
const sign = /^\s*[\uf020-\uf0ff]\s*$/;

interface Drawn {
  readonly str: string;
  readonly fontName: string;
}

/** The fonts of a page that do not say which letters they draw. */
export function fontsWithoutLetters(items: readonly Drawn[]): ReadonlySet<string> {
  const counts = new Map<string, { signs: number; controls: number }>();
  for (const { str, fontName } of items) {
    if (sign.test(str)) continue;
    const count = counts.get(fontName) ?? { signs: 0, controls: 0 };
    counts.set(fontName, count);
    count.signs += str.length;
    count.controls += str.match(control)?.length ?? 0;
  }
  return new Set(
    [...counts].flatMap(([name, { signs, controls }]) => (controls > signs * mostControls ? name : [])),
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
