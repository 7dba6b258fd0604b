import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '../../../../shared/problems';
import type { Result } from '../../../../shared/result';
import { writeZip } from '../../../export/write-zip';
import { importBytes } from '../../import-transcript';
import type { ImportedTranscript } from '../../keep-source';
import {
  bold,
  commentEnd,
  commentParts,
  commentStart,
  paragraph,
  partsOfWord,
  plain,
  run,
  table,
  type WordFile,
  wordPart,
  writeWord,
} from './word-files.testing';

type Read = Result<ImportedTranscript, ImportProblem>;

const importWord = (bytes: Uint8Array): Promise<Read> =>
  importBytes(bytes, 'talk.docx', { readAt: '2024-06-04T10:30:00Z' });
const readWordFile = async (file: WordFile): Promise<Read> => importWord(await writeWord(file));

async function linesIn(file: WordFile) {
  const read = await readWordFile(file);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.lines;
}

const textsIn = async (body: string) => (await linesIn({ body })).map(({ text }) => text);

/** The parts of a document with some of them changed, taken away (null), or put under another name. */
function writeChanged(file: WordFile, changes: Readonly<Record<string, string | Uint8Array | null>>) {
  const parts = { ...partsOfWord(file), ...changes };
  return writeZip(
    Object.entries(parts).flatMap(([name, content]) =>
      content === null ? [] : [{ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }],
    ),
  );
}

const greeting: WordFile = { body: plain('Jane Doe: good morning.') };

