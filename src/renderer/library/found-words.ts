import type { FindChoice } from '../finding/find-choice';
import type { FoundIn } from '../finding/finder';
import type { LibraryFound } from '../store/library-finder';
import { amount } from '../ui/transcript-words';

/** "14 places in the text and 2 in notes". */
function placesWords(inText: number, inNotes: number): string {
  if (inNotes === 0) return `${amount(inText, 'place')} in the text`;
  if (inText === 0) return `${amount(inNotes, 'place')} in notes`;
  return `${amount(inText, 'place')} in the text and ${amount(inNotes, 'place')} in notes`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** What is said in brackets is read as part of the text. */
const inTextOf = ({ inText, inClarifications }: FoundIn) => inText.count + inClarifications.count;

/** How often the words stand in one transcript. */
export function countWords(group: FoundIn): string {
  return placesWords(inTextOf(group), group.inNotes.count);
}

/** Those places that are counted and not shown. */
export function restOf(group: FoundIn): number {
  const { inText, inClarifications, inNotes } = group;
  const shown = [...inText.paragraphs, ...inClarifications.clarifications, ...inNotes.notes];
  return inTextOf(group) + inNotes.count - sum(shown.map(({ count }) => count));
}

/** Transcripts whose words are not searched, or not yet. */
function missingWords({ waiting, left }: LibraryFound): readonly string[] {
  return [
    waiting > 0 ? `${amount(waiting, 'transcript')} still being prepared` : '',
    left > 0 ? `${amount(left, 'transcript')} could not be searched` : '',
  ].filter((part) => part !== '');
}

/** What the foot of the library says: how many there are, and of a search what came of it. */
export function statusWords(all: number, named: number, search: LibraryFound): string {
  if (search.words.trim() === '') return all === 0 ? '' : amount(all, 'transcript');
  const { answered, found } = search;
  const places = placesWords(sum(found.map(inTextOf)), sum(found.map(({ inNotes }) => inNotes.count)));
  const counted = found.length === 0 ? 'not in any text or note' : `${places} of ${found.length}`;
  const parts = [answered ? counted : '', ...missingWords(search)].filter((part) => part !== '');
  return [`${named} of ${amount(all, 'transcript')} by title or speaker`, ...parts].join('; ');
}

/** Where it was looked, when nothing was found, and what may find more. */
export function nothingWords(
  all: number,
  search: LibraryFound,
  { wholeWords, matchCase }: FindChoice,
): readonly string[] {
  const { waiting, left } = search;
  const narrowed = [wholeWords ? 'Whole words' : '', matchCase ? 'Match case' : ''].filter(Boolean);
  return [
    `Titles, speakers, the text and the notes of ${amount(all, 'transcript')} were searched.`,
    ...(waiting > 0 ? [`Of these, ${waiting} ${waiting === 1 ? 'is' : 'are'} still being prepared.`] : []),
    ...(left > 0 ? [`Of these, ${left} could not be searched.`] : []),
    narrowed.length > 0
      ? `Without ${narrowed.join(' and ')}, and with fewer letters, more is found.`
      : 'Fewer letters find more.',
  ];
}
