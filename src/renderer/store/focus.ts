import type { AnnotationId } from '../../shared/id';
import type { Passage } from '../../shared/transcript/passage';
import { Listeners } from './listeners';

export interface FocusState {
  /** The annotation that keys act on, and whose card stands level with its words. */
  readonly active: AnnotationId | null;
  /** Whether its note is being written. */
  readonly isEditing: boolean;
}

/** Where somebody goes from a list. */
type Target = AnnotationId | Passage;

/** Which annotation of a transcript the person is at. */
export class Focus {
  private readonly listeners = new Listeners();
  private readonly goers = new Set<(target: Target) => void>();
  private current: FocusState = { active: null, isEditing: false };

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): FocusState => this.current;

  set(active: AnnotationId | null, isEditing = false): void {
    if (this.current.active === active && this.current.isEditing === isEditing) return;
    this.current = { active, isEditing: active !== null && isEditing };
    this.listeners.tell();
  }

  /** Whoever shows the text is asked to bring an annotation, or other words, on to the screen. */
  onGoTo(go: (target: Target) => void): () => void {
    this.goers.add(go);
    return () => this.goers.delete(go);
  }

  /** Goes to an annotation from somewhere that does not show the text. */
  goTo(id: AnnotationId): void {
    this.set(id);
    for (const go of this.goers) go(id);
  }

  /** Goes to words that no annotation need be on. */
  goToWords(passage: Passage): void {
    this.set(null);
    for (const go of this.goers) go(passage);
  }
}
