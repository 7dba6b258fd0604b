import type { App } from './app';
import type { Release } from './disk';

/**
 * A state of the app, reached from the one before it in the table; `leave` puts away what would be in the next one's
 * way. What is held in the main process is held from before it is reached until after it is left.
 */
export interface State {
  readonly name: string;
  readonly hold?: (app: App) => Promise<Release>;
  readonly reach: (app: App, folder: string) => Promise<unknown>;
  readonly leave?: (app: App, folder: string) => Promise<unknown>;
}

/** What is said at the foot of the window, in these words. */
export const status = ({ page }: App, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words });

export const pressEscape = ({ page }: App) => page.keyboard.press('Escape');

/** A state that is one dialog, which Esc closes. */
export function dialog(name: string, command: string, title: string): State {
  return {
    name,
    reach: async (app) => {
      await app.menu(command);
      await app.dialog(title).waitFor();
    },
    leave: async (app) => {
      await pressEscape(app);
      await app.dialog(title).waitFor({ state: 'hidden' });
    },
  };
}
