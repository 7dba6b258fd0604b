import { expect, it } from 'vitest';
import { lowRoom } from './disk-room';

const megabyte = 1024 * 1024;

it.each([
  ['is said below 200 MB', async () => 199 * megabyte, 199 * megabyte],
  ['is no news from 200 MB on', async () => 200 * megabyte, null],
  ['is no news where nobody knows', () => Promise.reject(new Error('ENOSYS')), null],
])('the room on the disk %s', async (_, free, said) => {
  expect(await lowRoom('/', free)).toBe(said);
});
