/**
 * Characters that print nothing and break searching, Word or XML: controls other than white space and line breaks, soft
 * hyphens, zero-width spaces, byte order marks, word joiners, interlinear marks and non-characters. Zero-width joiners
 * stay, because emoji and several scripts are written with them.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
/** No script stacks or joins more in one place; more of them hang whatever has to draw the line. */
const mostMarks = 64;
const markFlood = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu');
/** Every mark is beyond Latin: where so many signs of that kind do not follow each other, looking for marks can be spared. */
const perhapsFlood = new RegExp(`[\\u0300-\\uffff]{${mostMarks + 1}}`);
const joiner = '\u200d';
const joinerFlood = new RegExp(`(?:[^\\s${joiner}]{0,8}${joiner}){${mostMarks + 1},}`, 'g');
const anySurrogate = /[\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/gu;
const oddLineBreak = /[\r\v\f\u0085\u2028\u2029]/;
const everyLineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Signs that need nothing done to them: ASCII, Latin, dashes, quotes, ideographs. No mark or joiner is among them. */
const plain = ' -~¡-¬®-ʯ\u2010-\u2027\u2030-\u203a\u20ac\u3001-\u3029\u3041-\u3094\u4e00-\u9fff';
const perhapsUnprintable = new RegExp(`[^\\t-\\r\\xa0${plain}]`);
const perhapsUnnormalised = new RegExp(`[^${plain}]`);
const whiteSpaceRun = /\s+/g;

export interface CleanText {
  readonly text: string;
  readonly removed: number;
  readonly undecodable: number;
}

/** Drops what nobody can see or draw, and makes the text well-formed Unicode; both are counted. */
export function removeUnprintable(text: string): CleanText {
  if (!perhapsUnprintable.test(text)) return { text, removed: 0, undecodable: 0 };
  const visible = text.search(unprintable) === -1 ? text : text.replace(unprintable, '');
  const printable = thinOut(visible);
  const removed = text.length - printable.length;
  if (!anySurrogate.test(printable)) return { text: printable, removed, undecodable: 0 };
  const undecodable = printable.match(loneSurrogate)?.length ?? 0;
  return {
    text: undecodable === 0 ? printable : printable.replace(loneSurrogate, '\ufffd'),
    removed,
    undecodable,
  };
}

/** Takes away what is stacked or joined beyond what anybody writes. */
function thinOut(text: string): string {
  const thin = perhapsFlood.test(text) ? text.replace(markFlood, '$1') : text;
  if (!thin.includes(joiner)) return thin;
  return thin.replace(joinerFlood, (run) => {
    const parts = run.split(joiner);
    return parts.slice(0, mostMarks + 1).join(joiner) + parts.slice(mostMarks + 1).join('');
  });
}

/** Whether a text that did not come through here holds no more than can be drawn. */
export function canBeDrawn(text: string): boolean {
  return thinOut(text) === text;
}

/** The printed lines, not yet normalised: CRLF, CR, LF, NEL, LS, PS, vertical tab and form feed all end one. */
export function splitLines(text: string): readonly string[] {
  return text.split(oddLineBreak.test(text) ? everyLineBreak : '\n');
}

/** A line of its own as it would stand in a transcript: without what nobody can see, and normalised. */
export function cleanLine(line: string): string {
  return normaliseLine(removeUnprintable(line).text);
}

/** NFC, white space of every kind collapsed to single spaces, none at the ends. */
export function normaliseLine(line: string): string {
  // Two tests: a pattern that looks for both at once takes twice as long as both.
  if (!perhapsUnnormalised.test(line) && !line.includes('  ')) return line.trim();
  return line.normalize('NFC').replace(whiteSpaceRun, ' ').trim();
}
