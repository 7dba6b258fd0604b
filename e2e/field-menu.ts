import type { App } from './app';

/** The menu of a field as the system would show it: its lines as read, and how long the person waited for it. */
export interface ShownMenu {
  readonly lines: readonly string[];
  readonly isByKey: boolean;
  /** In milliseconds, from the press to the menu. */
  readonly waited: number;
}

/** Stands in for the system, which shows menus where no test can reach them. */
export async function watchFieldMenus(app: App): Promise<void> {
  await app.page.evaluate(() => {
    const remember = () => Object.assign(window, { menuAskedAt: Date.now() });
    addEventListener('contextmenu', remember, true);
  });
  await app.main.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (options) {
      Object.assign(globalThis, { shownMenu: { menu: this, options, at: Date.now() } });
    };
  });
}

interface Held {
  readonly menu: Electron.Menu;
  readonly options: Electron.PopupOptions;
  readonly at: number;
}

/** The menu that is open; waits until one is. */
export async function shownMenu(app: App): Promise<ShownMenu> {
  const shown = await app.main.evaluate(async () => {
    const held = (): Held | undefined => Reflect.get(globalThis, 'shownMenu');
    while (!held()) await new Promise((resolve) => setTimeout(resolve, 5));
    const { menu, options, at } = held() as Held;
    const lines = menu.items.map(({ type, label, enabled }) =>
      type === 'separator' ? '—' : `${label}${enabled ? '' : ' (off)'}`,
    );
    return { lines, isByKey: options.sourceType === 'keyboard', at };
  });
  const asked = await app.page.evaluate(() => Number(Reflect.get(window, 'menuAskedAt')));
  return { lines: shown.lines, isByKey: shown.isByKey, waited: shown.at - asked };
}

/** Chooses a line of the menu that is open, or closes it with Esc. */
export async function chooseOfMenu(app: App, line: string | null): Promise<void> {
  await app.main.evaluate(({ BrowserWindow }, label) => {
    const { menu, options } = Reflect.get(globalThis, 'shownMenu') as Held;
    Reflect.deleteProperty(globalThis, 'shownMenu');
    const item = menu.items.find((one) => one.label === label);
    if (label !== null && !item) throw new Error(`The menu has no line “${label}”.`);
    // Some systems say that the menu has closed before they say what was chosen.
    options.callback?.();
    const window = BrowserWindow.getAllWindows()[0];
    item?.click(undefined, window, window?.webContents);
  }, line);
}
