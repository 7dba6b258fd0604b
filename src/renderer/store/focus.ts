import type { AnnotationId } from '../../shared/id';
import { Listeners } from './listeners';

export interface FocusState {
  /** The annotation that keys act on, and whose card stands level with its words. */
  readonly active: AnnotationId | null;
  /** Whether its note is being written. */
  readonly isEditing: boolean;
}

/** Which annotation the person is at. */
export class Focus {
  private readonly listeners = new Listeners();
  private current: FocusState = { active: null, isEditing: false };

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly state = (): FocusState => this.current;

  set(active: AnnotationId | null, isEditing = false): void {
    if (this.current.active === active && this.current.isEditing === isEditing) return;
    this.current = { active, isEditing: active !== null && isEditing };
    this.listeners.tell();
  }
}
