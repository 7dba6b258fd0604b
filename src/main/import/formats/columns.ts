/** What takes two columns where every letter takes one: Chinese, Japanese and Korean, with their signs. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
/** What is drawn over the letter before it. */
const combining = /\p{Mn}/gu;

/** How wide a line is where every letter takes one column, as programs count that wrap to a column; spaces at its end are not. */
export function columnsOf(line: string): number {
  const printed = line.trimEnd();
  return printed.length + countOf(printed, wide) - countOf(printed, combining);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
