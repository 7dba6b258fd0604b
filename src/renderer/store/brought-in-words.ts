import type { BroughtIn } from './bring-in';

/** What came in with a file, in a sentence or two. */
export function broughtInWords({ count, moved }: BroughtIn, fileName: string): string {
  const came =
    count === 1
      ? `A comment or highlight came in from ${fileName}.`
      : `${count.toLocaleString('en-GB')} comments and highlights came in from ${fileName}.`;
  if (moved === 0) return came;
  const [were, stand] = moved === 1 ? ['One was', 'it stands'] : [`${moved} were`, 'they stand'];
  return `${came} ${were} on a name or a title; ${stand} with the paragraph after it.`;
}
