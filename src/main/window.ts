import { BrowserWindow, nativeTheme, screen } from 'electron';
import { nextZoom } from './menu-items';
import type { PreferencesStore } from './preferences';
import { originOf } from './security-policy';
import { firstBounds, fitToDisplays, smallestWindow } from './window-place';

/** The page's colour in the light and in the dark scheme, so that the window does not flash before the page is drawn. */
const background = { light: '#f2f0ea', dark: '#1c1f1d' } as const;

interface WindowOptions {
  readonly url: string;
  readonly preload: string;
  readonly preferences: PreferencesStore;
  readonly devTools: boolean;
}

/** The one window, as it stood when it was last closed; shown when its page is ready to be seen. */
export function createWindow({ url, preload, preferences, devTools }: WindowOptions): BrowserWindow {
  const place = preferences.desk.window;
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const areas = displays.map((display) => display.workArea);
  const window = new BrowserWindow({
    ...(place ? fitToDisplays(place.bounds, areas) : firstBounds(screen.getPrimaryDisplay().workArea)),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Despatch',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools,
    },
  });
  if (place?.maximised) {
    window.maximize();
  }
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, preferences);
  keepZoom(window, preferences);
  stayOnPage(window, url);
  void window.loadURL(url);
  return window;
}

/** Brings the window to the front, as a second start of the app asks. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) {
    window.restore();
  }
  window.show();
  window.focus();
}

export function changeZoom(window: BrowserWindow, preferences: PreferencesStore, to: 'in' | 'out' | 1): void {
  const factor = to === 1 ? 1 : nextZoom(window.webContents.getZoomFactor(), to);
  window.webContents.setZoomFactor(factor);
  preferences.changeDesk({ zoom: factor });
}

/** Chromium asks nobody before it goes to `about:blank`; then the page is loaded again. */
function stayOnPage(window: BrowserWindow, url: string): void {
  window.webContents.on('did-navigate', (_event, address) => {
    if (originOf(address) !== originOf(url)) {
      void window.loadURL(url);
    }
  });
}

function rememberPlace(window: BrowserWindow, preferences: PreferencesStore): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isMinimized() && !window.isFullScreen()) {
      const place = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
      preferences.changeDesk({ window: place });
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', remember);
  window.on('closed', () => clearTimeout(timer));
}

function keepZoom(window: BrowserWindow, preferences: PreferencesStore): void {
  // Chromium keeps a zoom of its own for each origin; ours is set again after every load.
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(preferences.desk.zoom);
  });
  window.webContents.on('zoom-changed', (_event, direction) => changeZoom(window, preferences, direction));
}
