import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { bracketed } from '../../shared/annotation/clarified-words';
import { findTheme, isSameTheme, type Theme } from '../../shared/annotation/theme';
import { isSamePlace } from '../../shared/notebook/place';
import { locationWords } from '../../shared/transcript/location';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PastAnnotation, PastNotes } from '../store/past-notes';
import { importanceWords, progressWords } from '../store/short-words';
import { Button } from '../ui/Button';
import { classNames } from '../ui/class-names';
import { amount } from '../ui/transcript-words';
import { changeWords, decisionWords } from './history-words';
import css from './PastNotesView.module.css';

/** So many annotations are drawn at once, around the first that was changed. */
const shownAtOnce = 120;
/** How much of a passage is repeated, in code units. */
const quoteLength = 140;

interface PastNotesViewProps {
  readonly notes: PastNotes;
  readonly title: string;
  readonly themes: readonly Theme[];
  readonly transcript: Transcript;
  readonly children: ReactNode;
}

/** What the notes were, in reading order, and what one entry did to them. */
export function PastNotesView({ notes, title, themes, transcript, children }: PastNotesViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const [areAllShown, setAllShown] = useState(false);
  const { annotations, clarifications, decisions } = notes;
  const firstChanged = annotations.findIndex(({ change }) => change !== null);
  const from = Math.max(0, Math.min(firstChanged - shownAtOnce / 2, annotations.length - shownAtOnce));
  const shown = areAllShown ? annotations : annotations.slice(from, from + shownAtOnce);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every entry anew.
  useLayoutEffect(() => {
    const pane = scroller.current;
    const changed = pane?.querySelector<HTMLElement>('[data-change]');
    if (pane) pane.scrollTop = changed ? changed.offsetTop - pane.offsetTop - 66 : 0;
  }, [notes]);
  const there = annotations.filter(({ change }) => change !== 'removed').length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
    <section ref={scroller} aria-label={title} tabIndex={0} className={css.pane}>
      <header className={css.header}>
        <h3 className={css.title}>{title}</h3>
        <p className={css.count}>{there === 0 ? 'No annotation' : amount(there, 'annotation')}</p>
      </header>
      {children}
      <Settled decisions={decisions} />
      <Clarified clarifications={clarifications} />
      {shown.length > 0 ? (
        <ul className={css.notes} data-many={areAllShown || undefined}>
          {shown.map((past) => (
            <PastNote key={past.annotation.id} past={past} themes={themes} transcript={transcript} />
          ))}
        </ul>
      ) : null}
      {shown.length < annotations.length ? (
        <Button
          variant="plain"
          className={css.more}
          onClick={() => {
            setAllShown(true);
            scroller.current?.focus({ preventScroll: true });
          }}
        >
          {`Show all ${amount(annotations.length, 'annotation')}`}
        </Button>
      ) : null}
    </section>
  );
}

/** What an entry settled about the transcript itself. */
function Settled({ decisions }: Pick<PastNotes, 'decisions'>) {
  const settled = useMemo(() => decisionWords(decisions), [decisions]);
  if (settled.length === 0) return null;
  return (
    <div className={css.settled} data-change="changed">
      <p className={css.head}>
        <span className={css.theme}>The transcript</span>
        <span className={css.change}>{changeWords.changed}</span>
      </p>
      <dl>
        {settled.map(({ what, became, was }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same words, and none ever moves.
          <div key={index}>
            <dt>{what}</dt>
            <dd>
              {became}
              {was ? <span className={css.was}>, was {was}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The clarifications as they stood, those that the entry touched first. */
function Clarified({ clarifications }: Pick<PastNotes, 'clarifications'>) {
  if (clarifications.length === 0) return null;
  const touched = clarifications.filter(({ change }) => change !== null);
  const rest = clarifications.filter(({ change }) => change === null);
  return (
    <div className={css.settled} data-change={touched.length > 0 ? 'changed' : undefined}>
      <p className={css.head}>
        <span className={css.theme}>Clarifications</span>
      </p>
      <dl>
        {[...touched, ...rest].map(({ clarification, change, wordsBefore }) => (
          <div key={clarification.id}>
            <dt>“{shortened(clarification.quote.exact.join(' '))}”</dt>
            <dd>
              {bracketed(clarification.words)}
              {change ? <span className={css.was}>, {changeWords[change].toLowerCase()}</span> : null}
              {wordsBefore ? <span className={css.was}>, was {bracketed(wordsBefore)}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface PastNoteProps {
  readonly past: PastAnnotation;
  readonly themes: readonly Theme[];
  readonly transcript: Transcript;
}

function PastNote({ past, themes, transcript }: PastNoteProps) {
  const { annotation, passage, change, before } = past;
  const theme = findTheme(themes, annotation.themeId);
  const colour = theme?.colour ?? 6;
  const style = { '--card': `var(--theme-${colour})`, '--card-ink': `var(--theme-${colour}-ink)` };
  const themeBefore =
    before && !isSameTheme(themes, before.themeId, annotation.themeId) ? before.themeId : null;
  return (
    <li
      className={classNames(css.note, change === 'removed' && css.removed)}
      style={style as CSSProperties}
      data-change={change ?? undefined}
    >
      <p className={css.head}>
        <span className={css.theme}>{theme?.name ?? 'Unknown theme'}</span>
        {change ? <span className={css.change}>{changeWords[change]}</span> : null}
        <span className={css.location}>{locationWords(transcript, passage)}</span>
      </p>
      {themeBefore ? (
        <p className={css.was}>was {findTheme(themes, themeBefore)?.name ?? 'another theme'}</p>
      ) : null}
      <p className={css.quote}>{shortened(annotation.quote.exact.join(' '))}</p>
      <FactsBefore annotation={annotation} before={before} />
      {before && !isSamePlace(before, annotation) ? (
        <p className={css.was}>was on “{shortened(before.quote.exact.join(' '))}”</p>
      ) : null}
      {annotation.note ? <p className={css.words}>{annotation.note}</p> : null}
      {annotation.needsLook ? <p className={css.was}>Two people typed here; nobody has looked yet</p> : null}
      {before?.needsLook && !annotation.needsLook ? (
        <p className={css.was}>was marked for a look, since two people typed here</p>
      ) : null}
      {before && before.note !== annotation.note ? (
        <p className={css.was}>
          {before.note ? `The note was “${shortened(before.note)}”` : 'It had no note'}
        </p>
      ) : null}
    </li>
  );
}

/** How much it mattered and what had become of it, where an entry said otherwise. */
function FactsBefore({ annotation, before }: Pick<PastAnnotation, 'annotation' | 'before'>) {
  if (!before) return null;
  const facts = [
    [importanceWords(annotation.importance), importanceWords(before.importance)],
    [progressWords[annotation.progress], progressWords[before.progress]],
  ] as const;
  return facts
    .filter(([now, was]) => now !== was)
    .map(([now, was]) => (
      <p key={now} className={css.was}>
        {now}, was {was.toLowerCase()}
      </p>
    ));
}

function shortened(words: string): string {
  const text = words.trim();
  return text.length <= quoteLength ? text : `${text.slice(0, quoteLength).trimEnd()}…`;
}
