import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup/place.mjs';
import { sampleBundle, sampleTitle } from './files';
import { expect, test } from './test';

/** Where README shows them from. */
const docs = join(root, 'docs');
/** A page of the briefing with passages of two themes. */
const shownPage = '3';

test('the reader and a page of the briefing are pictured @pictures', async ({ start, folder }) => {
  mkdirSync(docs, { recursive: true });
  const app = await start({ file: sampleBundle });
  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  await app.transcript.paragraph(4).evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }));
  await expect(app.transcript.card('Key point, ¶4')).toBeInViewport();
  await app.page.screenshot({ path: join(docs, 'reader.png') });

  const briefing = join(folder, 'briefing.docx');
  await app.exportBriefing({ preset: 'Full annotated', path: briefing });
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, briefing]);
  const page = ['-png', '-r', '80', '-f', shownPage, '-l', shownPage, '-singlefile'];
  execFileSync('pdftoppm', [...page, join(folder, 'briefing.pdf'), join(docs, 'briefing-page')]);
});
