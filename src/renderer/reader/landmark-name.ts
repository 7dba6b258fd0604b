/** A landmark's name: with two transcripts in the window it says which one it belongs to. */
export function landmarkName(name: string, side: string | null): string {
  return side === null ? name : `${name}, ${side}`;
}
