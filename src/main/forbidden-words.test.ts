import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const isTest = /\.(test|long|durability|testing)\.tsx?$/;

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name) && !isTest.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('fixtures'))
  .map((path) => ({ path, code: readFileSync(path, 'utf8') }));

/** Where the product's sources say something that is forbidden. */
const places = (forbidden: RegExp) =>
  sources.filter(({ code }) => forbidden.test(code)).map(({ path }) => path);

describe('the code of the product', () => {
  it('is what is searched', () => {
    expect(places(/\bipcMain\.handle\(/)).toEqual([join('src', 'main', 'ipc.ts')]);
  });

  it('listens to the page nowhere but where it answers its calls', () => {
    expect(places(/\b(?:ipcMain|ipc)\.(?:on|once|handleOnce)\(|\bipc\.handle\(|MessageChannelMain/)).toEqual(
      [],
    );
  });

  it('makes its window in one place, with what the running window does not tell', () => {
    const maker = join('src', 'main', 'window.ts');
    expect(places(/\bnew BrowserWindow\(/)).toEqual([maker]);
    for (const told of ['nodeIntegrationInWorker', 'spellcheck', 'navigateOnDragDrop'])
      expect(places(new RegExp(`\\b${told}: false,`))).toEqual([maker]);
    expect(places(/\bdevTools: !app\.isPackaged,/)).toEqual([join('src', 'main', 'index.ts')]);
  });

  it('hands no address to another program', () => {
    expect(places(/openExternal/)).toEqual([]);
  });

  it('has no embedded page', () => {
    expect(places(/<webview|<iframe|webviewTag: true|allowpopups|WebContentsView|BrowserView/)).toEqual([]);
  });

  it('reports no crash and updates nothing by itself', () => {
    expect(places(/crashReporter|autoUpdater|electron-updater/)).toEqual([]);
  });

  it('makes no connection', () => {
    expect(
      places(
        /from '(?:node:)?(?:net|tls|dgram|dns|https?|http2)'|\bnet\.(?:fetch|request)\(|WebSocket|EventSource/,
      ),
    ).toEqual([]);
  });

  it('makes no markup and no code out of text', () => {
    expect(
      places(
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/,
      ),
    ).toEqual([]);
  });
});
