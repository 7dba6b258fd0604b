import { expect, it, vi } from 'vitest';
import { OpenRequests, Tokens } from './tokens';

it('a token finds its path and tells nothing of it', () => {
  const tokens = new Tokens();
  const token = tokens.give('/home/a/secret.txt');
  expect(tokens.find(token)).toBe('/home/a/secret.txt');
  expect(token).not.toContain('secret');
  expect(tokens.find('/home/a/secret.txt')).toBeUndefined();
});

it('files to open wait until a page can be told, and are told once', () => {
  const announce = vi.fn();
  const requests = new OpenRequests(announce);
  requests.add('/a.txt');
  expect(announce).not.toHaveBeenCalled();
  requests.setPageReady(true);
  requests.setPageReady(true);
  requests.add('/b.txt');
  requests.setPageReady(false);
  requests.add('/c.txt');
  expect(announce).toHaveBeenCalledTimes(2);
  requests.setPageReady(true);
  const paths = announce.mock.calls.map(([request]) => requests.find(request));
  expect(paths).toEqual(['/a.txt', '/b.txt', '/c.txt']);
});
