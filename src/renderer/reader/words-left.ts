import { isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { countWords } from '../../shared/transcript/word-characters';

/**
 * Words a minute that adults read of English non-fiction, silently: M. Brysbaert, "How many words do we read per minute?
 * A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
 */
const wordsInMinute = 238;

const counted = new WeakMap<Transcript | SpeakerPart, readonly number[]>();

/** For each paragraph the words that are shown from its beginning on; counted once a transcript and a part. */
function wordsFrom(transcript: Transcript, part: SpeakerPart | null): readonly number[] {
  const known = counted.get(part ?? transcript);
  if (known) return known;
  let left = 0;
  const words = transcript.paragraphs.map(({ text }, position) =>
    isShownIn(part, position) ? countWords(text) : 0,
  );
  const from = words.reduceRight<number[]>((sums, count) => {
    left += count;
    sums.push(left);
    return sums;
  }, []);
  from.reverse();
  counted.set(part ?? transcript, from);
  return from;
}

/** How long the rest of what is shown takes to read, from the paragraph at this position on: "about 12 min left". */
export function timeLeftWords(transcript: Transcript, part: SpeakerPart | null, position: number): string {
  const minutes = Math.round((wordsFrom(transcript, part)[position] ?? 0) / wordsInMinute);
  if (minutes < 1) return 'less than 1 min left';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `about ${[hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ')} left`;
}
