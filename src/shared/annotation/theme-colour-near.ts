import type { ThemeColour } from './theme';

/** Where each colour of the palette stands on the colour wheel, in degrees; grey stands nowhere. */
const hues: readonly (readonly [hue: number, colour: ThemeColour])[] = [
  [5, 3],
  [28, 7],
  [48, 1],
  [75, 10],
  [130, 2],
  [180, 8],
  [215, 4],
  [268, 5],
  [325, 9],
];
const grey: ThemeColour = 6;
/** Of 255: what differs less between red, green and blue is seen as grey. */
const leastColour = 24;

/** The colour of the palette that another program's colour, as "#rrggbb", comes nearest to. */
export function themeColourNear(written: string): ThemeColour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(written.slice(at, at + 2), 16),
  );
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (!(spread >= leastColour)) return grey;
  const hue = hueOf({ red, green, blue }, most, spread);
  const distance = (other: number) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other));
  return hues.reduce((best, next) => (distance(next[0]) < distance(best[0]) ? next : best))[1];
}

interface Shares {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

function hueOf({ red, green, blue }: Shares, most: number, spread: number): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}
