import { memo, useId } from 'react';
import type { TranscriptId } from '../../shared/id';
import { listWords } from '../../shared/list-words';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { IconButton } from '../ui/IconButton';
import { BesideIcon, EraseIcon, TrashIcon } from '../ui/icons';
import { amount, occasionWords } from '../ui/transcript-words';
import { addedWords } from './added-words';
import css from './TranscriptRow.module.css';

/** More names than this are counted, not listed. */
const namesShown = 6;

function speakersWords(speakers: readonly string[]): string {
  if (speakers.length === 0) return 'No speaker named';
  if (speakers.length <= namesShown) return listWords(speakers);
  return listWords([...speakers.slice(0, namesShown), `${speakers.length - namesShown} others`]);
}

interface TranscriptRowProps {
  readonly listed: ListedTranscript;
  readonly index: number;
  readonly now: number;
  readonly isCurrent: boolean;
  readonly onOpen: (id: TranscriptId, row: number) => void;
  /** The title of what it could stand beside; null where there is nothing. */
  readonly besideTitle: string | null;
  readonly onBeside: (id: TranscriptId) => void;
  readonly onRemove: (id: TranscriptId, row: number) => void;
  readonly onErase: (id: TranscriptId, title: string) => void;
}

/** A transcript in the list, which hears the arrow keys. Of many, most stay as they are while words are typed. */
export const TranscriptRow = memo(function TranscriptRow(props: TranscriptRowProps) {
  const { listed, index, now, isCurrent, besideTitle, onOpen, onBeside, onRemove, onErase } = props;
  const id = useId();
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li className={css.row}>
      <button
        type="button"
        className={css.open}
        data-row={index}
        tabIndex={tabIndex}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
        aria-keyshortcuts="Delete"
        onClick={() => onOpen(listed.id, index)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') onRemove(listed.id, index);
        }}
      >
        <span className={css.line}>
          <span id={`${id}-title`} className={css.title}>
            {listed.title}
          </span>
          <span className={css.occasion}>{occasionWords(listed.eventKind, listed.date)}</span>
        </span>
        <span id={`${id}-about`} className={css.about}>
          <span className={css.speakers}>{speakersWords(listed.speakers)}</span>
          <span className={css.figure}>{amount(listed.words, 'word')}</span>
          <span className={css.figure}>{addedWords(listed.addedAt, now)}</span>
        </span>
      </button>
      <span className={css.actions}>
        {besideTitle === null ? null : (
          <IconButton
            label={`Open “${listed.title}” beside “${besideTitle}”`}
            icon={<BesideIcon />}
            tabIndex={tabIndex}
            onClick={() => onBeside(listed.id)}
          />
        )}
        <IconButton
          label={`Erase “${listed.title}” for good…`}
          icon={<EraseIcon />}
          tabIndex={tabIndex}
          onClick={() => onErase(listed.id, listed.title)}
        />
        <IconButton
          label={`Remove “${listed.title}”`}
          icon={<TrashIcon />}
          tabIndex={tabIndex}
          onClick={() => onRemove(listed.id, index)}
        />
      </span>
    </li>
  );
});
