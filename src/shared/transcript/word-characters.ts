/** Per UTF-16 code unit: 0 nothing, 1 part of a word, 2 joins two parts of a word, 3 joins two digits, 4 a digit. */
let classes: Uint8Array | null = null;

const joiners = "'’‘ʼ-‐‑";
const numberJoiners = '.,';

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65_536);
  const letter = /[\p{L}\p{M}]/u;
  const digit = /\p{N}/u;
  for (let unit = 0; unit < table.length; unit += 1) {
    const sign = String.fromCharCode(unit);
    if (letter.test(sign)) table[unit] = 1;
    else if (digit.test(sign)) table[unit] = 4;
    else if (joiners.includes(sign)) table[unit] = 2;
    else if (numberJoiners.includes(sign)) table[unit] = 3;
  }
  return table;
}

/** Says whether a letter, an accent or a digit stands at an offset (UTF-16 code units) of a text; outside it nothing does. */
export function wordCharactersOf(text: string): (offset: number) => boolean {
  classes ??= buildClasses();
  const table = classes;
  return (offset) => {
    const kind = table[text.charCodeAt(offset)];
    return kind === 1 || kind === 4;
  };
}

/** Calls `visit` with the start and end of each word in UTF-16 code units; see `countWords` for what a word is. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  classes ??= buildClasses();
  const table = classes;
  const length = text.length;
  let start = -1;
  for (let at = 0; at < length; at += 1) {
    const kind = table[text.charCodeAt(at)] ?? 0;
    if (kind === 1 || kind === 4) {
      if (start === -1) start = at;
    } else if (start !== -1 && !joinsWord(table, text, at, kind)) {
      visit(start, at);
      start = -1;
    }
  }
  if (start !== -1) visit(start, length);
}

function joinsWord(table: Uint8Array, text: string, at: number, kind: number): boolean {
  if (kind === 0 || at + 1 >= text.length) return false;
  const next = table[text.charCodeAt(at + 1)];
  if (kind === 2) return next === 1 || next === 4;
  return next === 4 && table[text.charCodeAt(at - 1)] === 4;
}

/**
 * How many words a text holds: runs of letters, accents and digits, with apostrophes and hyphens inside them, and with
 * full stops and commas between digits. "It's a well-known 7.1 per cent" has six.
 */
export function countWords(text: string): number {
  let count = 0;
  eachWord(text, () => {
    count += 1;
  });
  return count;
}

/** Per UTF-16 code unit that is part of a word: itself, or its small letter where it is one of A to Z. 0 for any other. */
let letters: Uint16Array | null = null;

function buildLetters(table: Uint8Array): Uint16Array {
  return Uint16Array.from(table, (kind, unit) => {
    if (kind !== 1 && kind !== 4) return 0;
    return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  });
}

/**
 * A hash of each word, apostrophes, hyphens and capitals aside, into an array that is long enough; answers how many there
 * are. It is done for every word of a text, so it looks at each code unit once.
 */
export function hashWords(text: string, hashes: Int32Array): number {
  classes ??= buildClasses();
  letters ??= buildLetters(classes);
  const [table, folded, length] = [classes, letters, text.length];
  let words = 0;
  for (let at = 0; at < length; at += 1) {
    let letter = folded[text.charCodeAt(at)] ?? 0;
    if (letter === 0) continue;
    let hash = emptyWord;
    // To the end of the word, which a letter follows only after what joins two parts of it.
    for (;;) {
      hash = (Math.imul(hash, 31) + letter) | 0;
      at += 1;
      if (at >= length) break;
      const unit = text.charCodeAt(at);
      letter = folded[unit] ?? 0;
      if (letter !== 0) continue;
      if (!joinsWord(table, text, at, table[unit] ?? 0)) break;
      if (!isPassedOver(unit)) hash = (Math.imul(hash, 31) + unit) | 0;
      at += 1;
      letter = folded[text.charCodeAt(at)] ?? 0;
    }
    hashes[words] = hash;
    words += 1;
  }
  return words;
}

const emptyWord = 17;

/** Apostrophes and hyphens, which two prints of one text set differently. */
function isPassedOver(unit: number): boolean {
  return unit === 39 || unit === 45 || (unit >= 0x2010 && unit <= 0x2019);
}
