/** What takes the parts of a Rich Text document, in order. */
export interface RtfHandler {
  /** True where nothing more is wanted. */
  readonly isFull: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** `\b0`: a control word, with its number where it has one. */
  readonly word: (name: string, number: number | null) => void;
  /** `\~`: a control symbol. */
  readonly symbol: (sign: string) => void;
  /** `\'e9`: one byte of a character. */
  readonly byte: (value: number) => void;
  readonly text: (words: string) => void;
}

const plain = /[^\\{}\r\n]+/y;
const lineEnds = /[\r\n]+/y;
const hexadecimal = /^[0-9a-fA-F]{2}$/;
/** Real ones are shorter; what is longer is none. */
const longestName = 40;
const longestNumber = 10;

/** More groups inside each other than any program writes; each takes memory while it is open. */
const deepest = 10_000;

/**
 * Goes through a Rich Text document once, without calls inside calls. How many of its groups are still open where it ends;
 * null where they are nested beyond reason.
 */
export function readRtfTokens(source: string, handler: RtfHandler): number | null {
  let depth = 0;
  for (let at = 0; at < source.length && !handler.isFull; ) {
    const sign = source[at];
    if (sign === '{') {
      depth += 1;
      if (depth > deepest) return null;
      handler.open();
      at += 1;
    } else if (sign === '}') {
      if (depth > 0) handler.close();
      depth = Math.max(0, depth - 1);
      at += 1;
    } else if (sign === '\\') at = readControl(source, at, handler);
    else {
      const words = matchAt(plain, source, at);
      if (words !== null) handler.text(words[0]);
      at += (words ?? matchAt(lineEnds, source, at))?.[0].length ?? 1;
    }
  }
  return handler.isFull ? 0 : depth;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Where the control that begins here ends. A document has millions of them, so no pattern is run over each. */
function readControl(source: string, at: number, handler: RtfHandler): number {
  let end = at + 1;
  while (isLetter(source.charCodeAt(end)) && end - at <= longestName) end += 1;
  if (end === at + 1) return readSymbol(source, at, handler);
  const name = source.slice(at + 1, end);
  const numberAt = end;
  if (source[end] === '-' && isDigit(source.charCodeAt(end + 1))) end += 1;
  while (isDigit(source.charCodeAt(end)) && end - numberAt <= longestNumber) end += 1;
  const value = end === numberAt ? null : Number(source.slice(numberAt, end));
  if (source[end] === ' ') end += 1;
  // So many bytes of a picture follow as they are.
  if (name === 'bin') return end + Math.max(0, value ?? 0);
  handler.word(name, value);
  return end;
}

function readSymbol(source: string, at: number, handler: RtfHandler): number {
  const byte = source[at + 1] === "'" ? source.slice(at + 2, at + 4) : '';
  if (hexadecimal.test(byte)) {
    handler.byte(Number.parseInt(byte, 16));
    return at + 4;
  }
  const sign = source[at + 1];
  if (sign !== undefined) handler.symbol(sign);
  return at + 2;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
