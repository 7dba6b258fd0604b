/** How much of a passage a label or a line of a report repeats, in code units. */
const quoteLength = 48;
const noteLength = 160;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** The words of a passage, shortened and in quotation marks. */
export function shortQuote(words: readonly string[]): string {
  return `“${cut(words.join(' '), quoteLength)}”`;
}

/** A note on one line, shortened and in quotation marks. */
export function shortNote(note: string): string {
  return `“${cut(note.replace(/\s+/g, ' ').trim(), noteLength)}”`;
}
