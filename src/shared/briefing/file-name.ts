/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const forbidden = /[<>"/\\|?*]/g;
/** Controls, and marks that print nothing or turn the direction of what follows: none belongs in a name. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const longest = 120;
/** Linux counts bytes; 255 less an ending and what is appended while writing. */
const longestBytes = 230;

function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function shortened(name: string): string {
  let units = 0;
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    units += character.length;
    bytes += byteLength(character);
    if (units > longest || bytes > longestBytes) return kept;
    kept += character;
  }
  return kept;
}

function withoutEdges(name: string): string {
  return name.replace(/^[ .~$-]+/, '').replace(/[ .]+$/, '');
}

/** A file name, without ending, that Windows, macOS and Linux all take; never empty. */
export function safeFileName(name: string): string {
  const spaced = name
    .normalize('NFC')
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(invisible, '')
    .replace(/\s*:\s*/g, ' - ')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ');
  const safe = withoutEdges(shortened(withoutEdges(spaced)));
  if (safe === '') return 'Briefing';
  return reserved.test(safe) ? `Briefing ${safe}` : safe;
}

/** The name offered for a document: the date first, where it is known, so that a folder sorts by event. */
export function suggestedFileName(title: string, date: string | null): string {
  return safeFileName(date ? `${date} ${title}` : title);
}
