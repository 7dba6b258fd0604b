import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { securityChecklist } from '../src/shared/security-checklist';
import type { App } from './app';
import { sample } from './files';
import { expect, test } from './test';

/** What Chromium says when it refuses something. */
const refusals = /Content Security Policy|Refused to|Not allowed to load|ERR_|blocked|Failed to|not allowed/i;

/** Runs a script in the page as a person's own click would; Playwright would wait for what it starts. */
function inPage(app: App, script: string): Promise<unknown> {
  return app.main.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, true),
    script,
  );
}

test('the page has no Node, a strict policy, and no way out', async ({ start }) => {
  const app = await start();
  const { page } = app;
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    despatch: 'despatch' in window ? Object.keys(Object(window.despatch)) : [],
    origin: location.origin,
    policy: document.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content'),
    isTrusting: (() => {
      try {
        document.createElement('div').innerHTML = '<b>markup</b>';
        return true;
      } catch {
        return false;
      }
    })(),
  }));
  expect(seen).toMatchObject({ node: [], origin: 'app://local', isTrusting: false });
  for (const raw of ['invoke', 'send', 'on', 'ipcRenderer']) expect(seen.despatch).not.toContain(raw);

  const headers = await page.evaluate(async () =>
    Object.fromEntries((await fetch(location.href)).headers.entries()),
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  for (const policy of [seen.policy, headers['content-security-policy']]) {
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
  }
  app.expectTrouble(/TrustedHTML/);
});

test('the window is made with every door closed', async ({ start }) => {
  const app = await start();
  const made = await app.main.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const ask: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    const preferences: unknown = typeof ask === 'function' ? ask.call(contents) : {};
    return {
      preferences,
      webRtc: contents?.getWebRTCIPHandlingPolicy(),
      languages: session.defaultSession.getSpellCheckerLanguages(),
      isSpellChecked: session.defaultSession.isSpellCheckerEnabled(),
    };
  });
  expect(made).toMatchObject({
    preferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
      safeDialogs: true,
    },
    webRtc: 'disable_non_proxied_udp',
    languages: [],
    isSpellChecked: false,
  });
});

test('Chromium is told to reach nobody, in every session', async ({ start }) => {
  const app = await start();
  const ask = () =>
    app.main.evaluate(async ({ app: electron, session }) => {
      const names = [
        ...['host-resolver-rules', 'force-webrtc-ip-handling-policy', 'disable-background-networking'],
        ...['disable-component-update', 'no-pings'],
      ];
      const switches = names.map((name) => [
        name,
        electron.commandLine.hasSwitch(name) && electron.commandLine.getSwitchValue(name),
      ]);
      const sessions = [session.defaultSession, session.fromPartition('of somebody else')];
      const addresses = ['https://example.org/', 'http://127.0.0.1/', 'ws://localhost/'];
      const proxies = sessions.flatMap((one) => addresses.map((address) => one.resolveProxy(address)));
      return {
        switches: Object.fromEntries(switches),
        languages: sessions.map((one) => one.getSpellCheckerLanguages()),
        isSpellChecked: sessions.map((one) => one.isSpellCheckerEnabled()),
        proxies: [...new Set(await Promise.all(proxies))],
      };
    });
  // A session takes its proxy a moment after it was made; only the window waits for that of its own.
  await expect.poll(ask).toEqual({
    switches: {
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': '',
      'disable-component-update': '',
      'no-pings': '',
    },
    languages: [[], []],
    isSpellChecked: [false, false],
    proxies: ['PROXY 127.0.0.1:9'],
  });
});

test('nothing is downloaded', async ({ start }) => {
  const app = await start();
  const asked = await app.main.evaluateHandle(({ session }) => {
    const seen: unknown[] = [];
    session.defaultSession.on('will-download', (event, item) =>
      seen.push([item.getFilename(), event.defaultPrevented]),
    );
    return seen;
  });
  await inPage(
    app,
    `for (const href of [URL.createObjectURL(new Blob(['words'])), 'data:text/plain,words', location.href]) {
      const link = document.createElement('a');
      Object.assign(link, { href, download: 'words.txt' });
      link.click();
    }`,
  );
  await expect.poll(() => asked.jsonValue()).toEqual(Array(3).fill(['words.txt', true]));
});

test('no request gets out of the page', async ({ start }) => {
  const app = await start();
  app.expectTrouble(refusals);
  const answers = await app.page.evaluate(async () => {
    const ask = (address: string) =>
      fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return Promise.all(
      ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'app://other/'].map(ask),
    );
  });
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
});

const addresses = [
  'https://example.org/',
  'http://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'ftp://example.org/',
  'data:text/html,<p>words',
  'blob:app://local/none',
  'javascript:window.canary=1',
  'chrome://gpu/',
  'devtools://devtools/bundled/inspector.html',
  'app://other/index.html',
  'app://local/index.html?again',
  'mailto:a@example.org',
];

/** Ways to leave a page, as scripts in which `address` is where to. */
const ways: readonly string[] = [
  'location.assign(address)',
  'location.replace(address)',
  'window.open(address)',
  "window.open(address, 'other', 'noopener')",
  "const link = document.createElement('a'); link.href = address; document.body.append(link); link.click()",
  "const link = document.createElement('a'); link.href = address; link.target = '_blank'; link.click()",
  "const form = document.createElement('form'); form.action = address; document.body.append(form); form.submit()",
  "const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame)",
  "const tag = document.createElement('meta'); tag.httpEquiv = 'refresh'; tag.content = '0;url=' + address; document.head.append(tag)",
];

