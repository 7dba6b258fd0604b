/*
 * The area runs itself again for each document, in a process of its own that loads no more than it needs; so the two
 * sides of this file are loaded when it is known which is wanted.
 */

async function measureAll(): Promise<void> {
  const { measureExport } = await import('./export/measure-export');
  const { withFolder } = await import('./material/files');
  const { sizesAsked } = await import('./material/sizes');
  const { printReport } = await import('./report/report');
  await withFolder(async (folder) => {
    const rows = [];
    for (const size of sizesAsked(process.argv.slice(2))) rows.push(...(await measureExport(folder, size)));
    printReport('Export to Word', rows);
  });
}

const [, , mode, writer, folder = ''] = process.argv;
if (mode === '--write') {
  const { writeOnce } = await import('./export/write-once');
  await writeOnce(writer === 'ours' ? 'ours' : 'strings', folder);
} else await measureAll();
