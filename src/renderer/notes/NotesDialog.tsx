import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Annotation } from '../../shared/annotation/annotation';
import type { PlacedClarification } from '../../shared/annotation/clarified-words';
import { findTheme, type Theme } from '../../shared/annotation/theme';
import type { AnnotationId } from '../../shared/id';
import type { Passage } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';
import type { PlacedAnnotation } from '../store/annotation-index';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { amount } from '../ui/transcript-words';
import type { AuthorNames } from '../use-author-names';
import { ClarificationRows } from './ClarificationRows';
import { authorsIn, filterNotes, type NotesFilter, type NotesOrder, noFilter } from './filter-notes';
import { ManyBar } from './ManyBar';
import styles from './NotesDialog.module.css';
import { NotesFilterBar } from './NotesFilterBar';
import { NotesRow } from './NotesRow';

/** Drawn at first, and more at each asking. */
const rowsAtOnce = 100;

/** What is done to all that are chosen, each as one Change. */
export interface ManyActions {
  readonly onTheme: (ids: readonly AnnotationId[], theme: Theme) => void;
  readonly onImportance: (ids: readonly AnnotationId[], importance: Annotation['importance']) => void;
  readonly onProgress: (ids: readonly AnnotationId[], progress: Annotation['progress']) => void;
  readonly onRemove: (ids: readonly AnnotationId[]) => void;
}

interface NotesDialogProps {
  readonly list: readonly PlacedAnnotation[];
  readonly clarifications: readonly PlacedClarification[];
  readonly transcript: Transcript;
  readonly themes: readonly Theme[];
  readonly authors: AuthorNames;
  readonly actions: ManyActions;
  /** Undo, which reaches what was done here too. */
  readonly onUndo: (() => void) | null;
  readonly onGoTo: (id: AnnotationId) => void;
  readonly onGoToWords: (passage: Passage) => void;
  readonly onClose: () => void;
}

/** Those that are chosen and among those that are shown: what is out of sight is never changed. */
function useChosen(shown: readonly PlacedAnnotation[]) {
  const [ids, setIds] = useState<ReadonlySet<AnnotationId>>(new Set());
  const chosen = useMemo(
    () => shown.map(({ annotation }) => annotation.id).filter((id) => ids.has(id)),
    [shown, ids],
  );
  // Always the same function: rows that are the same are not drawn again.
  const choose = useCallback((id: AnnotationId, isWanted: boolean) => {
    setIds((now) => new Set(isWanted ? [...now, id] : [...now].filter((other) => other !== id)));
  }, []);
  return {
    chosen,
    isChosen: (id: AnnotationId) => ids.has(id),
    choose,
    chooseAll: (isWanted: boolean) =>
      setIds(new Set(isWanted ? shown.map(({ annotation }) => annotation.id) : [])),
  };
}

/** Every highlight and note of a transcript: found, ordered, gone to, and changed many at a time. */
export function NotesDialog(props: NotesDialogProps) {
  const { list, clarifications, transcript, themes, authors } = props;
  const { actions, onUndo, onGoTo, onGoToWords, onClose } = props;
  const [filter, setFilter] = useState<NotesFilter>(noFilter);
  const [order, setOrder] = useState<NotesOrder>('place');
  const [most, setMost] = useState(rowsAtOnce);
  // The field answers each key at once; the list follows as soon as it can.
  const asked = useDeferredValue(filter);
  const shown = useMemo(
    () => filterNotes(list, asked, order, { transcript, themes, nameOf: authors.of }),
    [list, asked, order, transcript, themes, authors],
  );
  const names = useMemo(() => authorsIn(list, authors.of), [list, authors]);
  const { chosen, isChosen, choose, chooseAll } = useChosen(shown);
  return (
    <Dialog
      open
      title="All notes"
      width="l"
      onClose={onClose}
      actions={
        <>
          {onUndo ? <Button onClick={onUndo}>Undo</Button> : null}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <NotesFilterBar
        filter={filter}
        order={order}
        themes={themes}
        speakers={transcript.speakers}
        authors={names}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      <ManyBar
        count={shown.length}
        chosen={chosen}
        themes={themes}
        actions={actions}
        onChooseAll={chooseAll}
      />
      {shown.length === 0 ? (
        <p className={styles.none}>
          {list.length === 0 ? 'Nothing is highlighted yet.' : 'No highlight fits all of this.'}
        </p>
      ) : null}
      <ul className={styles.rows} aria-label="Highlights and notes">
        {shown.slice(0, most).map((placed) => (
          <NotesRow
            key={placed.annotation.id}
            placed={placed}
            theme={findTheme(themes, placed.annotation.themeId)}
            transcript={transcript}
            by={authors.ofOther(placed.annotation.authorId)}
            isChosen={isChosen(placed.annotation.id)}
            onChoose={choose}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {most < shown.length ? (
        <Button onClick={() => setMost(most + 4 * rowsAtOnce)}>
          {`Show more of ${amount(shown.length, 'highlight')}`}
        </Button>
      ) : null}
      <ClarificationRows list={clarifications} transcript={transcript} onGoTo={onGoToWords} />
    </Dialog>
  );
}
