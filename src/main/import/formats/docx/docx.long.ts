import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { convertByLibreOffice, hasLibreOffice } from '../../libre-office.testing';
import { listFixtures } from './list-fixtures.testing';
import { base, item, list, numberingPart } from './lists.testing';
import { paragraph, run, type WordFile, writeWord } from './word-files.testing';

const readAt = '2024-06-04T10:30:00Z';

/** The words of the lines that are read, and of those that LibreOffice prints, without bullets, indents and numbers before nothing. */
async function printedBy(file: WordFile) {
  const bytes = await writeWord(file);
  const read = await importBytes(bytes, 'lists.docx', { readAt });
  if (!read.ok) throw new Error(read.problem.kind);
  const text = await convertByLibreOffice(bytes, { from: 'docx', to: 'txt:Text' });
  const lines = Buffer.from(text)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  return {
    ours: read.value.lines.map((line) => line.text),
    theirs: lines.map((line) => line.replace(/^ *• /, '').trim()).filter((line) => /\p{L}/u.test(line)),
  };
}

describe.skipIf(!hasLibreOffice)('the numbers of a Word document that LibreOffice prints', () => {
  // LibreOffice prints what is struck out as well.
  const struckEnd = /<w:rPr><w:del [^<>]*\/><\/w:rPr>/g;

  it.each(['questions-that-word-numbers', 'numbers-before-labels-and-in-cells'])(
    'are those of %s',
    async (name) => {
      const file = listFixtures[`docx/${name}.docx`] ?? { body: '' };
      const { ours, theirs } = await printedBy({ ...file, body: file.body.replace(struckEnd, '') });
      expect(ours).toEqual(theirs);
      expect(ours.length).toBeGreaterThan(10);
    },
  );
});

describe('a very long Word document', () => {
  it('of fifty thousand numbered paragraphs has all of their numbers', async () => {
    const levels = Array.from({ length: 9 }, (_, at) => ({
      text: Array.from({ length: at + 1 }, (_, above) => `%${above + 1}`).join('.'),
    }));
    const items = Array.from({ length: 1_000 }, (_, at) => item(1, at % 9, run('word'))).join('');
    const bytes = await writeWord({
      body: items.repeat(50),
      parts: numberingPart(base(0, levels), list(1, 0)),
    });
    const read = await importBytes(bytes, 'long.docx', { readAt });
    expect(read.ok && [read.value.lines.length, read.value.lines.at(-1)?.text]).toEqual([
      50_000,
      '5600 word',
    ]);
  });

  it('of a million words is read whole', async () => {
    const words = Array.from({ length: 49 }, (_, at) => `word${at}`).join(' ');
    const one = paragraph(run(`Ada Brook: ${words}`)) + paragraph(run(`Tom Reed: ${words}`));
    const bytes = await writeWord({ body: one.repeat(10_000) });
    const read = await importBytes(bytes, 'long.docx', { readAt });
    expect(read.ok && read.value.lines.length).toBe(20_000);
  });

  it('of more paragraphs than can be shown is refused at once', async () => {
    const bytes = await writeWord({ body: '<w:p/>'.repeat(250_001) });
    const begun = performance.now();
    expect(await importBytes(bytes, 'long.docx', { readAt })).toEqual({
      ok: false,
      problem: { kind: 'too-many-lines', fileName: 'long.docx', lines: 250_001, limit: 250_000 },
    });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('of more bytes than can be understood at once is refused', async () => {
    const bytes = await writeWord({ body: paragraph(run('words '.repeat(12_000_000))) });
    const read = await importBytes(bytes, 'long.docx', { readAt });
    expect(read).toMatchObject({ ok: false, problem: { kind: 'too-large', limit: 64 * 1024 * 1024 } });
  });

  it('of tables within tables beyond all sense is damaged, or read', async () => {
    const depth = 20_000;
    const open = '<w:tbl><w:tr><w:tc>'.repeat(depth);
    const close = '</w:tc></w:tr></w:tbl>'.repeat(depth);
    const bytes = await writeWord({ body: `${open}${paragraph(run('Down here.'))}${close}` });
    const read = await importBytes(bytes, 'deep.docx', { readAt });
    expect(read.ok ? 'read' : read.problem.kind).toMatch(/^(?:read|damaged)$/);
  });
});
