import type { TranscriptId } from '../../shared/id';
import type { Desktop } from '../../shared/ipc';
import type { Preferences } from '../../shared/preferences';
import type { Assembling } from '../assembling/assembler';
import type { DeskState, Notice } from './desk-state';
import type { KeptDoc, SaveState } from './kept-doc';
import type { Library } from './library';
import type { Reading } from './reading';

/** What each piece of the work at the desk needs of it. */
export interface DeskPorts {
  readonly library: Library;
  readonly desktop: Desktop;
  readonly assembling: Assembling;
  readonly state: () => DeskState;
  readonly change: (changed: Partial<DeskState>) => void;
  /** Resolves at the next change of the state. */
  readonly nextChange: () => Promise<void>;
  readonly say: (text: string, tone?: Notice['tone']) => void;
  readonly prefer: (changed: Partial<Preferences>) => void;
  readonly flush: () => Promise<void>;
  readonly saveState: () => SaveState;
  /** Opens a transcript without showing it; where it cannot be opened, that is said. */
  readonly openReading: (id: TranscriptId, prepare?: (kept: KeptDoc) => void) => Promise<Reading | undefined>;
  readonly show: (reading: Reading) => void;
}
