import { AxeBuilder } from '@axe-core/playwright';
import { lostWhenColoursAreForced, movementsWhenReduced } from './emulated';
import { sampleBundle, sampleTitle } from './files';
import { sides } from './side-states';
import { everywhere } from './states';
import { smallTargets } from './targets';
import { expect, test } from './test';
import { expectScheme, type Look, startWalk, walk } from './walk';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every rule that is broken, and where; a new page, which axe asks for otherwise, is nothing that Electron opens. */
const violations: Look = async ({ page }, state) => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(standards);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${state}: ${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
};

const violationsInForcedColours: Look = async (app, state) => {
  await app.page.emulateMedia({ forcedColors: 'active' });
  const found = await violations(app, state);
  await app.page.emulateMedia({ forcedColors: null });
  return found;
};

test.describe.configure({ mode: 'parallel' });

/** High contrast is walked in the long suite: its colours are measured with every commit (`tokens.test.ts`). */
const schemes = [
  { scheme: 'light', tag: [], more: [smallTargets] },
  { scheme: 'dark', tag: [], more: [] },
  { scheme: 'contrast', tag: ['@long'], more: [smallTargets] },
] as const;

for (const { scheme, tag, more } of schemes) {
  test(`no state breaks a rule of accessibility, ${scheme}`, { tag: [...tag] }, async ({ start, folder }) => {
    test.setTimeout(240_000);
    const app = await startWalk(start, folder, scheme);
    const found = await walk(app, folder, everywhere, [violations, ...more]);
    await expectScheme(app, scheme);
    expect(found).toEqual([]);
  });
}

test('two transcripts side by side break no rule of accessibility', { tag: '@long' }, async ({
  start,
  folder,
}) => {
  const app = await start({ file: sampleBundle });
  await expect(app.page).toHaveTitle(`${sampleTitle} · Despatch`);
  expect(await walk(app, folder, sides, [violations, smallTargets])).toEqual([]);
});

test('no state breaks a rule where the system chooses every colour, or wants nothing to move @long', async ({
  start,
  folder,
}) => {
  const app = await startWalk(start, folder, 'light');
  const looks = [violationsInForcedColours, lostWhenColoursAreForced, movementsWhenReduced];
  expect(await walk(app, folder, everywhere, looks)).toEqual([]);
});
