import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import { IconButton } from '../ui/IconButton';
import { ChevronIcon, CloseIcon } from '../ui/icons';
import styles from './FindBar.module.css';
import { type Found, type FoundWords, findWords } from './find-words';
import { rangeBetween } from './paragraph-point';
import type { NearParagraphs } from './use-near-paragraphs';

interface FindBarProps {
  readonly transcript: Transcript;
  readonly text: RefObject<HTMLElement | null>;
  /** Position of the paragraph being read: the first place found is the next one from here. */
  readonly position: number;
  /** The paragraphs that are drawn: what is found elsewhere is painted when it comes near. */
  readonly near: NearParagraphs;
  readonly onGoTo: (position: number) => void;
  readonly onClose: () => void;
}

function foundRange(transcript: Transcript, { position, start, end }: Found): Range | null {
  const paragraph = transcript.paragraphs[position];
  if (!paragraph) return null;
  return rangeBetween({ paragraph: paragraph.id, offset: start }, { paragraph: paragraph.id, offset: end });
}

function paint(name: string, ranges: readonly Range[]): void {
  CSS.highlights.set(name, new Highlight(...ranges));
}

function bringIntoView(root: HTMLElement, range: Range): void {
  const rect = range.getBoundingClientRect();
  const view = root.parentElement?.getBoundingClientRect();
  if (view && (rect.top < view.top + 60 || rect.bottom > view.bottom - 60)) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/** Paints what was found near the screen, and brings the current place on to it. */
function usePainting({ transcript, text, near }: FindBarProps, found: FoundWords, current: number): void {
  useEffect(() => {
    const there = found.between(near.from, near.to);
    paint(
      'found',
      there.flatMap((item) => foundRange(transcript, item) ?? []),
    );
  }, [transcript, found, near]);
  useEffect(() => {
    const here = found.at(current);
    const range = here ? foundRange(transcript, here) : null;
    paint('found-current', range ? [range] : []);
    if (range && text.current) bringIntoView(text.current, range);
  }, [text, transcript, found, current]);
  useEffect(
    () => () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-current');
    },
    [],
  );
}

/** Finds words in the whole transcript, as they are typed, from the place being read onwards. */
export function FindBar(props: FindBarProps) {
  const { transcript, text, position, onGoTo, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [from, setFrom] = useState(position);
  const [steps, setSteps] = useState(0);
  const found = useMemo(() => findWords(transcript, words), [transcript, words]);
  const { count } = found;
  const current = count === 0 ? 0 : (((found.firstFrom(from) + steps) % count) + count) % count;
  useEffect(() => field.current?.focus(), []);
  usePainting(props, found, current);
  const change = (next: string) => {
    // Further letters go on from the place that the ones before led to.
    const here = found.at(current);
    if (here && steps !== 0) setFrom(here.position);
    setSteps(0);
    setWords(next);
  };
  const close = () => {
    const here = found.at(current);
    onClose();
    if (here) onGoTo(here.position);
    text.current?.focus({ preventScroll: true });
  };
  const counted = count === 0 ? 'Not found' : `${current + 1} of ${count}`;
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        type="search"
        aria-label="Find in transcript"
        placeholder="Find in transcript"
        value={words}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setSteps(steps + (event.shiftKey ? -1 : 1));
          if (event.key === 'Escape') close();
        }}
      />
      <span role="status" className={styles.count}>
        {words === '' ? '' : counted}
      </span>
      <IconButton
        label="Previous"
        className={styles.previous}
        shortcut="Shift+Enter"
        icon={<ChevronIcon />}
        onClick={() => setSteps(steps - 1)}
      />
      <IconButton label="Next" shortcut="Enter" icon={<ChevronIcon />} onClick={() => setSteps(steps + 1)} />
      <IconButton label="Close find" shortcut="Escape" icon={<CloseIcon />} onClick={close} />
    </search>
  );
}