test('no address is gone to by any way, and no window opens', async ({ start, folder }) => {
  const app = await start();
  app.expectTrouble(refusals);
  app.expectTrouble(/TrustedScript|Form submission|javascript:|Cannot navigate|trace-warnings/i);
  // Chromium goes to what is dropped unless it is told not to; the app reads it, finds no words and says so.
  const dropped = join(folder, 'page.html');
  const script = '<script>window.canary = 1; document.write("<p>words")</script>';
  await writeFile(dropped, `<!doctype html><nav><a href="https://example.org/">Home</a></nav>${script}`);
  await app.drop(dropped);
  await expect(app.page.getByRole('alert')).toContainText('holds no words');
  await inPage(app, 'window.isStillHere = true; undefined');
  for (const address of addresses)
    for (const way of ways)
      await inPage(app, `(() => { try { const address = ${JSON.stringify(address)}; ${way} } catch {} })()`);
  const left = await app.main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(left).toEqual(['app://local/index.html']);
  expect(await inPage(app, '[window.isStillHere, typeof window.canary]')).toEqual([true, 'undefined']);
});

test('a page that blanks itself is loaded again', async ({ start }) => {
  const app = await start();
  await inPage(app, "void setTimeout(() => location.assign('about:blank'), 0)");
  await expect(app.page.getByRole('main')).toBeVisible();
  await expect.poll(() => app.page.url()).toBe('app://local/index.html');
});

test('a page embedded in another is refused', async ({ start }) => {
  const app = await start();
  app.expectTrouble(/Electron Security Warning/);
  const embedded = await app.main.evaluate(async ({ BrowserWindow, webContents }) => {
    const host = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const asked = new Promise((resolve) => host.webContents.once('will-attach-webview', resolve));
    await host.loadURL('data:text/html,<webview src="data:text/html,words"></webview>');
    await asked;
    await host.webContents.executeJavaScript('new Promise((done) => setTimeout(done, 200))');
    return webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length;
  });
  expect(embedded).toBe(0);
});

test('every permission but two is refused', async ({ start }) => {
  const app = await start();
  app.expectTrouble(refusals);
  app.expectTrouble(/permission|gesture|denied|geolocation/i);
  const states = await app.page.evaluate(async () => {
    const names = [
      ...[
        'accelerometer',
        'background-fetch',
        'background-sync',
        'camera',
        'clipboard-read',
        'clipboard-write',
      ],
      ...['display-capture', 'geolocation', 'gyroscope', 'idle-detection', 'local-fonts', 'magnetometer'],
      ...['microphone', 'midi', 'nfc', 'notifications', 'payment-handler', 'periodic-background-sync'],
      ...['persistent-storage', 'push', 'screen-wake-lock', 'speaker-selection', 'storage-access'],
      ...['top-level-storage-access', 'window-management'],
    ];
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName, userVisibleOnly: true } as never).then(
        (status) => status.state,
        () => 'unknown',
      );
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await state(name)])));
  });
  const granted = Object.keys(states).filter((name) => states[name] === 'granted');
  expect(granted.sort()).toEqual(['clipboard-write', 'persistent-storage']);
  expect(await app.page.evaluate(() => navigator.storage.persisted())).toBe(true);

  const asked = (await inPage(
    app,
    `(async () => {
      const refused = (ask) => Promise.resolve().then(ask).then(() => 'given', () => 'refused');
      return Object.fromEntries(await Promise.all(Object.entries({
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        place: () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
        clipboard: () => navigator.clipboard.readText(),
        notification: async () => { if (await Notification.requestPermission() !== 'granted') throw 0; },
        midi: () => navigator.requestMIDIAccess({ sysex: true }),
        usb: () => navigator.usb.requestDevice({ filters: [] }),
        serial: () => navigator.serial.requestPort(),
        bluetooth: () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
        screens: () => window.getScreenDetails(),
        lock: () => document.body.requestPointerLock(),
        idle: () => IdleDetector.requestPermission().then((is) => { if (is !== 'granted') throw 0; }),
      }).map(async ([name, ask]) => [name, await refused(ask)])));
    })()`,
  )) as Readonly<Record<string, string>>;
  expect(Object.entries(asked).filter(([, answer]) => answer !== 'refused')).toEqual([]);
});

test('About says that nothing is sent, and shows what is done about each of the twenty', async ({
  start,
}) => {
  const app = await start();
  await app.menu('about');
  const about = app.dialog('About Despatch');
  await expect(about).toContainText('Works offline. Nothing is sent.');
  const rows = about.getByRole('table', { name: 'How this is kept' }).getByRole('row');
  await expect(rows).toHaveCount(1 + securityChecklist.length);
  for (const { number, asked, done, proof } of securityChecklist)
    for (const words of [asked, done, proof.test]) await expect(rows.nth(number)).toContainText(words);
});

test('what a crash left behind is gone at the next start', async ({ start }) => {
  const app = await start({ file: sample });
  await app.quit();
  const dumps = join(app.profile, 'Crashpad', 'pending');
  await mkdir(dumps, { recursive: true });
  await writeFile(join(dumps, 'dump.dmp'), 'words of a note');
  await app.startAgain();
  await expect.poll(() => readdir(app.profile)).not.toContain('Crashpad');
});
