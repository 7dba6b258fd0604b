/** As the Unicode standard calls it: a hyphen that is only there where a line ends in the middle of a word. */
const softHyphen = '\u00ad';
/** So many letters before a hyphen and after it say which it is. */
const lettersBefore = 8;
const lettersAfter = 2;

/** Several words that are drawn one after another, of which only the letters count. */
class Letters {
  #before = '';

  add(text: string): void {
    this.#before = (this.#before + lettersOf(text)).slice(-lettersBefore);
  }

  get last(): string {
    return this.#before;
  }
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');
}

/** Where soft hyphens stand among what a page draws, by the letters around them; the signs come in the order of drawing. */
export function findSoftHyphens(signs: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const before = new Letters();
  let open: { readonly before: string; after: string }[] = [];
  for (const sign of signs) {
    if (sign === softHyphen) open.push({ before: before.last, after: '' });
    const letters = lettersOf(sign);
    if (letters === '') continue;
    before.add(letters);
    for (const each of open) each.after += letters;
    for (const each of open) if (each.after.length >= lettersAfter) found.add(keyOf(each.before, each.after));
    open = open.filter(({ after }) => after.length < lettersAfter);
  }
  for (const each of open) found.add(keyOf(each.before, each.after));
  return found;
}

function keyOf(before: string, after: string): string {
  return `${before}|${after.slice(0, lettersAfter)}`;
}

/** The words of a page, with the soft hyphens that pdf.js leaves out put back where its items end. */
export function withSoftHyphens(texts: readonly string[], found: ReadonlySet<string>): readonly string[] {
  if (found.size === 0) return texts;
  const before = new Letters();
  return texts.map((text, at) => {
    before.add(text);
    const isBroken = text.trim() !== '' && found.has(keyOf(before.last, lettersAt(texts, at + 1)));
    return isBroken ? `${text.trimEnd()}${softHyphen}` : text;
  });
}

function lettersAt(texts: readonly string[], from: number): string {
  let letters = '';
  for (let at = from; at < texts.length && letters.length < lettersAfter; at += 1)
    letters += lettersOf(texts[at] ?? '');
  return letters;
}
