/** Names that Windows keeps for devices, with or without an ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses control characters in names
const refused = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g;
/** Invisible or turning the order of what follows: a name could show another ending than it has. */
const hidden = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** In UTF-16 code units; with its ending and a folder before it, a name of this length fits Windows' 260. */
const longest = 120;

/** A name that every system takes for a file, without its ending. */
export function safeFileName(wanted: string, otherwise: string): string {
  const cleaned = wanted
    .normalize('NFC')
    .replace(hidden, '')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = [...cleaned].reduce((name, character) => fitted(name, character), '');
  // Windows drops a full stop or a space at the end.
  const name = cut.replace(/[. ]+$/, '');
  return name === '' || deviceName.test(name) ? `${otherwise} ${name}`.trim() : name;
}

function fitted(name: string, character: string): string {
  return name.length + character.length <= longest ? name + character : name;
}
