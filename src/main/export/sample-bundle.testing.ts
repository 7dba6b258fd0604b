import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { type Author, unsettled } from '../../shared/annotation/annotation';
import { startingThemes } from '../../shared/annotation/theme';
import { type Marking, markedPassage } from '../../shared/briefing/briefing.testing';
import { annotationId, authorId, themeId } from '../../shared/id';
import { setAuthor } from '../../shared/notebook/library-notebook';
import { addAnnotation, setDecision } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { printedPassage } from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import { importText } from '../import/import-text.testing';
import { type TranscriptToBundle, writeBundle } from './write-bundle';

/*
 * `resources/sample.despatch` is the sample transcript with the annotations of `resources/sample-annotations.json`.
 * `node scripts/make-sample.mjs` writes it again; a test says when that is needed.
 */

const resources = new URL('../../../resources/', import.meta.url);
export const sampleBundleFile = new URL('sample.despatch', resources);
export const sampleAuthor: Author = { id: authorId('sample'), name: 'Anna Hale', initials: 'AH' };
const firstMark = Date.UTC(2025, 10, 12, 9, 30);
const minutes = 60_000;

/** A notebook that is the same each time it is made: one client, edits in order. */
export function fixedDoc(edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => edit(doc));
  return Y.encodeStateAsUpdate(doc);
}

export const sampleLibrary = (): Uint8Array => fixedDoc((doc) => setAuthor(doc, sampleAuthor));

/** The sample transcript with its notebook, as the journal would hold it. */
export function sampleTranscript(): TranscriptToBundle {
  const source = new Uint8Array(readFileSync(new URL('sample-transcript.txt', resources)));
  const readAt = '2025-11-12T09:00:00.000Z';
  const read = importText(source, 'sample-transcript.txt', { readAt });
  if (!read.ok) throw new Error(`The sample cannot be read: ${read.problem.kind}`);
  const { transcriptId, lines, provenance } = read.value;
  const transcript = assemble({ id: transcriptId, fileName: provenance.fileName, lines }, noDecisions);
  const markings: readonly Marking[] = JSON.parse(
    readFileSync(new URL('sample-annotations.json', resources), 'utf8'),
  );
  const notebookUpdate = fixedDoc((doc) => {
    setDecision(doc, 'date', '2025-11-11');
    setDecision(doc, 'eventKind', 'oral-evidence');
    setDecision(doc, 'status', 'uncorrected');
    setDecision(doc, 'venue', 'The Corn Exchange, Wexcombe');
    markings.forEach((marking, index) => {
      const passage = markedPassage(transcript, marking);
      const time = firstMark + index * 4 * minutes;
      addAnnotation(doc, {
        id: annotationId(`sample-${String(index + 1).padStart(2, '0')}`),
        passage: printedPassage(transcript, passage),
        quote: describeQuote(transcript, passage),
        themeId: themeId(marking.theme),
        note: marking.note,
        ...unsettled,
        authorId: sampleAuthor.id,
        madeAt: time,
        changedAt: time,
      });
    });
  });
  const known = new Set<string>(startingThemes.map(({ id }) => id));
  const unknown = markings.find(({ theme }) => !known.has(themeId(theme)));
  if (unknown) throw new Error(`No such theme: ${unknown.theme}`);
  return { transcriptId, source, lines, provenance, notebookUpdate };
}

/** The bytes of `resources/sample.despatch`. */
export function sampleBundle(): Promise<Uint8Array> {
  return writeBundle({
    transcripts: [sampleTranscript()],
    libraryUpdate: sampleLibrary(),
    now: '2025-11-12T12:00:00.000Z',
    appVersion: '0.1.0',
  });
}
