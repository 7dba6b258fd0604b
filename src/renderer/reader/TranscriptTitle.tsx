import type { Transcript } from '../../shared/transcript/transcript';
import { wordsIn } from '../store/spoken-words';
import styles from './TranscriptTitle.module.css';

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });
/** Beyond this many names a count says more than a list. */
const mostNames = 6;

function speakersLine({ speakers }: Transcript): string {
  if (speakers.length === 0) return '';
  if (speakers.length > mostNames) return `${speakers.length} speakers. `;
  return `With ${names.format(speakers.map((speaker) => speaker.name))}. `;
}

/** The head of the page: only what the file says. */
export function TranscriptTitle({ transcript }: { readonly transcript: Transcript }) {
  const paragraphs = transcript.paragraphs.filter((paragraph) => paragraph.number !== null).length;
  const count = (value: number, noun: string) =>
    `${value.toLocaleString('en-GB')} ${noun}${value === 1 ? '' : 's'}`;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{transcript.title}</h2>
      <p className={styles.meta}>
        {speakersLine(transcript)}
        {count(paragraphs, 'paragraph')}, {count(wordsIn(transcript), 'word')}.
      </p>
    </header>
  );
}
