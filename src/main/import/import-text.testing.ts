import type { ImportProblem } from '../../shared/problems';
import { failed, type Result } from '../../shared/result';
import { contentOf } from './file-content';
import { finishRead, refuse } from './import-transcript';
import type { ImportedTranscript } from './keep-source';
import { inOrder, textFormats } from './recognise';

/** What `importBytes` makes of a plain text or of Markdown, at once: for tests and material made while a module loads. */
export function importText(
  bytes: Uint8Array,
  fileName: string,
  { readAt }: { readonly readAt: string },
): Result<ImportedTranscript, ImportProblem> {
  const file = contentOf(bytes, fileName);
  const refused = refuse(file);
  if (refused !== null) return failed({ ...refused, fileName });
  const recognised = inOrder(textFormats.map((format) => [format, format.recognise(file)] as const));
  const [first] = recognised;
  if (first === undefined) return failed({ kind: 'not-text', fileName, found: file.named });
  return finishRead(file, first, recognised, first.format.read(file), readAt);
}
