const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How far one user-perceived character may reach, in code units, before it is cut: guards against floods of combining marks. */
const longestGrapheme = 64;

function isPlain(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before < 0x300 && after < 0x300 && !(before === 0x0d && after === 0x0a);
}

/** The grapheme boundary at or before an offset (UTF-16 code units); an offset outside the text becomes its nearer end. */
export function floorGrapheme(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlain(text, offset)) return offset;
  const from = Math.max(0, offset - longestGrapheme);
  const window = text.slice(from, offset + longestGrapheme);
  const segment = segmenter.segment(window).containing(offset - from);
  return segment ? from + segment.index : offset;
}

/** The grapheme boundary at or after an offset. */
export function ceilGrapheme(text: string, offset: number): number {
  const floor = floorGrapheme(text, offset);
  if (floor === offset || floor >= text.length || offset <= 0) return floor;
  const segment = segmenter.segment(text.slice(floor, floor + 2 * longestGrapheme)).containing(0);
  return segment ? floor + segment.segment.length : offset;
}
