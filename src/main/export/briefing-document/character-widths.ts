/*
 * Advance widths of Calibri, in 2048ths of its size, from U+0020 to U+007E: facts about the font, which a document needs
 * only to say on which page a heading falls.
 */
const regular: readonly number[] = [
  463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260,
  1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822,
  1063, 998, 959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931,
  470, 1636, 1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
];
const bold: readonly number[] = [
  463, 667, 898, 1020, 1038, 1493, 1443, 478, 638, 638, 1020, 1020, 528, 627, 547, 880, 1038, 1038, 1038,
  1038, 1038, 1038, 1038, 1038, 1038, 1038, 565, 565, 1020, 1020, 1020, 949, 1840, 1241, 1148, 1084, 1291,
  999, 940, 1305, 1292, 546, 678, 1120, 866, 1790, 1349, 1385, 1090, 1405, 1153, 968, 1014, 1337, 1211, 1856,
  1128, 1064, 979, 665, 880, 665, 1020, 1020, 615, 1011, 1099, 857, 1099, 1031, 648, 971, 1099, 503, 523, 983,
  503, 1666, 1099, 1101, 1099, 1099, 728, 817, 710, 1099, 969, 1526, 941, 970, 814, 704, 973, 704, 1020,
];
const punctuation: Readonly<Record<string, number>> = {
  '\u00a0': 463,
  '£': 1038,
  '€': 1038,
  '–': 1020,
  '—': 1854,
  '‘': 511,
  '’': 511,
  '“': 857,
  '”': 857,
  '…': 1414,
  '·': 517,
  '¶': 1200,
};

const unitsPerEm = 2048;
/** A letter with an accent is as wide as an average letter; whatever is written in squares is as wide as it is high. */
const averageLetter = 1038;
const firstSquare = 0x2e80;

/** The width of one code unit, in 2048ths of the size; half of a surrogate pair is half a square. */
export function characterWidth(text: string, at: number, isBold: boolean): number {
  const code = text.charCodeAt(at);
  const plain = (isBold ? bold : regular)[code - 0x20];
  if (plain !== undefined) return plain;
  if (code < 0x20) return 0;
  if (code >= 0xd800 && code < 0xe000) return unitsPerEm / 2;
  if (code >= firstSquare) return unitsPerEm;
  return punctuation[text.charAt(at)] ?? averageLetter;
}

/** Twentieths of a point; `size` in half points. */
export function unitsToTwips(units: number, size: number): number {
  return (units * size * 10) / unitsPerEm;
}

/** What a line of Calibri is high in 2048ths of its size: ascent, descent and line gap. */
export const lineUnits = 2500;
