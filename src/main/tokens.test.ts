import { expect, it, vi } from 'vitest';
import type { GatheredFiles } from '../shared/ipc';
import { OpenRequests, Tokens } from './tokens';

it('a token finds its path and tells nothing of it', () => {
  const tokens = new Tokens();
  const token = tokens.give('/home/a/secret.txt');
  expect(tokens.find(token)).toBe('/home/a/secret.txt');
  expect(token).not.toContain('secret');
  expect(tokens.find('/home/a/secret.txt')).toBeUndefined();
});

it('files to open wait until a page can be told, and are told once', async () => {
  const announce = vi.fn<(files: GatheredFiles) => void>();
  const requests = new OpenRequests(announce);
  await requests.add(['/a.txt', '/x/b.txt']);
  await requests.add([]);
  expect(announce).not.toHaveBeenCalled();
  requests.setPageReady(true);
  requests.setPageReady(true);
  await requests.add(['/c.txt']);
  requests.setPageReady(false);
  await requests.add(['/d.txt']);
  expect(announce).toHaveBeenCalledTimes(2);
  requests.setPageReady(true);
  const told = announce.mock.calls.flatMap(([{ files }]) => files);
  expect(told.map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  const paths = told.map((file) => requests.find(file.request));
  expect(paths).toEqual(['/a.txt', '/x/b.txt', '/c.txt', '/d.txt']);
});
