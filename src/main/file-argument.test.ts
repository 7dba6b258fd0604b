import { describe, expect, it } from 'vitest';
import { fileArguments, filesHandedOver } from './file-argument';

describe('what a command line asks to open', () => {
  it.each<[string, readonly string[], string | null, readonly string[]]>([
    ['is the first word of a packaged app', ['despatch', 'a.txt'], null, ['/here/a.txt']],
    ['is found behind switches', ['despatch', '--force-dark-mode', '/x/a.txt'], null, ['/x/a.txt']],
    ['is none when there is none', ['despatch'], null, []],
    ['is none when only the app is named', ['electron', '--no-sandbox', '/app'], '/app', []],
    [
      'follows the app in development',
      ['electron', '--no-sandbox', '/app', 'a.txt'],
      '/app',
      ['/here/a.txt'],
    ],
    [
      'follows an app that is named in another way',
      ['electron', '../app/.', 'b c.txt'],
      '/app',
      ['/here/b c.txt'],
    ],
    ['is no empty word', ['despatch', '', 'a.txt'], null, ['/here/a.txt']],
    ['is every word', ['despatch', 'a.txt', '--fast', '/x'], null, ['/here/a.txt', '/x']],
    ['is every word in development', ['electron', '/app', 'a.txt', '/x'], '/app', ['/here/a.txt', '/x']],
  ])('%s', (_name, words, appFolder, expected) => {
    expect(fileArguments(words, { appFolder, workingFolder: '/here' })).toEqual(expected);
  });
});

it.each<[unknown, readonly string[]]>([
  [{ files: ['/a.txt', 1, '/b'] }, ['/a.txt', '/b']],
  [{ files: '/a.txt' }, []],
  [{ file: '/a.txt' }, []],
  [null, []],
  ['/a.txt', []],
])('of %j a second start hands over %j', (sent, files) => {
  expect(filesHandedOver(sent)).toEqual(files);
});
