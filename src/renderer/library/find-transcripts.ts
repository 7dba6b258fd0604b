import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { fold } from '../finding/fold-text';

/** As words are found in a text, and without accents too, so that "Zoe" finds "Zoë" and "O'Dea" "O’Dea". */
function foldName(text: string): string {
  return fold(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The transcripts whose title or speakers have every word of the query, in the order given. */
export function findTranscripts(
  transcripts: readonly ListedTranscript[],
  query: string,
): readonly ListedTranscript[] {
  const wanted = foldName(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return transcripts;
  return transcripts.filter(({ title, speakers }) => {
    const text = foldName([title, ...speakers].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}
