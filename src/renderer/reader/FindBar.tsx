import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import { IconButton } from '../ui/IconButton';
import { ChevronIcon, CloseIcon } from '../ui/icons';
import styles from './FindBar.module.css';
import { type Found, findWords } from './find-words';
import { rangeBetween } from './paragraph-point';

interface FindBarProps {
  readonly transcript: Transcript;
  readonly text: RefObject<HTMLElement | null>;
  readonly onGoTo: (position: number) => void;
  readonly onClose: () => void;
}

/** Ranges painted around the current place; painting every one of thousands would cost more than it shows. */
const mostPainted = 400;

function foundRange(transcript: Transcript, { position, start, end }: Found): Range | null {
  const paragraph = transcript.paragraphs[position];
  if (!paragraph) return null;
  return rangeBetween({ paragraph: paragraph.id, offset: start }, { paragraph: paragraph.id, offset: end });
}

function paint(
  root: HTMLElement | null,
  transcript: Transcript,
  found: readonly Found[],
  current: number,
): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-current');
  if (!root) return;
  const from = Math.max(0, current - mostPainted / 2);
  const ranges = found.slice(from, from + mostPainted).flatMap((item) => foundRange(transcript, item) ?? []);
  CSS.highlights.set('found', new Highlight(...ranges));
  const here = found[current];
  const range = here ? foundRange(transcript, here) : null;
  if (!range) return;
  CSS.highlights.set('found-current', new Highlight(range));
  const rect = range.getBoundingClientRect();
  const view = root.parentElement?.getBoundingClientRect();
  if (view && (rect.top < view.top + 60 || rect.bottom > view.bottom - 60)) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/** Finds words in the whole transcript, as they are typed. */
export function FindBar({ transcript, text, onGoTo, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(0);
  const deferred = useDeferredValue(words);
  const found = useMemo(() => findWords(transcript, deferred), [transcript, deferred]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => paint(text.current, transcript, found, current), [text, transcript, found, current]);
  useEffect(
    () => () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-current');
    },
    [],
  );
  const step = (by: 1 | -1) => {
    if (found.length > 0) setCurrent((current + by + found.length) % found.length);
  };
  const close = () => {
    const here = found[current];
    onClose();
    if (here) onGoTo(here.position);
    text.current?.focus({ preventScroll: true });
  };
  const count = words === '' ? '' : found.length === 0 ? 'Not found' : `${current + 1} of ${found.length}`;
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        type="search"
        aria-label="Find in transcript"
        placeholder="Find in transcript"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      <span role="status" className={styles.count}>
        {count}
      </span>
      <IconButton
        label="Previous"
        className={styles.previous}
        shortcut="Shift+Enter"
        icon={<ChevronIcon />}
        onClick={() => step(-1)}
      />
      <IconButton label="Next" shortcut="Enter" icon={<ChevronIcon />} onClick={() => step(1)} />
      <IconButton label="Close find" shortcut="Escape" icon={<CloseIcon />} onClick={close} />
    </search>
  );
}
