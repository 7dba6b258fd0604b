import { expect, test } from './test';

test('an empty library says what the app does and offers the ways in', async ({ start }) => {
  const app = await start();
  await expect(app.page).toHaveTitle('Despatch');
  const library = app.page.getByRole('main', { name: 'Library' });
  await expect(library.getByRole('heading', { name: 'Turn what was said into a briefing' })).toBeVisible();
  await expect(library.getByText('Nothing leaves this computer')).toBeVisible();
  await expect(library.getByRole('button', { name: 'Open transcript' })).toBeVisible();
  await expect(library.getByRole('button', { name: 'Paste text' })).toBeVisible();
});
