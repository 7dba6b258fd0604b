import type { ListedTranscript } from '../../shared/notebook/library-notebook';

/** Lower-case and without accents, so that "Zoe" finds "Zoë". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The transcripts whose title or speakers have every word of the query, in the order given. */
export function findTranscripts(
  transcripts: readonly ListedTranscript[],
  query: string,
): readonly ListedTranscript[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return transcripts;
  return transcripts.filter(({ title, speakers }) => {
    const text = fold([title, ...speakers].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}
