const begin = 'BX';
const end = 'EX';
/** No document has more commands that need not be known. */
export const mostPermitted = 1_000;
/** In characters: more than this between the two are no commands. */
const longest = 2_000;
/** Between what a page draws stand white space and the signs of strings, lists and names. */
const apart = /[\s()<>[\]{}/%]+/;

/** The commands between BX and EX, of which the standard says that a reader who does not know them may pass them over. */
export function permittedCommands(drawing: string): readonly string[] {
  const found: string[] = [];
  let from = drawing.indexOf(begin);
  while (from !== -1 && found.length < mostPermitted) {
    const stop = drawing.indexOf(end, from);
    if (stop === -1) break;
    const [first, ...words] = drawing.slice(Math.max(from, stop - longest), stop).split(apart);
    if (first === begin) found.push(...words);
    from = drawing.indexOf(begin, stop);
  }
  return found;
}
