import { type KeyboardEvent, useId } from 'react';
import type { ListedTranscript } from '../../shared/notebook/library-notebook';
import { IconButton } from '../ui/IconButton';
import { BesideIcon, EraseIcon, TrashIcon } from '../ui/icons';
import { amount, listWords, occasionWords } from '../ui/transcript-words';
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
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
  /** Null where there is nothing that it could stand beside. */
  readonly beside: { readonly title: string; readonly onOpen: () => void } | null;
  readonly onRemove: () => void;
  readonly onErase: () => void;
}

export function TranscriptRow(props: TranscriptRowProps) {
  const { listed, index, now, isCurrent, onFocus, onKeyDown, onOpen, beside, onRemove, onErase } = props;
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
        onFocus={onFocus}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
          else onKeyDown(event);
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
        {beside ? (
          <IconButton
            label={`Open “${listed.title}” beside “${beside.title}”`}
            icon={<BesideIcon />}
            tabIndex={tabIndex}
            onClick={beside.onOpen}
          />
        ) : null}
        <IconButton
          label={`Erase “${listed.title}” for good…`}
          icon={<EraseIcon />}
          tabIndex={tabIndex}
          onClick={onErase}
        />
        <IconButton
          label={`Remove “${listed.title}”`}
          icon={<TrashIcon />}
          tabIndex={tabIndex}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
