import type { BriefingRequest } from './briefing/outline';
import type { FormatId } from './formats';
import type { TranscriptId } from './id';
import type { ReadingLook } from './reading-look';
import type { SpellingChoice } from './spelling';
import type { NamesIn } from './transcript/decisions';

/** `contrast` is a dark scheme of its own, of black, white and few strong colours. */
export const colourSchemes = ['system', 'light', 'dark', 'contrast'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

/** What the contents of a transcript go by, where it offers more than one of them. */
export const contentsKinds = ['headings', 'questions', 'turns'] as const;
export type ContentsKind = (typeof contentsKinds)[number];

/** Files of one format and one maker are alike; null where they do not say who made them. */
export interface TaughtSource {
  readonly format: FormatId;
  readonly maker: string | null;
  readonly namesIn: NamesIn;
}

export const mostTaught = 50;

export interface Preferences {
  readonly colourScheme: ColourScheme;
  readonly reading: ReadingLook;
  readonly contents: ContentsKind;
  /** Whether `1` to `6` and `N` work without a modifier (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly lastPreset: BriefingRequest['preset'] | null;
  readonly includeBareHighlights: boolean;
  readonly preparedFor: string;
  readonly preparedBy: string;
  readonly handling: string;
  /** The author's id on this desk; made at first start. */
  readonly authorKey: string;
  /** The transcript that was read last: of two side by side the active one. */
  readonly lastTranscript: TranscriptId | null;
  /** The one that stood beside it. */
  readonly lastBeside: { readonly transcript: TranscriptId; readonly isLeft: boolean } | null;
  /** The left side's share of the room, or the upper one's, where there are two. */
  readonly sideShare: number;
  /** Where each transcript was last read: the ParagraphId at the top of the page. The 200 most recent are kept. */
  readonly lastPlaces: Readonly<Record<TranscriptId, string>>;
  /** The kind of place for the data that the person was warned of and has accepted. */
  readonly acceptedPlace: DataPlace | null;
  readonly spelling: SpellingChoice;
  /** Where files from a source print their speakers' names, as a person taught it; the latest last, fifty at most. */
  readonly taught: readonly TaughtSource[];
}

/**
 * Where the data folder lies: on this machine and readable by its user alone; on another machine; where another program
 * carries it away; or where other people on this machine can read it.
 */
export const dataPlaces = ['private', 'network', 'synchronised', 'open'] as const;
export type DataPlace = (typeof dataPlaces)[number];
