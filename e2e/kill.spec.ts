import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAcknowledged, writeDownAcknowledged } from './acknowledged';
import type { App } from './app';
import { harbour } from './files';
import { expect, test } from './test';

/** The longest that goes by before a kill, in milliseconds: time for several Changes. */
const longest = 1_200;
/** After the first words, for as long as it takes to be told that they are saved. */
const pause = 650;
const cardName = 'Key point, ¶5';

/** Tells every note that stood in its field while the app said that all is saved. */
async function watchSaved({ page }: App, tell: (note: string) => void): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'debug' && message.text().startsWith('saved:')) tell(message.text().slice(6));
  });
  await page.evaluate(() => {
    const look = () => {
      const field = document.querySelector('textarea[data-note]');
      const isSaved = document.querySelector('[data-state="saved"]') !== null;
      if (field instanceof HTMLTextAreaElement && isSaved) console.debug(`saved:${field.value}`);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

/** Types into the note until the app is killed, `moment` milliseconds later; gives what had been shown as saved. */
async function typeUntilKilled(app: App, words: string, moment: number): Promise<string> {
  let saved = '';
  await watchSaved(app, (note) => {
    saved = note;
  });
  const card = app.transcript.card(cardName);
  await card.dblclick({ position: { x: 24, y: 16 } });
  await expect(card.getByRole('textbox')).toBeFocused();
  // The keyboard fails in mid-word when the window goes; that is what is tried here.
  const typing = app.page.keyboard
    .type('A pause. ', { delay: 5 })
    .then(() => delay(pause))
    .then(() => app.page.keyboard.type(words, { delay: 15 }))
    .catch(() => undefined);
  await delay(moment);
  await app.kill();
  await typing;
  return saved;
}

for (const kills of [20, 200])
  test(`what was shown as saved survives ${kills} kills${kills > 20 ? ' @long' : ''}`, async ({
    read,
    folder,
  }) => {
    test.setTimeout(kills * 15_000);
    const app = await read(harbour);
    app.expectTrouble(/^console: .*(Dexie|database)/);
    await app.transcript.note('ninety thousand pounds', 'Typed: ');
    await app.transcript.saved.waitFor();
    const acknowledged = join(folder, 'acknowledged');
    const missing: string[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      await writeDownAcknowledged(app, acknowledged);
      const words = `in sitting ${kill} some words were typed and typed and typed until the power went. `;
      const saved = await typeUntilKilled(app, words, (longest * kill) / kills);
      await app.startAgain();
      await app.transcript.card(cardName).waitFor();
      const note = (await app.transcript.card(cardName).textContent()) ?? '';
      if (!note.includes(saved.trim())) missing.push(`kill ${kill}: “${saved}”`);
    }
    const { checked, lost } = await checkAcknowledged(acknowledged, app.profile);
    console.log(`${kills} kills survived, ${checked} acknowledged Changes checked, ${lost.length} lost`);
    expect({ missing, lost }).toEqual({ missing: [], lost: [] });
    expect(checked).toBeGreaterThan(kills / 2);
  });
