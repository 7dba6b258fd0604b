import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { transcriptId } from '../../../shared/id';
import { openDoc } from '../../../shared/notebook/doc';
import { projectLibrary } from '../../../shared/notebook/library-notebook';
import { projectNotebook } from '../../../shared/notebook/transcript-notebook';
import { readSourceText, sourceFiles } from '../kept-source';
import { readNotebook } from '../read-notebook';
import type { BackupManifest } from './backup-files';

/** What a folder of notebooks holds, for the list, and whether every part of it can be read. */
export async function describeNotebooks(
  root: string,
): Promise<Pick<BackupManifest, 'transcripts' | 'isWhole'>> {
  const library = await readNotebook(join(root, 'library'));
  const listed = library.ok ? projectLibrary(openDoc([library.value.update])).transcripts : [];
  const titles = new Map(listed.map(({ id, title }) => [id, title]));
  const transcripts: BackupManifest['transcripts'] = [];
  let isWhole = library.ok && library.value.damagedLines === 0;
  for (const hash of (await readdir(root)).filter((name) => /^[0-9a-f]{64}$/.test(name))) {
    const notebook = await readNotebook(join(root, hash));
    const files = await readdir(join(root, hash));
    const source = files.includes(sourceFiles.lines) ? await readSourceText(join(root, hash)) : null;
    isWhole &&= notebook.ok && notebook.value.damagedLines === 0 && source?.ok !== false;
    const id = transcriptId(hash);
    const title = titles.get(id);
    if (title !== undefined) {
      const annotations = notebook.ok
        ? projectNotebook(openDoc([notebook.value.update])).annotations.size
        : 0;
      transcripts.push({ id, title, annotations });
    }
  }
  return { transcripts, isWhole };
}
