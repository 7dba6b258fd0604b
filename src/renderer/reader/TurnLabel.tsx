import type { Paragraph, Transcript } from '../../shared/transcript/transcript';
import styles from './TurnLabel.module.css';

interface TurnLabelProps {
  readonly transcript: Transcript;
  readonly position: number;
  /** Whether it stands above a question put to the one speaker who is read. */
  readonly isQuestion: boolean;
}

function isContinued(transcript: Transcript, paragraph: Paragraph, position: number): boolean {
  const turn = transcript.turns[paragraph.turn];
  return turn?.paragraphs[0] !== position;
}

/** Who speaks, above the first paragraph of a turn, and again where something else interrupted it. */
export function TurnLabel({ transcript, position, isQuestion }: TurnLabelProps) {
  const paragraph = transcript.paragraphs[position];
  const before = transcript.paragraphs[position - 1];
  if (!paragraph || paragraph.turn === before?.turn) return null;
  const turn = transcript.turns[paragraph.turn];
  if (turn?.kind !== 'speech') return null;
  const speaker = transcript.speakers.find(({ id }) => id === turn.speakerId);
  const aside = isContinued(transcript, paragraph, position) ? 'continued' : speaker?.role;
  return (
    <h3
      className={styles.label}
      data-speaker={turn.speakerId}
      data-turn={paragraph.turn}
      {...(isQuestion ? { 'data-question': '' } : {})}
    >
      {speaker?.name ?? turn.label} {aside ? <small>{aside}</small> : null}
    </h3>
  );
}
