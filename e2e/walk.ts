import type { App, StartOptions } from './app';
import type { State } from './state';
import { expect, test } from './test';
import { synchronisedProfile } from './troubled-states';

export type Scheme = 'light' | 'dark' | 'contrast';

/** What is wrong on the screen as it stands, in sentences. */
export type Look = (app: App, state: string) => Promise<readonly string[]>;

/** The app in a scheme of its own, where the table of states begins. */
export async function startWalk(
  start: (options: StartOptions) => Promise<App>,
  folder: string,
  scheme: Scheme,
  env: Readonly<Record<string, string>> = {},
): Promise<App> {
  const app = await start({ profile: await synchronisedProfile(folder), env });
  app.expectTrouble(/^main: The preferences were not written: ENOSPC$/);
  await expect(app.page.getByRole('main')).toBeVisible();
  // The menu offers what the page has told it to.
  await expect(() => app.menu(`scheme-${scheme}`)).toPass();
  await expectScheme(app, scheme);
  return app;
}

/** High contrast is dark to the system. */
export async function expectScheme({ page }: App, scheme: Scheme): Promise<void> {
  const shown = () =>
    page.evaluate(
      (system) => [
        document.documentElement.dataset.scheme,
        matchMedia(`(prefers-color-scheme: ${system})`).matches,
      ],
      scheme === 'light' ? 'light' : 'dark',
    );
  await expect.poll(shown).toEqual([scheme, true]);
}

/** Waits for whatever still fades or moves, but the caret, which blinks without end. */
async function settle({ page }: App): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Goes through the table and looks at every state; what was found wrong, state by state. */
export async function walk(
  app: App,
  folder: string,
  states: readonly State[],
  looks: readonly Look[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, hold, reach, leave } of states) {
    await test.step(name, async () => {
      const release = await hold?.(app);
      await reach(app, folder);
      await settle(app);
      for (const look of looks) found.push(...(await look(app, name)));
      await leave?.(app, folder);
      await release?.();
    });
  }
  return found;
}
