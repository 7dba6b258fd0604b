import { join } from 'node:path';
import { copyProfile, makeProfile, quit, start, untilReading } from './app/app';
import { makeMaterial, withFolder, writeMaterial } from './material/files';
import type { Manner } from './material/make-transcript';
import { grouped, type Size, sizesAsked } from './material/sizes';
import { measureAnnotated } from './reader/annotated';
import { measureFinding } from './reader/finding';
import { measureOpening } from './reader/opening';
import { measureScrolling } from './reader/scrolling';
import type { Bench, Case } from './reader/shared';
import { measureStart } from './reader/starting';
import { printReport, type Row, tell } from './report/report';
import { takeText } from './rivals/in-rival-window';
import { plainParagraphs } from './rivals/plain-text';
import { writeRivalApp } from './rivals/rival-window';

const caseOf = (size: Size, manner: Manner): Case => ({
  size,
  manner,
  name: manner === 'long' ? size.name : `${size.name} in short turns`,
});

async function measure(folder: string, rivalApp: string, one: Case): Promise<readonly Row[]> {
  const { size, manner, name } = one;
  tell(`Making a library with ${grouped(size.words)} words (${name}) …`);
  const material = makeMaterial(size.words, 0, manner);
  const bundle = join(folder, `${size.name}-${manner}.despatch`);
  const profile = join(folder, `profile-${size.name}-${manner}`);
  await writeMaterial(bundle, material);
  await makeProfile(profile, bundle);
  const cold = await measureStart(one, {
    folder,
    profile: await copyProfile(profile, `cold-${size.name}-${manner}`),
    words: material.transcript.paragraphs[1]?.text.slice(0, 40) ?? '',
    rivalApp,
  });
  const app = await start(profile);
  await untilReading(app.page);
  const rival = await start(join(folder, 'rival-profile'), { folder: rivalApp });
  await rival.page.evaluate(takeText, plainParagraphs(material.transcript));
  const bench: Bench = { ...one, material, app, rival };
  tell(`Opening, scrolling and finding (${name}) …`);
  const rows = [
    ...(await measureOpening(bench)),
    ...(await measureScrolling(bench)),
    ...(await measureFinding(bench)),
    cold,
  ];
  await quit(app);
  await quit(rival);
  return [...rows, ...(await measureAnnotated(folder, one))];
}

await withFolder(async (folder) => {
  const rivalApp = await writeRivalApp(folder);
  const rows: Row[] = [];
  for (const size of sizesAsked(process.argv.slice(2)))
    for (const manner of ['long', 'exchange'] as const)
      rows.push(...(await measure(folder, rivalApp, caseOf(size, manner))));
  printReport('The reader', rows);
});
