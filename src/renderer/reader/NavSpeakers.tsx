import { useId, useMemo } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import tip from '../ui/IconButton.module.css';
import { OneSpeakerIcon } from '../ui/icons';
import { amount, percent } from '../ui/transcript-words';
import { useTooltip } from '../ui/use-tooltip';
import { type SpeakerShare, shareOfWords } from './share-of-words';
import styles from './TranscriptNav.module.css';

interface NavSpeakersProps {
  readonly transcript: Transcript;
  /** Who speaks at the place being read. */
  readonly speaking: SpeakerId | null;
  /** Who alone is read. */
  readonly only: SpeakerId | null;
  readonly onSpeaker: (speaker: SpeakerId) => void;
  readonly onOnly: (share: SpeakerShare['speaker']) => void;
  readonly onAll: () => void;
}

/** "Chair, University of Leeds: 34% of the words, 12 turns". */
function detailWords({ speaker, ofAll, turns }: SpeakerShare): string {
  const facts = [speaker.role, speaker.organisation, speaker.party].filter(Boolean).join(', ');
  return `${facts}${facts === '' ? '' : ': '}${percent(ofAll)} of the words, ${amount(turns, 'turn')}`;
}

/** Everybody who speaks, with how much: a row takes the reader to their next turn, its button reads them alone. */
export function NavSpeakers(props: NavSpeakersProps) {
  const id = useId();
  const speakers = useMemo(() => shareOfWords(props.transcript), [props.transcript]);
  return (
    <>
      <h2 id={id}>Speakers</h2>
      <ul aria-labelledby={id}>
        {speakers.map((share) => (
          <Entry key={share.speaker.id} share={share} {...props} />
        ))}
        <li>
          <button
            type="button"
            tabIndex={-1}
            className={`${styles.row} ${styles.edit}`}
            onClick={props.onAll}
          >
            Speakers…
          </button>
        </li>
      </ul>
    </>
  );
}

function Entry({
  share,
  speaking,
  only,
  onSpeaker,
  onOnly,
}: NavSpeakersProps & { readonly share: SpeakerShare }) {
  const { speaker, share: ofMost, turns } = share;
  const { anchor, tooltip } = useTooltip();
  const details = detailWords(share);
  return (
    <li className={styles.speaker}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.row}
        aria-current={speaker.id === speaking ? 'true' : undefined}
        aria-description={details}
        onClick={() => onSpeaker(speaker.id)}
        {...anchor}
      >
        <span className={styles.name}>{speaker.name}</span>
        <span className={styles.track} aria-hidden>
          <span style={{ width: `${ofMost * 100}%` }} />
        </span>
        <span className={styles.count}>{turns}</span>
      </button>
      <span {...tooltip} aria-hidden className={`${tip.tooltip} ${styles.details}`}>
        {speaker.name}. {details}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.only}
        aria-label={`Read ${speaker.name} only`}
        aria-pressed={speaker.id === only}
        title={`Read ${speaker.name} only`}
        onClick={() => onOnly(speaker)}
      >
        <OneSpeakerIcon />
      </button>
    </li>
  );
}
