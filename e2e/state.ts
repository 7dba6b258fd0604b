import type { App } from './app';

/** A state of the app, reached from the one before it in the table; `leave` puts away what would be in the next one's way. */
export interface State {
  readonly name: string;
  readonly reach: (app: App, folder: string) => Promise<unknown>;
  readonly leave?: (app: App, folder: string) => Promise<unknown>;
}

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
