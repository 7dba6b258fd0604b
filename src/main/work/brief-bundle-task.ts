import { basename } from 'node:path';
import * as Y from 'yjs';
import { openDoc } from '../../shared/notebook/doc';
import { setAuthor } from '../../shared/notebook/library-notebook';
import { takeOverThemes } from '../../shared/notebook/library-themes';
import { failed, type Result, succeeded } from '../../shared/result';
import { exportBriefing } from '../export/export-briefing';
import { saveFile } from '../export/save-file';
import { type BundleContent, isBundle, readBundle } from '../import/formats/bundle';
import { readFileBytes } from '../import/import-file';
import type { BriefBundleProblem, BriefBundleTask, WorkReport, WrittenFile } from './tasks';

/** Reads a bundle and writes the briefing of its transcript; the way from file to file without a window. */
export async function briefBundle(
  { bundlePath, preset, path, now, appVersion }: BriefBundleTask,
  report: WorkReport,
): Promise<Result<WrittenFile, BriefBundleProblem>> {
  const fileName = basename(bundlePath);
  const bytes = await readFileBytes(bundlePath);
  if (!bytes.ok) {
    return failed({ origin: 'bundle', problem: bytes.problem });
  }
  if (!isBundle(bytes.value)) {
    return failed({ origin: 'not-a-bundle' });
  }
  const bundle = await readBundle(bytes.value, fileName);
  if (!bundle.ok) {
    return failed({ origin: 'bundle', problem: bundle.problem });
  }
  // "Save a copy" puts one transcript into a bundle.
  const [transcript] = bundle.value.transcripts;
  if (transcript === undefined) {
    return failed({ origin: 'bundle', problem: { kind: 'no-text-found', fileName } });
  }
  const document = await exportBriefing(
    {
      transcriptId: transcript.transcriptId,
      lines: transcript.lines,
      provenance: transcript.provenance,
      notebookUpdate: transcript.notebook,
      libraryUpdate: libraryUpdateOf(bundle.value),
      request: { preset, details: detailsOf(bundle.value), includeBareHighlights: true },
      now,
      appVersion,
    },
    { onProgress: report.progress },
  );
  report.saving();
  const saved = await saveFile(path, document.bytes);
  const { commentsInAnnexOnly, charactersRemoved } = document;
  if (!saved.ok) {
    return failed({ origin: 'document', problem: saved.problem });
  }
  return succeeded({ fileName: basename(path), commentsInAnnexOnly, charactersRemoved });
}

function libraryUpdateOf({ themes, authors }: BundleContent): Uint8Array {
  const library = openDoc([]);
  takeOverThemes(library, themes);
  for (const author of authors) {
    setAuthor(library, author);
  }
  return Y.encodeStateAsUpdate(library);
}

/** Nobody is there to ask: the author is known where the bundle has one alone. */
function detailsOf({ authors }: BundleContent) {
  const [author, ...others] = authors;
  const name = others.length === 0 ? (author?.name ?? '') : '';
  return { title: '', author: name, preparedFor: '', preparedBy: '', handling: '' };
}
