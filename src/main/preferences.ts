import { randomUUID } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { presets } from '../shared/briefing/outline';
import { type FormatId, isFormatId } from '../shared/formats';
import { isTranscriptId, type TranscriptId } from '../shared/id';
import {
  colourSchemes,
  contentsKinds,
  dataPlaces,
  mostTaught,
  type Preferences,
} from '../shared/preferences';
import {
  firstLook,
  type ReadingLook,
  readingFaces,
  readingMeasures,
  readingSizes,
  readingSpacings,
} from '../shared/reading-look';
import { englishes, firstSpelling, longestWord, mostWords, type SpellingChoice } from '../shared/spelling';
import { namesInRules } from '../shared/transcript/decisions';
import { errorCode, writeFileSafely } from './atomic-file';
import type { WindowPlace } from './window-place';

/** How many transcripts' last places are kept; a place is a convenience, and the oldest goes first. */
const lastPlacesKept = 200;

/** Of two transcripts side by side, either has as much room as the other at first. */
const half = 0.5;

/** Cut rather than refused: one long field must not cost the others. */
const text = z.string().transform((value) => value.slice(0, 1_000));
const anyTranscriptId = z.custom<TranscriptId>(isTranscriptId);

const look: z.ZodType<ReadingLook> = z.object({
  size: z.literal(readingSizes),
  measure: z.enum(readingMeasures),
  spacing: z.enum(readingSpacings),
  face: z.enum(readingFaces),
});

const shape = {
  colourScheme: z.enum(colourSchemes),
  reading: look,
  contents: z.enum(contentsKinds),
  singleKeys: z.boolean(),
  lastPreset: z.enum(presets).nullable(),
  includeBareHighlights: z.boolean(),
  preparedFor: text,
  preparedBy: text,
  handling: text,
  authorKey: z.string().min(1).max(100),
  lastTranscript: anyTranscriptId.nullable(),
  lastBeside: z.object({ transcript: anyTranscriptId, isLeft: z.boolean() }).nullable(),
  sideShare: z.number().min(0).max(1),
  lastPlaces: z.record(anyTranscriptId, z.string().max(200)),
  acceptedPlace: z.enum(dataPlaces).nullable(),
  spelling: z.object({
    isOn: z.boolean(),
    english: z.enum(englishes),
    words: z.array(z.string().min(1).max(longestWord)).max(mostWords),
  }),
  taught: z
    .array(
      z.object({
        format: z.custom<FormatId>(isFormatId),
        maker: z.string().max(1_000).nullable(),
        namesIn: z.enum(namesInRules),
      }),
    )
    .max(mostTaught),
};

/** Whatever of it cannot be read, the words that a person added are kept if they can be. */
const keptSpelling: z.ZodType<SpellingChoice> = z
  .object({
    isOn: shape.spelling.shape.isOn.catch(firstSpelling.isOn),
    english: shape.spelling.shape.english.catch(firstSpelling.english),
    words: shape.spelling.shape.words.catch([]),
  })
  .catch(() => ({ ...firstSpelling, words: [] }));

const preferencesSchema: z.ZodType<Preferences> = z.object({
  ...shape,
  // Files from before it was asked do not have it.
  acceptedPlace: shape.acceptedPlace.default(null),
  // Nor this; and a choice that a newer version offers is worth less than everything else in the file.
  reading: shape.reading.catch(firstLook),
  contents: shape.contents.catch('headings'),
  colourScheme: shape.colourScheme.catch('system'),
  lastBeside: shape.lastBeside.catch(null),
  sideShare: shape.sideShare.catch(half),
  spelling: keptSpelling,
  taught: shape.taught.catch([]),
});

/** What the page may change. */
export const changedPreferencesSchema: z.ZodType<Partial<Preferences>> = z.object({
  colourScheme: shape.colourScheme.exactOptional(),
  reading: shape.reading.exactOptional(),
  contents: shape.contents.exactOptional(),
  singleKeys: shape.singleKeys.exactOptional(),
  lastPreset: shape.lastPreset.exactOptional(),
  includeBareHighlights: shape.includeBareHighlights.exactOptional(),
  preparedFor: shape.preparedFor.exactOptional(),
  preparedBy: shape.preparedBy.exactOptional(),
  handling: shape.handling.exactOptional(),
  authorKey: shape.authorKey.exactOptional(),
  lastTranscript: shape.lastTranscript.exactOptional(),
  lastBeside: shape.lastBeside.exactOptional(),
  sideShare: shape.sideShare.exactOptional(),
  lastPlaces: shape.lastPlaces.exactOptional(),
  acceptedPlace: shape.acceptedPlace.exactOptional(),
  spelling: shape.spelling.exactOptional(),
  taught: shape.taught.exactOptional(),
});

/** What main itself remembers of this desk; the page sees none of it. */
export interface Desk {
  readonly window: WindowPlace | null;
  readonly zoom: number;
  readonly openFolder: string | null;
  readonly saveFolder: string | null;
  /** Where a second copy of every backup is kept. */
  readonly backupFolder: string | null;
  /** What that folder bears, so that no other at its place is taken for it; null where an earlier version chose it. */
  readonly backupMark: string | null;
  /** Every folder that ever got a second copy, for what is erased to be erased there too. */
  readonly copiedFolders: readonly MarkedFolder[];
}

/** A folder for second copies: where it was last seen, and its mark, if it has one. */
export interface MarkedFolder {
  readonly path: string;
  readonly mark: string | null;
}

