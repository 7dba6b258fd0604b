import { type RefObject, useEffect, useRef } from 'react';
import type { SpeakerPart } from '../../shared/transcript/one-speaker';
import type { Point } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import { choiceOf, type FindBegin, type FindChoice } from '../finding/find-choice';
import { IconButton } from '../ui/IconButton';
import { ChevronIcon, CloseIcon } from '../ui/icons';
import styles from './FindBar.module.css';
import { FindChoices } from './FindChoices';
import { FoundTicks } from './FoundTicks';
import type { ReaderDesk } from './reader-desk';
import { pointOf, useFind } from './use-find';
import { useFoundPainting } from './use-found-painting';
import type { NearParagraphs } from './use-near-paragraphs';
import type { Page } from './use-page';

export interface FindBarProps {
  /** The landmark's name, where there are two. */
  readonly label: string | undefined;
  readonly desk: ReaderDesk;
  readonly transcript: Transcript;
  /** What is read; what is left out is counted, and not gone to. */
  readonly part: SpeakerPart | null;
  readonly text: RefObject<HTMLElement | null>;
  /** Position of the paragraph being read: the first place found is the next one from here. */
  readonly position: number;
  /** The paragraphs that are drawn: what is found elsewhere is painted when it comes near. */
  readonly near: NearParagraphs;
  readonly page: Page;
  readonly choice: FindChoice;
  readonly begin: FindBegin | null;
  readonly onChoose: (choice: FindChoice) => void;
  /** Back to the text, at the words that the search led to. */
  readonly onShow: (place: Point) => void;
  readonly onClose: () => void;
}

/** Finds words in the whole transcript, as they are typed, from the place being read onwards. */
export function FindBar(props: FindBarProps) {
  const { desk, transcript, part, text, position, near, page, choice, onChoose, onShow, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const run = useFind(desk, transcript, part, position, choice, props.begin);
  const { words, found, current, goTo } = run;
  const { count } = found;
  useEffect(() => field.current?.focus(), []);
  useFoundPainting(desk, text, transcript, near, run);
  const toggle = (which: keyof FindChoice) => onChoose({ ...choice, [which]: !choice[which] });
  const close = () => {
    const here = pointOf(transcript, found.at(current));
    onClose();
    if (here) onShow(here);
    text.current?.focus({ preventScroll: true });
  };
  const counted = count === 0 ? 'Not found' : `${current + 1} of ${count}`;
  const leftOut = run.leftOut > 0 ? `, ${run.leftOut} left out` : '';
  return (
    <>
      <search className={styles.bar} aria-label={props.label}>
        <input
          ref={field}
          type="search"
          aria-label="Find in transcript"
          placeholder="Find in transcript"
          value={words}
          onChange={(event) => run.type(event.target.value)}
          onKeyDown={(event) => {
            const which = choiceOf(event);
            if (which) {
              event.preventDefault();
              toggle(which);
            }
            if (event.key === 'Enter') goTo(current + (event.shiftKey ? -1 : 1));
            if (event.key === 'Escape') close();
          }}
        />
        <span role="status" className={styles.count}>
          {words === '' ? '' : counted + leftOut}
        </span>
        <IconButton
          label="Previous"
          className={styles.previous}
          shortcut="Shift+Enter"
          icon={<ChevronIcon />}
          onClick={() => goTo(current - 1)}
        />
        <IconButton label="Next" shortcut="Enter" icon={<ChevronIcon />} onClick={() => goTo(current + 1)} />
        <IconButton label="Close find" shortcut="Escape" icon={<CloseIcon />} onClick={close} />
        <FindChoices choice={choice} speaker={run.speaker} onToggle={toggle} />
      </search>
      <FoundTicks page={page} found={found} onGoTo={goTo} />
    </>
  );
}
