/** What an offset into a text may count, other than UTF-16 code units. */
export type OffsetUnit = 'byte' | 'character';

const sizeOf: Readonly<Record<OffsetUnit, (codePoint: number) => number>> = {
  byte: (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  character: () => 1,
};

/**
 * From offsets in UTF-8 bytes or in Unicode characters to offsets in UTF-16 code units of the same text; of those given,
 * which need be in no order. One inside a character stands before it, one beyond the end at the end.
 */
export function toUtf16(
  text: string,
  offsets: Iterable<number>,
  unit: OffsetUnit,
): (offset: number) => number {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  const size = sizeOf[unit];
  let counted = 0;
  let at = 0;
  for (const offset of wanted) {
    while (at < text.length) {
      const codePoint = text.codePointAt(at) ?? 0;
      const next = counted + size(codePoint);
      if (next > offset) break;
      counted = next;
      at += codePoint > 0xffff ? 2 : 1;
    }
    found.set(offset, at);
  }
  return (offset) => found.get(offset) ?? text.length;
}
