/** What takes the parts of a Rich Text document, in order. */
export interface RtfHandler {
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
const control = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
const hexadecimal = /\\'([0-9a-fA-F]{2})/y;
const symbol = /\\([^a-zA-Z])/y;

/** More groups inside each other than any program writes; each takes memory while it is open. */
const deepest = 10_000;

/** Goes through a Rich Text document once, without calls inside calls. False where its groups are nested beyond reason. */
export function readRtfTokens(source: string, handler: RtfHandler): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; ) {
    const sign = source[at];
    if (sign === '{') {
      depth += 1;
      if (depth > deepest) return false;
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
  return true;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Where the control that begins here ends. */
function readControl(source: string, at: number, handler: RtfHandler): number {
  const word = matchAt(control, source, at);
  if (word !== null) {
    const [all, name = '', number] = word;
    const value = number === undefined ? null : Number(number);
    const end = at + all.length;
    // So many bytes of a picture follow as they are.
    if (name === 'bin') return end + Math.max(0, value ?? 0);
    handler.word(name, value);
    return end;
  }
  const byte = matchAt(hexadecimal, source, at);
  if (byte !== null) {
    handler.byte(Number.parseInt(byte[1] ?? '', 16));
    return at + byte[0].length;
  }
  const sign = matchAt(symbol, source, at)?.[1];
  if (sign !== undefined) handler.symbol(sign);
  return at + 2;
}
