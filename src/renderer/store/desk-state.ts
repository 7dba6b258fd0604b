import type { TranscriptId } from '../../shared/id';
import type { KeptSource, Preferences, ReadTranscript } from '../../shared/ipc';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Reading } from './reading';

export type Screen =
  | { readonly kind: 'library' }
  | { readonly kind: 'review'; readonly read: ReadTranscript }
  | {
      readonly kind: 'correcting';
      readonly reading: Reading;
      readonly decisions: Decisions;
      readonly source: KeptSource;
    }
  | { readonly kind: 'reading'; readonly reading: Reading };

export interface Notice {
  readonly tone: 'info' | 'problem';
  readonly text: string;
}

export interface DeskState {
  readonly screen: Screen;
  readonly notice: Notice | null;
  /** The last transcript removed from the library, for as long as that can be undone with one click. */
  readonly removed: { readonly id: TranscriptId; readonly title: string } | null;
  /** A file opened while another was under review: the person is asked which to keep. */
  readonly waiting: ReadTranscript | null;
  readonly isBusy: boolean;
  readonly preferences: Preferences;
}