const length = z.number().int().min(-100_000).max(100_000);

const deskSchema: z.ZodType<Desk> = z.object({
  window: z
    .object({
      bounds: z.object({ x: length, y: length, width: length.min(1), height: length.min(1) }),
      maximised: z.boolean(),
    })
    .nullable(),
  zoom: z.number().min(0.5).max(3),
  openFolder: z.string().nullable(),
  saveFolder: z.string().nullable(),
  // Not in files of earlier versions.
  backupFolder: z.string().nullable().default(null),
  backupMark: z.string().nullable().default(null),
  copiedFolders: z.array(z.object({ path: z.string(), mark: z.string().nullable() })).default([]),
});

interface PreferencesFile {
  readonly version: 1;
  readonly preferences: Preferences;
  readonly desk: Desk;
}

const fileSchema: z.ZodType<ReadPreferences> = z.object({
  version: z.number().int().min(1),
  preferences: preferencesSchema,
  desk: deskSchema,
});

function firstPreferences(): PreferencesFile {
  return {
    version: 1,
    preferences: {
      colourScheme: 'system',
      reading: firstLook,
      contents: 'headings',
      singleKeys: true,
      lastPreset: null,
      includeBareHighlights: true,
      preparedFor: '',
      preparedBy: '',
      handling: '',
      authorKey: randomUUID(),
      lastTranscript: null,
      lastBeside: null,
      sideShare: half,
      lastPlaces: {},
      acceptedPlace: null,
      spelling: firstSpelling,
      taught: [],
    },
    desk: {
      window: null,
      zoom: 1,
      openFolder: null,
      saveFolder: null,
      backupFolder: null,
      backupMark: null,
      copiedFolders: [],
    },
  };
}

/**
 * One JSON file with what belongs to one person at one desk. It holds nothing that cannot be chosen again, so a file
 * that cannot be read is put aside and the app starts with first preferences.
 */
export class PreferencesStore {
  readonly #path: string;
  readonly #isNewer: boolean;
  #file: PreferencesFile;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, file: PreferencesFile, isNewer: boolean) {
    this.#path = path;
    this.#file = file;
    this.#isNewer = isNewer;
  }

  static async open(path: string): Promise<PreferencesStore> {
    const read = await readPreferencesFile(path);
    const { version, ...known } = read ?? firstPreferences();
    const store = new PreferencesStore(path, { version: 1, ...known }, version > 1);
    if (read === null) {
      store.#write();
    }
    return store;
  }

  get preferences(): Preferences {
    return this.#file.preferences;
  }

  get desk(): Desk {
    return this.#file.desk;
  }

  changePreferences(changed: Partial<Preferences>): void {
    const preferences = withRecentPlaces(this.#file.preferences, changed);
    this.#file = { ...this.#file, preferences };
    this.#write();
  }

  /** Lets go of where an erased transcript was read. */
  forgetPlace(id: TranscriptId): void {
    const { preferences } = this.#file;
    const { [id]: _, ...lastPlaces } = preferences.lastPlaces;
    const lastTranscript = preferences.lastTranscript === id ? null : preferences.lastTranscript;
    const lastBeside = preferences.lastBeside?.transcript === id ? null : preferences.lastBeside;
    const left = { lastTranscript, lastBeside, lastPlaces };
    this.#file = { ...this.#file, preferences: { ...preferences, ...left } };
    this.#write();
  }

  changeDesk(changed: Partial<Desk>): void {
    this.#file = { ...this.#file, desk: { ...this.#file.desk, ...changed } };
    this.#write();
  }

  /** Resolves when what was changed is on the disk, or could not be put there. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #write(): void {
    if (this.#isNewer) {
      // What a newer version wrote is not for this one to replace; its choices hold until the app is quit.
      return;
    }
    this.#writing = this.#writing
      .then(() => writeFileSafely(this.#path, `${JSON.stringify(this.#file, null, 2)}\n`))
      // Nothing a person wrote is in this file: with a full disk the app runs on and remembers nothing new.
      .catch((error: unknown) => console.error('The preferences were not written:', errorCode(error)));
  }
}

/** Joins changes to preferences; the places just changed count as the most recent. */
function withRecentPlaces(preferences: Preferences, changed: Partial<Preferences>): Preferences {
  const places = changed.lastPlaces ?? preferences.lastPlaces;
  const before = preferences.lastPlaces;
  const entries = Object.entries(places) as [TranscriptId, string][];
  const isUnchanged = ([id, place]: readonly [TranscriptId, string]) => before[id] === place;
  const byAge = [
    ...entries.filter((entry) => isUnchanged(entry)),
    ...entries.filter((entry) => !isUnchanged(entry)),
  ];
  return { ...preferences, ...changed, lastPlaces: Object.fromEntries(byAge.slice(-lastPlacesKept)) };
}

/** What a newer version wrote is read as far as this one knows it. */
interface ReadPreferences extends Omit<PreferencesFile, 'version'> {
  readonly version: number;
}

async function readPreferencesFile(path: string): Promise<ReadPreferences | null> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      console.error('The preferences were unreadable and are put aside:', errorCode(error) || 'not valid');
      await putAside(path);
    }
    return null;
  }
}

async function putAside(path: string): Promise<void> {
  try {
    await rename(path, `${path}.unreadable`);
  } catch (error) {
    // The write that follows replaces it; there is nothing in it that is needed.
    console.error('The unreadable preferences could not be put aside:', errorCode(error));
  }
}
