import {
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { Author } from '../../shared/annotation/annotation';
import type { Theme } from '../../shared/annotation/theme';
import type { AnnotationId } from '../../shared/id';
import { partsOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex, PlacedAnnotation } from '../store/annotation-index';
import type { Focus } from '../store/focus';
import type { Reading } from '../store/reading';
import { marksIn } from '../ui/text-elements';
import { layoutCards } from './layout-cards';
import { NoteCard, type NoteCardActions } from './NoteCard';
import styles from './NotesMargin.module.css';

export interface NotesMarginProps {
  /** The landmark's name. */
  readonly label: string;
  readonly reading: Reading;
  readonly focus: Focus;
  readonly themes: readonly Theme[];
  /** Who made an annotation, where it was somebody else. */
  readonly byOther: (author: Author['id']) => string | null;
  /** The element that holds the text, and the one that scrolls both text and notes. */
  readonly text: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Positions of the paragraphs near the screen: cards elsewhere are not drawn. */
  readonly near: { readonly from: number; readonly to: number };
  readonly actions: NoteCardActions;
}

/** More on two screens stand so far from their passages that nobody finds them there; the rest is drawn as one scrolls. */
const mostCards = 200;

/** The notes near the screen, and the active annotation wherever it is. */
function shownCards(
  index: AnnotationIndex,
  near: NotesMarginProps['near'],
  active: AnnotationId | null,
): readonly PlacedAnnotation[] {
  const there = index
    .between(near.from, near.to)
    .filter(({ annotation }) => annotation.note !== '' || annotation.id === active)
    .slice(0, mostCards);
  const item = active ? index.get(active) : undefined;
  if (!item || there.includes(item)) return there;
  return item.position < near.from ? [item, ...there] : [...there, item];
}

function anchorTop(text: Element | null, { annotation, passage }: PlacedAnnotation): number | null {
  const [mark] = passage ? marksIn(text, passage.start.paragraph, annotation.id) : [];
  return mark ? mark.getBoundingClientRect().top : null;
}

/** Points the highlighted words to the cards that are drawn, and to no others; returns the way to undo it. */
function linkMarks(
  text: Element | null,
  cards: readonly PlacedAnnotation[],
  transcript: Transcript,
): () => void {
  const linked = new Set<HTMLElement>();
  for (const { annotation, passage } of cards) {
    for (const { paragraph } of passage ? partsOf(transcript, passage) : []) {
      for (const mark of marksIn(text, paragraph.id, annotation.id)) {
        // One reference is all that ARIA 1.2 allows: where highlights overlap, to the note that begins last.
        mark.setAttribute('aria-details', `note-${annotation.id}`);
        linked.add(mark);
      }
    }
  }
  return () => {
    for (const mark of linked) mark.removeAttribute('aria-details');
  };
}

/** Measures passages and cards, and says where each card goes: pixels from the top of the page. */
function useCardTops(
  cards: readonly PlacedAnnotation[],
  active: AnnotationId | null,
  props: NotesMarginProps,
) {
  const { text, scroller } = props;
  const lane = useRef<HTMLElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<AnnotationId, number>>(new Map());
  const arrange = useCallback(() => {
    const [page, margin] = [scroller.current, lane.current];
    if (!page || !margin) return;
    const origin = page.scrollTop - page.getBoundingClientRect().top;
    const boxes = [...margin.querySelectorAll<HTMLElement>('article')];
    const wanted = cards.map((card, at) => ({
      wanted: Math.max(0, (anchorTop(text.current, card) ?? -origin) + origin - 4),
      height: boxes[at]?.offsetHeight ?? 0,
    }));
    const placed = layoutCards(
      wanted,
      cards.findIndex(({ annotation }) => annotation.id === active),
    );
    const next = new Map(cards.map(({ annotation }, at) => [annotation.id, placed[at] ?? 0]));
    setTops((now) =>
      next.size === now.size && [...next].every(([id, top]) => now.get(id) === top) ? now : next,
    );
  }, [cards, active, text, scroller]);
  useLayoutEffect(() => {
    // It is told of each first when it has been laid out and not yet drawn: asking any earlier would lay out twice.
    const observer = new ResizeObserver(() => flushSync(arrange));
    if (text.current) observer.observe(text.current);
    for (const box of lane.current?.querySelectorAll('article') ?? []) observer.observe(box);
    return () => observer.disconnect();
  }, [arrange, text]);
  return { lane, tops };
}

/** Notes beside the passages they belong to, never overlapping; they scroll with the text. */
export function NotesMargin(props: NotesMarginProps) {
  const { label, reading, focus, themes, byOther, text, near, actions } = props;
  const list = useSyncExternalStore(reading.index.subscribe, reading.index.list);
  // A clarification draws its paragraph anew: cards and marks are tied together again.
  useSyncExternalStore(reading.index.clarifications.subscribe, reading.index.clarifications.list);
  const { active, isEditing } = useSyncExternalStore(focus.subscribe, focus.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is how the index says that it has changed.
  const cards = useMemo(() => shownCards(reading.index, near, active), [reading, list, near, active]);
  const { lane, tops } = useCardTops(cards, active, props);
  // Whenever cards or marks are drawn anew; `tops` changes when the text around them does.
  useLayoutEffect(() => linkMarks(text.current, cards, reading.transcript()));
  return (
    <aside ref={lane} aria-label={label} className={styles.lane}>
      {cards.map((card) => (
        <NoteCard
          key={card.annotation.id}
          card={card}
          transcript={reading.transcript()}
          themes={themes}
          by={byOther(card.annotation.authorId)}
          top={tops.get(card.annotation.id)}
          isActive={card.annotation.id === active}
          isEditing={card.annotation.id === active && isEditing}
          actions={actions}
        />
      ))}
      {list.length === 0 ? (
        <p className={styles.hint}>
          Select words to highlight them. Keys <kbd>1</kbd> to <kbd>6</kbd> choose a theme, <kbd>N</kbd>{' '}
          writes a note.
        </p>
      ) : null}
    </aside>
  );
}
