import { expect, test } from './test';

test('the page has no Node, a strict policy, and no way out', async ({ start }) => {
  const app = await start();
  app.expectTrouble(
    /Content Security Policy|Refused to|violates the following|Not allowed to load|ERR_|blocked|Failed to/,
  );
  const { page } = app;
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
    despatch: 'despatch' in window ? Object.keys(Object(window.despatch)) : [],
    origin: location.origin,
  }));
  expect(seen.node).toEqual([]);
  expect(seen.origin).toBe('app://local');
  expect(seen.despatch).not.toContain('invoke');

  const policy = await page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
});

test('no window opens, no page is left, no request gets out', async ({ start }) => {
  const app = await start();
  app.expectTrouble(/Content Security Policy|Refused to|ERR_|blocked|Failed to/i);
  const { page } = app;
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  expect(app.main.windows()).toHaveLength(1);
  const answers = await page.evaluate(async () => {
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
  const permissions = await page.evaluate(async () => {
    const names: readonly PermissionName[] = ['geolocation', 'camera', 'microphone', 'notifications'];
    const states = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return states.map(({ state }) => state);
  });
  expect(permissions).toEqual(['denied', 'denied', 'denied', 'denied']);

  // Last, and seen from the main process: Playwright itself waits for the navigation that never comes.
  const seen = await app.main.evaluateHandle(({ BrowserWindow }) => {
    const refused: string[] = [];
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on(
      'will-frame-navigate',
      (event) => void refused.push(`${event.defaultPrevented} ${event.url}`),
    );
    return refused;
  });
  await page.evaluate(() => void setTimeout(() => location.assign('https://example.org/'), 0));
  await expect.poll(() => seen.jsonValue()).toEqual(['true https://example.org/']);
  const address = await app.main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(address).toBe('app://local/index.html');
});
