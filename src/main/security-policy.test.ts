import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  findForbiddenSwitch,
  isPermissionAllowed,
  isRequestAllowed,
  originOf,
  policyInPage,
} from './security-policy';

const own = 'app://local';

describe('a permission', () => {
  const everyOther = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'mediaKeySystem',
    'window-management',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'idle-detection',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'deprecated-sync-clipboard-read',
    'unknown',
    '',
  ];

  it.each(['persistent-storage', 'clipboard-sanitized-write'])(
    '%s is given to our own page',
    (permission) => {
      expect(isPermissionAllowed(permission, own, own)).toBe(true);
    },
  );

  it.each(everyOther)('“%s” is refused to our own page', (permission) => {
    expect(isPermissionAllowed(permission, own, own)).toBe(false);
  });

  it.each(['app://other', 'https://local', 'file://', '', 'app://local.example'])(
    'is refused to %s',
    (origin) => {
      expect(isPermissionAllowed('persistent-storage', origin, own)).toBe(false);
    },
  );
});

describe('the origin of an address', () => {
  it.each([
    ['app://local/index.html', 'app://local'],
    ['app://local', 'app://local'],
    ['app://local.example/', 'app://local.example'],
    ['http://localhost:5173/a', 'http://localhost:5173'],
    ['file:///etc/passwd', 'file://'],
    ['about:blank', 'about://'],
    ['no address', ''],
  ])('%s is %s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});

describe('a request', () => {
  it.each(['app://local/index.html', 'blob:app://local/1', 'data:image/png;base64,AA=='])(
    'to %s may go',
    (address) => {
      expect(isRequestAllowed(address, null)).toBe(true);
    },
  );

  it.each([
    'http://example.org/',
    'https://example.org/',
    'ws://example.org/',
    'wss://127.0.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    'chrome-extension://abc/',
    'app://none/',
    'app://local.example/',
    'javascript:alert(1)',
    'no address',
  ])('to %s is stopped', (address) => {
    expect(isRequestAllowed(address, null)).toBe(false);
  });

  it('to the development server may go in development alone, and nowhere else', () => {
    const server = 'http://localhost:5173';
    expect(
      [
        'http://localhost:5173/x',
        'ws://localhost:5173/',
        'devtools://devtools/x',
        'http://localhost:80/',
        'https://example.org/',
      ].map((address) => isRequestAllowed(address, server)),
    ).toEqual([true, true, true, false, false]);
  });
});

describe('the Content-Security-Policy', () => {
  it('allows nothing from anywhere else and no inline script or style', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|wss?:/);
    expect(contentSecurityPolicy.split('; ')).toEqual([
      "default-src 'none'",
      ...['script-src', 'style-src'].map((kind) => `${kind} 'self'`),
      "img-src 'self' blob: data:",
      ...['font-src', 'connect-src', 'worker-src'].map((kind) => `${kind} 'self'`),
      ...['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'].map(
        (kind) => `${kind} 'none'`,
      ),
      "require-trusted-types-for 'script'",
    ]);
  });

  it('is the same in the page, but for what only a header can say', () => {
    const rules = (policy: string) => policy.split('; ');
    expect([...rules(policyInPage), "frame-ancestors 'none'"].sort()).toEqual(
      rules(contentSecurityPolicy).sort(),
    );
  });
});

describe('a switch on the command line', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect=0',
    '--inspect-brk=9229',
    '--inspect-port=1',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--proxy-server=http://127.0.0.1:1',
    '--host-rules=MAP * 127.0.0.1',
    '--no-sandbox',
    '-no-sandbox',
    '--NO-SANDBOX',
    '--disable-web-security',
  ])('%s is found', (word) => {
    expect(findForbiddenSwitch(['file.txt', word], 'linux')).toBeDefined();
  });

  it('is found after a slash on Windows alone', () => {
    expect(findForbiddenSwitch(['/no-sandbox'], 'win32')).toBe('no-sandbox');
    expect(findForbiddenSwitch(['/no-sandbox'], 'linux')).toBeUndefined();
  });

  it('that harms nobody is let through', () => {
    expect(
      findForbiddenSwitch(['--force-device-scale-factor=2', 'inspection.txt', '-'], 'linux'),
    ).toBeUndefined();
  });
});
