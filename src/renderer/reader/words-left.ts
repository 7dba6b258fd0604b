import { isShownIn, type SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import { countWords } from '../../shared/transcript/word-characters';

/**
 * Words a minute that adults read of English non-fiction, silently: M. Brysbaert, "How many words do we read per minute?
 * A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
 */
const wordsInMinute = 238;

/** Counted one after another without a pause: a matter of two or three milliseconds. */
const charactersAtOnce = 300_000;

const wordsOf = new WeakMap<Transcript, Uint32Array>();
const counted = new WeakMap<Transcript | SpeakerPart, Uint32Array>();

/** Counts the words of a transcript, some at each step, so that whoever takes the steps can answer in between. */
export function* countWordsIn(transcript: Transcript): Generator<void> {
  if (wordsOf.has(transcript)) return;
  const words = new Uint32Array(transcript.paragraphs.length);
  let characters = 0;
  for (const [position, { text }] of transcript.paragraphs.entries()) {
    words[position] = countWords(text);
    characters += text.length;
    if (characters < charactersAtOnce) continue;
    characters = 0;
    yield;
  }
  wordsOf.set(transcript, words);
}

/** For each paragraph the words that are shown from its beginning on; added up once a transcript and a part. */
function wordsFrom(transcript: Transcript, part: SpeakerPart | null): Uint32Array | undefined {
  const words = wordsOf.get(transcript);
  const known = counted.get(part ?? transcript);
  if (known || !words) return known;
  const from = new Uint32Array(words.length);
  let left = 0;
  for (let position = words.length - 1; position >= 0; position -= 1) {
    if (isShownIn(part, position)) left += words[position] ?? 0;
    from[position] = left;
  }
  counted.set(part ?? transcript, from);
  return from;
}

/**
 * How long the rest of what is shown takes to read, from the paragraph at this position on: "about 12 min left"; null
 * until the transcript's words have been counted.
 */
export function timeLeftWords(
  transcript: Transcript,
  part: SpeakerPart | null,
  position: number,
): string | null {
  const words = wordsFrom(transcript, part);
  if (!words) return null;
  const minutes = Math.round((words[position] ?? 0) / wordsInMinute);
  if (minutes < 1) return 'less than 1 min left';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `about ${[hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ')} left`;
}
