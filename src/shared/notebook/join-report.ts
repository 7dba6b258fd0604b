import type { TranscriptId } from '../id';

/** A line of the report: what it is about (a quotation and its place, "Title"), and what became of it. */
export interface JoinReportLine {
  readonly about: string;
  readonly words: string;
}

/** Lines of one sort under a heading: "New highlights and notes". */
export interface JoinReportGroup {
  readonly heading: string;
  readonly lines: readonly JoinReportLine[];
}

/** What joining one bundle did to one transcript, in words as they were true then; kept with the Change that did it. */
export interface JoinReport {
  readonly version: 1;
  readonly transcriptId: TranscriptId;
  /** The bundle's file name. */
  readonly bundle: string;
  /** Whose work came in: "Anna Reed and Tom Bell". */
  readonly from: string;
  /** The number of the backup that was taken just before, from which it can be taken back. */
  readonly backup: number;
  readonly groups: readonly JoinReportGroup[];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isLine(value: unknown): value is JoinReportLine {
  return isRecord(value) && typeof value.about === 'string' && typeof value.words === 'string';
}

function isGroup(value: unknown): value is JoinReportGroup {
  return (
    isRecord(value) &&
    typeof value.heading === 'string' &&
    Array.isArray(value.lines) &&
    value.lines.every(isLine)
  );
}

/** The report as it was kept; null for anything else. */
export function readJoinReport(json: string): JoinReport | null {
  try {
    const value: unknown = JSON.parse(json);
    const isReport =
      isRecord(value) &&
      value.version === 1 &&
      typeof value.bundle === 'string' &&
      typeof value.from === 'string' &&
      Number.isSafeInteger(value.backup) &&
      Array.isArray(value.groups) &&
      value.groups.every(isGroup);
    return isReport ? (value as unknown as JoinReport) : null;
  } catch {
    // Not JSON: no report of ours.
    return null;
  }
}
