import { useMemo } from 'react';
import { amount } from '../ui/transcript-words';
import { numbersOf } from './outcome';
import css from './ReviewStatus.module.css';
import type { Review } from './use-review';

/** The outcome in numbers, always in view, and said aloud after each change. */
export function ReviewStatus({ review }: { readonly review: Review }) {
  const { transcript, history } = review;
  const { speakers, turns, paragraphs, words } = useMemo(() => numbersOf(transcript), [transcript]);
  const figures = [
    amount(speakers, 'speaker'),
    amount(turns, 'turn'),
    amount(paragraphs, 'paragraph'),
    amount(words, 'word'),
  ];
  return (
    <footer className={css.status}>
      {figures.map((figure) => {
        const space = figure.indexOf(' ');
        return (
          <span key={figure.slice(space)}>
            <b>{figure.slice(0, space)}</b>
            {figure.slice(space)}
          </span>
        );
      })}
      <span className={css.said} role="status">
        {history.said === '' ? '' : `${history.said}.`}
      </span>
      <span>Offline by design</span>
    </footer>
  );
}