describe('a Word document', () => {
  it.each([
    ['is cut short', async () => (await writeWord(greeting)).slice(0, 900)],
    ['has no body', () => writeChanged(greeting, { 'word/document.xml': wordPart('document', '') })],
    ['is broken XML', () => writeChanged(greeting, { 'word/document.xml': '<w:document><w:body><w:p>' })],
    [
      'declares entities',
      () =>
        writeChanged(greeting, {
          'word/document.xml': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wordPart('document', '<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>')}`,
        }),
    ],
  ])('that %s is damaged', async (_, make) => {
    expect(await importWord(await make())).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });

  it('without a word in it holds no text', async () => {
    const read = await readWordFile({ body: '<w:p/>' });
    expect(read).toMatchObject({ ok: false, problem: { kind: 'no-text-found' } });
  });

  it('is found where its package says, in UTF-16 and in the strict form as well', async () => {
    const document = partsOfWord(greeting)['word/document.xml'] ?? '';
    const strict = document.replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const utf16 = Buffer.from(`\ufeff${strict.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const relationships = (partsOfWord(greeting)['_rels/.rels'] ?? '').replace(
      'document.xml',
      'document2.xml',
    );
    const bytes = await writeChanged(greeting, {
      'word/document.xml': null,
      'word/document2.xml': utf16,
      '_rels/.rels': relationships,
    });
    const read = await importWord(bytes);
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual(['Jane Doe: good morning.']);
  });

  it('is read in time, however many styles it has and however many parts it is taken in', async () => {
    const styles = Array.from(
      { length: 30_000 },
      (_, at) => `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="x"/></w:style>`,
    );
    const begun = performance.now();
    const lines = await linesIn({ body: plain('x').repeat(2_500), styles: styles.join('') });
    expect(lines.length).toBe(2_500);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('takes its title and its program from its properties, but never a date', async () => {
    const core = (title: string) =>
      `<c:p xmlns:c="a" xmlns:dc="b" xmlns:t="c"><dc:title>${title}</dc:title><t:created>2024-03-01T00:00:00Z</t:created></c:p>`;
    const app = '<Properties><Application>LibreOffice/7.4 build 2</Application></Properties>';
    const titled = (title: string) =>
      readWordFile({ ...greeting, parts: { 'docProps/core.xml': core(title), 'docProps/app.xml': app } });
    const read = await titled('A talk &amp; a walk');
    expect(read.ok && [read.value.facts.title, read.value.facts.date, read.value.format.maker]).toEqual([
      'A talk & a walk',
      undefined,
      'LibreOffice',
    ]);
    const untitled = await titled('Microsoft Word - talk.doc');
    expect(untitled.ok && untitled.value.facts.title).toBeUndefined();
  });
});

describe('words that are marked and commented on', () => {
  const comment = commentParts([{ author: 'Ada Brook', paragraphs: ['Why?'] }]);
  const marked = run('the walls', '<w:highlight w:val="yellow"/>');

  async function annotationsIn(body: string) {
    const read = await readWordFile({ body, parts: comment });
    if (!read.ok) throw new Error(read.problem.kind);
    return read.value.annotations.map(({ note, label, author }) => [note, label, author]);
  }

  it('are one annotation, of whoever commented and under the colour', async () => {
    const body = paragraph(run('Look at ') + commentStart(0) + marked + commentEnd(0) + run('.'));
    expect(await annotationsIn(body)).toEqual([['Why?', 'Yellow', 'Ada Brook']]);
  });

  it('are one annotation with the marked space after them', async () => {
    const space = run(' ', '<w:highlight w:val="yellow"/>');
    const body = paragraph(commentStart(0) + marked + space + commentEnd(0) + run('fall.'));
    expect(await annotationsIn(body)).toEqual([['Why?', 'Yellow', 'Ada Brook']]);
  });

  it('are two where the comment is on more or on less', async () => {
    const body = paragraph(commentStart(0) + run('Look at ') + marked + commentEnd(0) + run('.'));
    expect(await annotationsIn(body)).toEqual([
      ['Why?', null, 'Ada Brook'],
      ['', 'Yellow', null],
    ]);
  });
});

describe('the lines of a Word document', () => {
  it.each([
    [
      'a line break, a page break and a column break',
      `${run('a\nb')}<w:r><w:br w:type="page"/></w:r>${run('c')}<w:r><w:br w:type="column"/></w:r>${run('d')}`,
      ['a', 'b', 'c', 'd'],
    ],
    ['a tab is a space', run('a\tb'), ['a b']],
    [
      'a run cut in the middle of a word',
      `${run('ha')}<w:proofErr w:type="spellStart"/>${run('rbour')}`,
      ['harbour'],
    ],
    ['a hyphen that does not break', `${run('a')}<w:r><w:noBreakHyphen/></w:r>${run('b')}`, ['a\u2011b']],
    ['a field', `<w:fldSimple w:instr="PAGE">${run('seven')}</w:fldSimple>`, ['seven']],
    ['a link', `<w:hyperlink w:anchor="x" r:id="none">${run('there')}</w:hyperlink>`, ['there']],
    [
      'a content control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('filled in')}</w:sdtContent></w:sdt>`,
      ['filled in'],
    ],
    [
      'hidden words and struck words',
      run('a') + run('b', '<w:vanish/>') + run('c', '<w:dstrike/>') + run('d'),
      ['ad'],
    ],
  ])('keep %s', async (_, content, texts) => {
    expect(await textsIn(paragraph(content))).toEqual(texts);
  });

  it('know what is bold and italic, by the run and by its style, and where they stand in a table', async () => {
    const body =
      paragraph(bold('Jane ') + run('Doe', '<w:rStyle w:val="Member"/>') + run(' laughs', '<w:i/>')) +
      table([
        [plain('a'), plain('b', 'c')],
        ['<w:p/>', plain('d')],
      ]);
    expect(await linesIn({ body })).toMatchObject([
      {
        text: 'Jane Doe laughs',
        spans: [
          { kind: 'bold', start: 0, end: 8 },
          { kind: 'italic', start: 8, end: 15 },
        ],
      },
      { text: 'a', cell: { row: 1, column: 1 } },
      { text: 'b', cell: { row: 1, column: 2 } },
      { text: 'c', cell: { row: 1, column: 2 } },
      { text: 'd', cell: { row: 2, column: 2 } },
    ]);
  });

  it('are all there, with what reaches across many, in a document that is taken in parts', async () => {
    const struckEnd = (words: string) =>
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(words)}</w:p>`;
    const marked = (words: string) => paragraph(run(words, '<w:highlight w:val="green"/>'));
    const body = [
      paragraph(commentStart(0) + run('line 1')),
      ...Array.from({ length: 498 }, (_, at) => plain(`line ${at + 2}`)),
      struckEnd('line 500 '),
      plain('goes on'),
      ...Array.from({ length: 498 }, (_, at) => marked(`line ${at + 501}`)),
      ...Array.from({ length: 600 }, (_, at) => marked(`line ${at + 999}`)),
      paragraph(run('the end') + commentEnd(0)),
    ].join('');
    const parts = commentParts([{ author: 'Ada Brook', paragraphs: ['All of it.'] }]);
    const read = await readWordFile({ body, parts });
    if (!read.ok) throw new Error(read.problem.kind);
    const { lines, annotations } = read.value;
    const texts = [...Array.from({ length: 1_598 }, (_, at) => `line ${at + 1}`), 'the end'];
    texts[499] = 'line 500 goes on';
    expect(lines.map(({ text }) => text)).toEqual(texts);
    const places = annotations.map(({ passage: { start, end } }) =>
      [start, end].map((at) => `${at.paragraph}+${at.offset}`),
    );
    expect(places).toEqual([
      ['paragraph:1+0', 'paragraph:1599+7'],
      ['paragraph:501+0', 'paragraph:1598+9'],
    ]);
  });
});
