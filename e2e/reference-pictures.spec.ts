import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from './app';
import { Clock, canFakeClock } from './clock';
import { sampleBundle } from './files';
import { largeWindow, looksAsItDid, smallWindow } from './picture';
import { pictured } from './pictured-states';
import { sides } from './side-states';
import { dialog, type State } from './state';
import { everywhere } from './states';
import { test } from './test';
import { startWalk, walk } from './walk';

/** On the screen stand paths and times: both the same on every machine. */
const place = join(tmpdir(), 'despatch-reference');
const moment = '2026-03-10 10:00:00';

async function stoppedClock(): Promise<Readonly<Record<string, string>>> {
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const clock = new Clock(join(place, 'clock'));
  await clock.stop(moment);
  return { ...clock.env, TZ: 'Europe/London' };
}

/** Notes are by whoever has the account, until somebody else is named. */
async function nameAuthor(app: App): Promise<void> {
  await app.menu('settings');
  const settings = app.dialog('Settings');
  await settings.getByRole('textbox', { name: 'Name' }).fill('Ruth Lovell');
  await settings.getByRole('textbox', { name: 'Initials' }).fill('RL');
  await settings.getByRole('button', { name: 'Done' }).click();
}

const few: readonly State[] = [
  {
    name: 'sample',
    reach: async (app) => {
      await app.button('Dismiss').click();
      await app.openTranscript(sampleBundle);
      await app.transcript.card('Key point, ¶4').waitFor();
    },
  },
  dialog('sample exported', 'export', 'Export to Word'),
  { name: 'sample listed', reach: (app) => app.menu('library') },
];

test.skip(!canFakeClock, 'has no faketime');

for (const { title, states, sizes } of [
  {
    title: 'reader, export and library look as they did, faketime @reference',
    states: few,
    sizes: [smallWindow],
  },
  {
    title: 'every screen looks as it did, faketime @reference @long',
    states: [...everywhere, ...pictured],
    sizes: [smallWindow, largeWindow],
  },
  {
    title: 'two sides look as they did, faketime @reference @long',
    states: [...few.slice(0, 1), ...sides],
    sizes: [smallWindow, largeWindow],
  },
])
  test(title, async ({ start }) => {
    test.setTimeout(900_000);
    const app = await startWalk(start, place, 'light', await stoppedClock());
    await nameAuthor(app);
    await walk(app, place, states, [looksAsItDid(sizes)]);
    await app.quit();
  });
