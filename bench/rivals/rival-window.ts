import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The same Electron, a window of the same size, the same typeface in a column of the same width; nothing else. */
const main = `
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
mkdirSync(process.env.DESPATCH_PROFILE, { recursive: true });
app.setPath('userData', process.env.DESPATCH_PROFILE);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, backgroundColor: '#f2f0ea',
    webPreferences: { sandbox: true, spellcheck: false } });
  window.once('ready-to-show', () => window.show());
  window.loadFile(join(import.meta.dirname, 'index.html'));
});
`;

const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Rival</title>
<style>
  @font-face { font-family: 'Source Serif 4 Variable'; font-weight: 200 900; src: url(font.woff2) format('woff2-variations'); }
  *, *::before, *::after { box-sizing: border-box; }
  html, body { height: 100%; margin: 0; }
  body { overflow: hidden; background: #fdfcf9; color: #1c1f1d; text-rendering: optimizeLegibility; }
  #scroller { height: 100%; overflow: hidden auto; position: relative; }
  #text { width: 700px; margin: 0 auto; padding: 38px 40px 45vh 64px; position: relative;
    font: 400 18px / 1.62 'Source Serif 4 Variable', Georgia, serif; }
  #text p { position: relative; margin: 0 0 12px; text-wrap: pretty; overflow-wrap: anywhere; }
  #text p::before { content: attr(data-paragraph); position: absolute; left: -50px; top: 0.42em; width: 34px;
    font: 400 11px sans-serif; text-align: right; color: #646a65; }
  #text h3 { margin: 26px 0 4px; font: 600 13.5px sans-serif; color: #00594c; }
  #rows { position: relative; }
  .row { position: absolute; left: 0; right: 0; display: flow-root; }
</style>
<div id="scroller"><main id="text">A window with nothing in it.</main></div>
`;

/** Writes the rivals' app, and answers its folder. */
export async function writeRivalApp(folder: string): Promise<string> {
  const app = join(folder, 'rival');
  const font = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
  await mkdir(app, { recursive: true });
  await writeFile(
    join(app, 'package.json'),
    '{"name":"rival","version":"1.0.0","type":"module","main":"main.mjs"}',
  );
  await writeFile(join(app, 'main.mjs'), main);
  await writeFile(join(app, 'index.html'), page);
  await copyFile(createRequire(import.meta.url).resolve(font), join(app, 'font.woff2'));
  return app;
}

/** A paragraph with the label that stands above it, if one does. */
export interface PlainParagraph {
  readonly label: string;
  readonly number: number | null;
  readonly text: string;
}
