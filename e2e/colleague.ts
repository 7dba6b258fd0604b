import { readFile, writeFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { writeBundle } from '../src/main/export/write-bundle';
import { readBundle } from '../src/main/import/formats/bundle';
import { authorId } from '../src/shared/id';
import { openDoc } from '../src/shared/notebook/doc';
import { setAuthor } from '../src/shared/notebook/library-notebook';

/** What a colleague does at a machine of her own with a bundle that she was given, saved as another bundle. */
export async function atAnotherDesk(
  bundle: string,
  edit: (notebook: Y.Doc) => void,
  path: string,
): Promise<void> {
  const read = await readBundle(await readFile(bundle), 'bundle');
  if (!read.ok) throw new Error(read.problem.kind);
  const transcripts = read.value.transcripts.map(({ notebook, history: _, ...transcript }) => {
    const doc = openDoc([notebook]);
    doc.transact(() => edit(doc));
    return { ...transcript, notebookUpdate: Y.encodeStateAsUpdate(doc) };
  });
  const library = new Y.Doc();
  for (const author of read.value.authors) setAuthor(library, author);
  setAuthor(library, { id: authorId('anna'), name: 'Anna Reed', initials: 'AR' });
  const bytes = await writeBundle({
    transcripts,
    libraryUpdate: Y.encodeStateAsUpdate(library),
    now: '2026-03-02T09:00:00.000Z',
    appVersion: '0.1.0',
  });
  await writeFile(path, bytes);
}
