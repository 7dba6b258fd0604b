import { amount } from '../ui/transcript-words';
import css from './ReviewStatus.module.css';
import type { Review } from './use-review';

interface ReviewStatusProps {
  readonly review: Review;
  /** The heading of the lines that were not taken as speech. */
  readonly leftOutId: string;
}

/** The outcome in numbers, always in view, and said aloud after each change. */
export function ReviewStatus({ review, leftOutId }: ReviewStatusProps) {
  const { reviewed, history } = review;
  const { speakers, turns, paragraphs, words, leftOut } = reviewed.numbers;
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
      <button
        type="button"
        className={css.jump}
        onClick={() => {
          const heading = document.getElementById(leftOutId);
          heading?.scrollIntoView({ block: 'start' });
          heading?.focus({ preventScroll: true });
        }}
      >
        {amount(leftOut, 'line')} not taken as speech
      </button>
      <span className={css.said} role="status">
        {history.said === '' ? '' : `${history.said}.`}
      </span>
      <span>Offline by design</span>
    </footer>
  );
}
