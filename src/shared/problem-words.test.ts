import { describe, expect, it } from 'vitest';
import {
  importProblemSentence,
  journalProblemSentence,
  openingProblemSentence,
  readWarningSentence,
  saveProblemSentence,
} from './problem-words';
import type { ImportProblem, JournalProblem, SaveProblem } from './problems';

const fileName = 'hearing.txt';
const cause = 'EACCES: permission denied';

const imports: readonly ImportProblem[] = [
  { kind: 'empty', fileName },
  { kind: 'folder', fileName },
  { kind: 'missing', fileName },
  { kind: 'unreadable', fileName, cause },
  { kind: 'too-large', fileName, size: 64 * 1024 * 1024 + 1, limit: 64 * 1024 * 1024 },
  { kind: 'line-too-long', fileName, limit: 1_000_000 },
  { kind: 'too-many-lines', fileName, lines: 2_500_000, limit: 2_000_000 },
  { kind: 'too-many-pages', fileName, pages: 12_000, limit: 10_000 },
  { kind: 'page-too-full', fileName, page: 7, limit: 20_000 },
  { kind: 'too-much-text', fileName, limit: 64 * 1024 * 1024 },
  { kind: 'unpacks-too-large', fileName, limit: 32 * 1024 * 1024 },
  { kind: 'unpacks-too-large', fileName, limit: 1024 * 1024 * 1024, isInAll: true },
  { kind: 'not-text', fileName, found: 'a PNG picture' },
  { kind: 'not-text', fileName, found: null },
  { kind: 'not-as-named', fileName },
  { kind: 'no-text-found', fileName },
  { kind: 'letters-unknown', fileName },
  { kind: 'damaged', fileName, cause },
  { kind: 'newer-version', fileName, version: 9 },
  { kind: 'cancelled', fileName },
  { kind: 'reader-failed', fileName, cause },
];

const saves: readonly SaveProblem[] = [
  { kind: 'open-elsewhere', fileName },
  { kind: 'read-only', fileName },
  { kind: 'disk-full', fileName },
  { kind: 'folder-missing', fileName },
  { kind: 'unexpected', fileName, cause },
];

const journals: readonly JournalProblem[] = [
  { kind: 'disk-full' },
  { kind: 'read-only' },
  { kind: 'unknown-notebook' },
  { kind: 'damaged', cause },
  { kind: 'newer-version', version: 9 },
  { kind: 'unexpected', cause },
];

describe('what people read of a problem', () => {
  it.each(imports)('names the file and keeps the cause to itself: $kind', (problem) => {
    const sentence = importProblemSentence(problem);
    expect(sentence).toContain('“hearing.txt”');
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toContain('EACCES');
  });

  it.each(saves)('says which document was not written: $kind', (problem) => {
    const sentence = saveProblemSentence(problem);
    expect(sentence).toContain('“hearing.txt”');
    expect(sentence).not.toContain('EACCES');
  });

  it.each(journals)('says why what is kept cannot be opened: $kind', (problem) => {
    expect(openingProblemSentence(problem)).toMatch(/^[A-Z].+\.$/);
    expect(openingProblemSentence(problem)).not.toContain('EACCES');
  });

  it('does not speak of saving where something could not be read', () => {
    expect(openingProblemSentence({ kind: 'unexpected', cause })).not.toMatch(/saved|saving/);
  });

  it.each(journals)('says why notes cannot be kept: $kind', (problem) => {
    expect(journalProblemSentence(problem)).toMatch(/^[A-Z].+\.$/);
    expect(journalProblemSentence(problem)).not.toContain('EACCES');
  });

  it('never gives a size that looks allowed', () => {
    expect(
      importProblemSentence({
        kind: 'too-large',
        fileName,
        size: 64 * 1024 * 1024 + 1,
        limit: 64 * 1024 * 1024,
      }),
    ).toContain('65 MB, and at most 64 MB');
  });

  it('does without a name that is not known', () => {
    expect(importProblemSentence({ kind: 'missing', fileName: '' })).toMatch(/^The file could not be found/);
  });

  it.each([
    [[3], 'on page 3:'],
    [[3, 5, 6, 7, 12], 'on pages 3, 5–7 and 12:'],
    [Array.from({ length: 1_500 }, (_, at) => at + 1), 'on pages 1–1,500:'],
    [
      Array.from({ length: 40 }, (_, at) => at * 2 + 1),
      'on pages 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and others:',
    ],
  ])('names the pages that are damaged: %j', (pages, words) => {
    expect(readWarningSentence({ kind: 'pages-damaged', pages })).toContain(words);
  });

  it('counts in the singular and in the plural', () => {
    expect([1, 2_000].map((count) => readWarningSentence({ kind: 'characters-removed', count }))).toEqual([
      '1 character that cannot be printed is left out.',
      '2,000 characters that cannot be printed are left out.',
    ]);
  });
});
