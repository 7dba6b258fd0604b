/** The one origin that the page, its scripts, styles and fonts are served from. */
export const pageOrigin = 'app://local';

/** Sent with every answer of the `app:` scheme. Nothing but the app's own files is ever loaded, connected to or run. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/**
 * The same inside the page, for the day on which the header should not be sent. Only the header can say who may frame
 * the page; Chromium ignores it here, and complains.
 */
export const policyInPage = contentSecurityPolicy.replace("frame-ancestors 'none'; ", '');

const allowedPermissions: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

/** Everything else is refused. Without persistent storage Chromium may clear the database when the disk fills. */
export function isPermissionAllowed(permission: string, origin: string, ownOrigin: string): boolean {
  return allowedPermissions.includes(permission) && origin === ownOrigin;
}

/** The parts of an address, or null where it is none. */
export function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** The origin of an address; `URL.origin` says "null" for schemes of our own. */
export function originOf(address: string): string {
  const parsed = parseAddress(address);
  return parsed === null ? '' : `${parsed.protocol}//${parsed.host}`;
}

/**
 * Whether a request may leave the page. Chromium asks this for every request of the session, so it is the second lock
 * behind the Content-Security-Policy. A development server is named only in development.
 */
export function isRequestAllowed(address: string, developmentServer: string | null): boolean {
  const parsed = parseAddress(address);
  if (parsed === null) {
    return false;
  }
  if (['blob:', 'data:'].includes(parsed.protocol)) {
    return true;
  }
  if (parsed.protocol === 'app:') {
    return parsed.host === 'local';
  }
  if (developmentServer === null) {
    return false;
  }
  return parsed.protocol === 'devtools:' || parsed.host === parseAddress(developmentServer)?.host;
}

/**
 * Switches that would let another program read or steer a packaged app. No fuse blocks them, so the app ends instead.
 */
const forbiddenSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'js-flags',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'no-sandbox',
  'disable-web-security',
];

/** The first forbidden switch on a command line, or undefined. Chromium takes one dash or two, and "/" on Windows. */
export function findForbiddenSwitch(
  commandLine: readonly string[],
  platform: NodeJS.Platform,
): string | undefined {
  const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  return commandLine
    .filter((argument) => prefix.test(argument))
    .map((argument) => argument.replace(prefix, '').split('=')[0]?.toLowerCase() ?? '')
    .find((name) => forbiddenSwitches.includes(name) || name.startsWith('inspect'));
}
