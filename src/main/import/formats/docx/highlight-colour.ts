/** The colours that Word's highlighter has, by the name in the file, with what they look like; pens first. */
const colours: Readonly<Record<string, readonly [name: string, rgb: string]>> = {
  yellow: ['Yellow', 'ffff00'],
  green: ['Green', '00ff00'],
  cyan: ['Turquoise', '00ffff'],
  magenta: ['Pink', 'ff00ff'],
  blue: ['Blue', '0000ff'],
  red: ['Red', 'ff0000'],
  darkBlue: ['Dark blue', '000080'],
  darkCyan: ['Teal', '008080'],
  darkGreen: ['Dark green', '008000'],
  darkMagenta: ['Violet', '800080'],
  darkRed: ['Dark red', '800000'],
  darkYellow: ['Dark yellow', '808000'],
  darkGray: ['Grey', '808080'],
  lightGray: ['Light grey', 'c0c0c0'],
  black: ['Black', '000000'],
};
/** Between the strongest and the weakest of red, green and blue: less is a shade of paper, not the colour of a pen. */
const leastColour = 40;

const channels = (rgb: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));

/** What a person calls the colour behind words; null where there is none, or only the paper's. */
export function nameOfColour(highlight: string): string | null {
  if (!highlight.startsWith('#')) return colours[highlight]?.[0] ?? null;
  if (!/^#[\da-f]{6}$/i.test(highlight)) return null;
  const printed = channels(highlight.slice(1));
  const [weakest, strongest] = [Math.min(...printed), Math.max(...printed)];
  if (strongest - weakest < leastColour) return null;
  // As strong as a pen: a pale green is green, and nearer to the grey of paper otherwise.
  const own = printed.map((channel) => ((channel - weakest) / (strongest - weakest)) * 255);
  const distance = (rgb: string): number =>
    channels(rgb).reduce((sum, channel, index) => sum + (channel - (own[index] ?? 0)) ** 2, 0);
  const pens = Object.values(colours).slice(0, 6);
  const [nearest] = pens.sort(([, a], [, b]) => distance(a) - distance(b));
  return nearest?.[0] ?? null;
}
