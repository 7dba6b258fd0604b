/** What XML 1.0 cannot hold, lone surrogates among it. Vertical tab and form feed are kept here, as breaks. */
const unprintable = /[^\t\n\v\f\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const suspicious = /[^\n\u0020-\u007E\u00A0-\uD7FF]/;

/**
 * Every string that enters a document passes here: what a file cannot hold is dropped, line ends become line feeds, and
 * vertical tabs and form feeds stay for `word-xml` to write as breaks.
 */
export function cleanText(text: string): string {
  return suspicious.test(text) ? text.replace(unprintable, '').replace(/\r\n?/g, '\n') : text;
}

/** The same for a name or a title: one line, no breaks. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\t\n\v\f ]+/g, ' ')
    .trim();
}

/** How many characters `cleanText` leaves out, to tell the person. */
export function countUnprintable(text: string): number {
  return suspicious.test(text) ? (text.match(unprintable)?.length ?? 0) : 0;
}
