import { describe, expect, it } from 'vitest';
import { fileArgument } from './file-argument';

describe('the file on a command line', () => {
  it.each<[string, readonly string[], string | null, string | null]>([
    ['is the first word of a packaged app', ['despatch', 'a.txt'], null, '/here/a.txt'],
    ['is found behind switches', ['despatch', '--force-dark-mode', '/x/a.txt'], null, '/x/a.txt'],
    ['is none when there is none', ['despatch'], null, null],
    ['is none when only the app is named', ['electron', '--no-sandbox', '/app'], '/app', null],
    ['follows the app in development', ['electron', '--no-sandbox', '/app', 'a.txt'], '/app', '/here/a.txt'],
    [
      'follows an app that is named in another way',
      ['electron', '../app/.', 'b c.txt'],
      '/app',
      '/here/b c.txt',
    ],
    ['is no empty word', ['despatch', '', 'a.txt'], null, '/here/a.txt'],
  ])('%s', (_name, words, appFolder, expected) => {
    expect(fileArgument(words, { appFolder, workingFolder: '/here' })).toBe(expected);
  });
});
