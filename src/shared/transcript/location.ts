import { type Passage, type PassagePart, partsOf, positionOf } from './passage';
import { placeInSource } from './source-place';
import { sourcePlaceWords } from './source-place-words';
import type { Transcript } from './transcript';

/** What a passage can be cited by: the ¶ numbers it lies in, or, for narration, the one it comes after (null: before ¶1). */
type Location =
  | { readonly kind: 'paragraphs'; readonly first: number; readonly last: number }
  | { readonly kind: 'after'; readonly number: number | null };

function numberBefore(transcript: Transcript, position: number): number | null {
  for (let at = position - 1; at >= 0; at -= 1) {
    const number = transcript.paragraphs[at]?.number ?? null;
    if (number !== null) return number;
  }
  return null;
}

/** Where a passage, given as its parts (see `partsOf`), is. */
function locate(transcript: Transcript, parts: readonly PassagePart[]): Location {
  const numbers = parts.flatMap(({ paragraph }) => paragraph.number ?? []);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first !== undefined && last !== undefined) return { kind: 'paragraphs', first, last };
  const [part] = parts;
  const position = part ? positionOf(transcript, part.paragraph.id) : undefined;
  return { kind: 'after', number: numberBefore(transcript, position ?? 0) };
}

/**
 * As short as a card's corner: "¶14", "¶14–15", "after ¶14", and before that where the source says it stands, "Q95, ¶14";
 * "not in the text" where there is no passage.
 */
export function locationWords(transcript: Transcript, passage: Passage | null): string {
  if (!passage) return 'not in the text';
  return placeWords(transcript, partsOf(transcript, passage), ['¶', '¶']);
}

/** The place in the source and the ¶ numbers, after the sign or word for one of them or for several. */
export function placeWords(
  transcript: Transcript,
  parts: readonly PassagePart[],
  [one, several]: readonly [string, string],
): string {
  const source = sourcePlaceWords(placeInSource(transcript, parts));
  const paragraphs = paragraphWords(locate(transcript, parts), one, several);
  return source === null ? paragraphs : `${source}, ${paragraphs}`;
}

function paragraphWords(location: Location, one: string, several: string): string {
  if (location.kind === 'after') return location.number === null ? 'before ¶1' : `after ¶${location.number}`;
  const { first, last } = location;
  return first === last ? `${one}${first}` : `${several}${first}–${last}`;
}
