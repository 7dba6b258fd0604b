import type { Transcript } from '../../shared/transcript/transcript';
import { countWords } from '../../shared/transcript/word-characters';

/**
 * Words a minute that adults read of English non-fiction, silently: M. Brysbaert, "How many words do we read per minute?
 * A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
 */
const wordsInMinute = 238;

const counted = new WeakMap<Transcript, readonly number[]>();

/** For each paragraph the words from its beginning to the end of the transcript; counted once a transcript. */
function wordsFrom(transcript: Transcript): readonly number[] {
  const known = counted.get(transcript);
  if (known) return known;
  let left = 0;
  const words = transcript.paragraphs.map(({ text }) => countWords(text));
  const from = words.reduceRight<number[]>((sums, count) => {
    left += count;
    sums.push(left);
    return sums;
  }, []);
  from.reverse();
  counted.set(transcript, from);
  return from;
}

/** How long the rest takes to read, from the paragraph at this position on: "about 12 min left". */
export function timeLeftWords(transcript: Transcript, position: number): string {
  const minutes = Math.round((wordsFrom(transcript)[position] ?? 0) / wordsInMinute);
  if (minutes < 1) return 'less than 1 min left';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `about ${[hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ')} left`;
}
