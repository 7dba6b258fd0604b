import { z } from 'zod';
import type { BackupReason } from '../shared/backup';
import { presets } from '../shared/briefing/outline';
import { commands } from '../shared/command';
import { type FormatId, isFormatId } from '../shared/formats';
import { isTranscriptId, type TranscriptId } from '../shared/id';
import type { Desktop, NotebookName } from '../shared/ipc';
import { colourSchemes } from '../shared/preferences';
import { failed, type Result, succeeded } from '../shared/result';
import { longestWord } from '../shared/spelling';
import { changedPreferencesSchema } from './preferences';

/** The calls of which the preload script makes something else: of a File its path or its bytes. */
interface FromFiles {
  /** A path for each, or null where it has none. */
  readonly gatherDropped: (paths: readonly (string | null)[]) => ReturnType<Desktop['gatherDropped']>;
  readonly openDropped: (dropped: {
    readonly fileName: string;
    readonly bytes: Uint8Array;
  }) => ReturnType<Desktop['openDropped']>;
}

/** The calls of the contract as they arrive here: everything that is answered. */
export type Calls = {
  readonly [Name in keyof Desktop as ReturnType<Desktop[Name]> extends Promise<unknown>
    ? Name
    : never]: Name extends keyof FromFiles ? FromFiles[Name] : Desktop[Name];
};

export type CallName = keyof Calls;

const megabyte = 1024 * 1024;
/** A pasted text may be as large as a file's text, and one more, so that the reader says that it is too large. */
const longestText = 64 * megabyte + 1;
const largestFile = 200 * megabyte + 1;
/** Windows allows no longer one. */
const longestPath = 32_767;
/** A folder is dropped as one; nobody chooses more by hand. */
const mostDropped = 10_000;
/** A Change is a few dozen bytes; the largest is a notebook joined from a bundle. */
const largestUpdate = 64 * megabyte;

/** The lines of a report are counted and shortened; twenty thousand of them are a tenth of this. */
const longestReport = 32 * megabyte;

const token = z.string().min(1).max(100);
const transcriptId = z.custom<TranscriptId>(isTranscriptId);
const notebookName = z.custom<NotebookName>((value) => value === 'library' || isTranscriptId(value));
const bytes = (largest: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= largest);
const name = z.string().max(10_000);
/** Cut rather than refused: no Change is lost for the length of its label. */
const cut = (longest: number) => z.string().transform((value) => value.slice(0, longest));

const change = z.object({
  time: z.number().finite(),
  author: cut(200),
  label: cut(1_000),
  update: bytes(largestUpdate).refine((update) => update.byteLength > 0),
  report: z.string().max(longestReport).exactOptional(),
});

const backupReasons: readonly BackupReason[] = ['before-joining', 'asked'];
const backup = z.object({
  desk: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .nullable(),
  number: z.number().int().positive().max(999_999_999_999),
});

const wordExport = z.object({
  transcriptId,
  suggestedName: name,
  request: z.object({
    preset: z.enum(presets),
    details: z.object({
      title: name,
      author: name,
      preparedFor: name,
      preparedBy: name,
      handling: name,
    }),
    includeBareHighlights: z.boolean(),
  }),
});

const bundleRequest = z.object({
  transcripts: z.union([z.array(transcriptId).max(5_000), z.literal('all')]),
  withHistory: z.boolean(),
});

const menuState = z.object({
  enabled: z.array(z.enum(commands)).max(commands.length),
  singleKeys: z.boolean(),
  colourScheme: z.enum(colourSchemes),
  isFocusMode: z.boolean(),
});

const fieldMenu = z.object({
  x: z.number().min(0).max(100_000),
  y: z.number().min(0).max(100_000),
  isByKey: z.boolean(),
  suggestions: z
    .array(
      z
        .string()
        .min(1)
        .max(2 * longestWord),
    )
    .max(10)
    .nullable(),
  canAdd: z.boolean(),
});

/** What each call must be given; the types keep this table in step with the contract. */
const payloads: { readonly [Name in CallName]: z.ZodType<Parameters<Calls[Name]>> } = {
  start: z.tuple([]),
  chooseTranscripts: z.tuple([]),
  gatherDropped: z.tuple([z.array(z.string().min(1).max(longestPath).nullable()).max(mostDropped)]),
  openDropped: z.tuple([z.object({ fileName: name, bytes: bytes(largestFile) })]),
  openPasted: z.tuple([z.string().max(longestText)]),
  openRequested: z.tuple([token]),
  readAgain: z.tuple([token, transcriptId, z.custom<FormatId>(isFormatId)]),
  keepRead: z.tuple([token, transcriptId]),
  discardRead: z.tuple([token]),
  cancelWork: z.tuple([z.enum(['import', 'export'])]),
  readSource: z.tuple([transcriptId]),
  readJournal: z.tuple([notebookName]),
  readHistory: z.tuple([notebookName, z.number().int().nonnegative()]),
  appendChange: z.tuple([notebookName, change]),
  backUp: z.tuple([z.enum(backupReasons)]),
  listBackups: z.tuple([]),
  readBackup: z.tuple([backup, transcriptId]),
  saveBackup: z.tuple([backup]),
  chooseBackupFolder: z.tuple([]),
  forgetBackupFolder: z.tuple([]),
  restoreBackup: z.tuple([backup, z.union([notebookName, z.literal('everything')])]),
  lowRoom: z.tuple([]),
  clearDatabase: z.tuple([]),
  eraseTranscript: z.tuple([transcriptId]),
  exportToWord: z.tuple([wordExport]),
  saveCopy: z.tuple([bundleRequest, name]),
  showFile: z.tuple([token]),
  openFile: z.tuple([token]),
  savePreferences: z.tuple([changedPreferencesSchema]),
  showMenu: z.tuple([menuState]),
  showFieldMenu: z.tuple([fieldMenu]),
  readyToClose: z.tuple([]),
};

export const callNames = Object.keys(payloads) as readonly CallName[];

/** What a call was given, or which of it is not what it takes; never what a person wrote. Never throws. */
export function parsePayload<Name extends CallName>(
  name: Name,
  payload: readonly unknown[],
): Result<Parameters<Calls[Name]>, string> {
  const schema: z.ZodType<Parameters<Calls[Name]>> = payloads[name];
  try {
    const parsed = schema.safeParse(payload);
    if (parsed.success) {
      return succeeded(parsed.data);
    }
    return failed(parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  } catch {
    // zod measures the length of whatever has one, even of an object whose length is no number.
    return failed('a part that cannot be looked at');
  }
}
