import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPageFile } from './page-file';

const root = join(sep, 'app', 'renderer');

describe('an address of the page', () => {
  it.each([
    ['app://local/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://local/assets/main-a1.js', 'assets/main-a1.js', 'text/javascript; charset=utf-8'],
    ['app://local/assets/a.css?x#y', 'assets/a.css', 'text/css; charset=utf-8'],
    ['app://local/assets/inter.woff2', 'assets/inter.woff2', 'font/woff2'],
    ['app://local/assets/en_GB.trie-a1.gz', 'assets/en_GB.trie-a1.gz', 'application/gzip'],
    ['app://local/assets/en_AU-a1.trie', 'assets/en_AU-a1.trie', 'text/plain; charset=utf-8'],
    ['app://local/a%20b.svg', 'a b.svg', 'image/svg+xml'],
    ['app://local/a/../index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('%s names %s', (address, name, contentType) => {
    expect(findPageFile(root, address)).toEqual({ path: join(root, name), contentType });
  });

  it.each([
    'app://local/',
    'app://local',
    'app://local/assets',
    'app://local/secret.txt',
    'app://local/..%2fmain/index.js',
    'app://local/%2e%2e/main/index.js%2f..',
    'app://local/..%5cmain%5cindex.js',
    'app://local/%252e%252e/main/index.js',
    'app://local/a%00.html',
    'app://local/a%5cb.html',
    'app://local/C:/windows/a.html',
    'app://local/%.html',
    'app://local/%ff.html',
    'app://other/index.html',
    'app://local.example/index.html',
    'https://local/index.html',
    'file:///app/renderer/index.html',
    'index.html',
    '',
  ])('%s names nothing', (address) => {
    expect(findPageFile(root, address)).toBeNull();
  });

  it('names nothing outside its folder, whatever it is', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '%25',
      '/',
      '\\',
      'a',
      '.html',
      '.js',
      '%00',
      ':',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = findPageFile(root, `app://local/${pieces.join('')}`);
        expect(found === null || found.path.startsWith(root + sep)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
