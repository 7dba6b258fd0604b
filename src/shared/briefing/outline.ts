export const presets = ['full-annotated', 'annotated-transcript'] as const;
export type Preset = (typeof presets)[number];

/** What the person says of the document they hand over; empty strings are left out of it. */
export interface BriefingDetails {
  readonly title: string;
  readonly author: string;
  readonly preparedFor: string;
  readonly preparedBy: string;
  /** A handling line such as "OFFICIAL" or "For Members and staff", printed in header and cover. */
  readonly handling: string;
}

/** One export as a person asked for it. */
export interface BriefingRequest {
  readonly preset: Preset;
  readonly details: BriefingDetails;
  /** Whether highlights without a note become Word comments too (naming their theme). */
  readonly includeBareHighlights: boolean;
}
