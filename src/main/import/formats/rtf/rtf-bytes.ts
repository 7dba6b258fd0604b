import { fromWindows1252 } from '../../decode-text';

/** Code pages by the number that a font gives for the script it is for. */
const pagesOfCharsets: ReadonlyMap<number, number> = new Map([
  ...([
    [77, 10_000],
    [128, 932],
    [129, 949],
    [130, 949],
    [134, 936],
    [136, 950],
  ] as const),
  ...([
    [161, 1253],
    [162, 1254],
    [163, 1258],
    [177, 1255],
    [178, 1256],
    [186, 1257],
  ] as const),
  ...([
    [204, 1251],
    [222, 874],
    [238, 1250],
  ] as const),
]);

const labels: ReadonlyMap<number, string> = new Map([
  ...([
    [932, 'shift_jis'],
    [936, 'gbk'],
    [949, 'euc-kr'],
    [950, 'big5'],
    [874, 'windows-874'],
  ] as const),
  ...([
    [10_000, 'macintosh'],
    [866, 'ibm866'],
    [65_001, 'utf-8'],
  ] as const),
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

/** The code page that a font is in; 1252, which the fonts of Western Europe are in, for one that does not say. */
export function pageOfCharset(charset: number): number {
  return pagesOfCharsets.get(charset) ?? 1252;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Characters of these pages may be of two bytes. */
const isDouble = (page: number): boolean => page === 932 || page === 936 || page === 949 || page === 950;

/** Whether the last byte waits for another, which may be written as the letter that it is by itself. */
export function isWaiting(bytes: readonly number[], page: number): boolean {
  if (!isDouble(page)) return false;
  let isLead = false;
  for (const byte of bytes) isLead = !isLead && byte > 0x80 && !(page === 932 && byte >= 0xa0 && byte < 0xe0);
  return isLead;
}

/** The characters that bytes stand for in a code page; a page that nobody uses any more is read as 1252. */
export function decodeBytes(bytes: readonly number[], page: number): string {
  const label = labels.get(page);
  if (label === undefined) return fromWindows1252(String.fromCharCode(...bytes));
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
