import { app, type Session, session, type WebContents } from 'electron';
import { findForbiddenSwitch, isPermissionAllowed, isRequestAllowed, originOf } from './security-policy';

/** Where the page comes from: our own scheme, or in development a server on this machine. */
export interface PageSource {
  readonly url: string;
  readonly developmentServer: string | null;
}

/** Nothing listens on this port: whatever would still try to reach a network fails on this machine. */
const deadEnd = '127.0.0.1:9';

/** Ends a packaged app that was started with a switch that would let another program into it. Before `ready`. */
export function refuseForbiddenSwitches(): void {
  const found = findForbiddenSwitch([...process.argv.slice(1), ...process.execArgv], process.platform);
  if (app.isPackaged && !__INSPECTABLE__ && found !== undefined) {
    console.error(`Despatch does not start with the switch "${found}".`);
    app.exit(1);
  }
}

/** Everything that has to be said before Chromium starts. Before `ready`. */
export function secureProcess(source: PageSource): void {
  const switches = app.commandLine;
  // Chromium cannot start both with and without its sandbox; a packaged app was refused without it above.
  if (!switches.hasSwitch('no-sandbox')) {
    app.enableSandbox();
  }
  const reachable = source.developmentServer === null ? '' : `, EXCLUDE ${hostOf(source.developmentServer)}`;
  switches.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${reachable}`);
  switches.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  switches.appendSwitch('disable-background-networking');
  switches.appendSwitch('disable-component-update');
  switches.appendSwitch('no-pings');
  app.on('session-created', (created) => void secureSession(created, source));
  app.on('web-contents-created', (_event, contents) => secureContents(contents, source));
}

/**
 * The default session exists before anyone can hear of it, so it is secured by name. After `ready`, and done before a
 * window: until a session has taken its proxy, it has none.
 */
export function secureDefaultSession(source: PageSource): Promise<void> {
  return secureSession(session.defaultSession, source);
}

async function secureSession(secured: Session, { url, developmentServer }: PageSource): Promise<void> {
  // An empty list is the one setting that keeps the spell-checker from asking for a dictionary at start.
  secured.setSpellCheckerLanguages([]);
  secured.setSpellCheckerEnabled(false);
  secured.setSpellCheckerDictionaryDownloadURL('app://none/');
  const ownOrigin = originOf(url);
  secured.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermissionAllowed(permission, originOf(details.requestingUrl), ownOrigin));
  });
  secured.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermissionAllowed(permission, originOf(origin), ownOrigin),
  );
  secured.setDevicePermissionHandler(() => false);
  secured.setDisplayMediaRequestHandler(null);
  secured.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, developmentServer) });
  });
  secured.on('will-download', (event) => event.preventDefault());
  if (developmentServer === null) {
    await secured.setProxy({ mode: 'fixed_servers', proxyRules: deadEnd, proxyBypassRules: '<-loopback>' });
  }
}

function secureContents(contents: WebContents, { developmentServer }: PageSource): void {
  // In development the page reloads itself when its source has changed.
  const isReload = (address: string) =>
    developmentServer !== null && originOf(address) === originOf(developmentServer);

  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const refuse = (event: { readonly url: string; readonly preventDefault: () => void }) => {
    if (!isReload(event.url)) {
      event.preventDefault();
    }
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function hostOf(address: string): string {
  return new URL(address).hostname;
}
