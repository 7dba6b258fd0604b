import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './cli-arguments';

const words = (line: string) => line.split(' ').filter((word) => word !== '');

describe('a command line that asks for something', () => {
  it.each([
    ['', { kind: 'help' }],
    ['--help', { kind: 'help' }],
    ['help', { kind: 'help' }],
    ['read --help', { kind: 'help' }],
    ['export -h', { kind: 'help' }],
    ['--version', { kind: 'version' }],
    ['read a.txt', { kind: 'read', path: 'a.txt', asJson: false }],
    ['read a.txt --json', { kind: 'read', path: 'a.txt', asJson: true }],
    ['read --json a.txt', { kind: 'read', path: 'a.txt', asJson: true }],
    ['read -- --json', { kind: 'read', path: '--json', asJson: false }],
    [
      'export a.despatch --out b.docx',
      { kind: 'export', bundlePath: 'a.despatch', outPath: 'b.docx', preset: 'full-annotated' },
    ],
    [
      'export --preset=annotated-transcript --out=B.DOCX a.despatch',
      { kind: 'export', bundlePath: 'a.despatch', outPath: 'B.DOCX', preset: 'annotated-transcript' },
    ],
  ])('is understood: %s', (line, request) => {
    expect(parseCommandLine(words(line))).toEqual({ ok: true, value: request });
  });
});

describe('a command line that is wrong', () => {
  it.each([
    ['frobnicate', '“frobnicate” is not a command of Despatch. See “despatch --help”.'],
    ['read', '“read” takes one file. See “despatch --help”.'],
    ['read a b', '“read” takes one file. See “despatch --help”.'],
    ['read a --out b.docx', '“--out” does not belong to this command. See “despatch --help”.'],
    ['read a --unheard-of', "Unknown option '--unheard-of'. See “despatch --help”."],
    ['export --out b.docx', '“export” takes one bundle. See “despatch --help”.'],
    ['export a', '“export” needs “--out” and the name of the Word document. See “despatch --help”.'],
    ['export a --out b.pdf', '“b.pdf” is not the name of a Word document; end it with “.docx”.'],
    [
      'export a --out b.docx --preset c',
      '“c” is not a preset; choose full-annotated or annotated-transcript.',
    ],
    ['export a --json --out b.docx', '“--json” does not belong to this command. See “despatch --help”.'],
  ])('is answered with one sentence: %s', (line, problem) => {
    expect(parseCommandLine(words(line))).toEqual({ ok: false, problem });
  });
});
