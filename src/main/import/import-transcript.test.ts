import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import type { ReadWarning } from '../../shared/transcript/provenance';
import { importText } from './import-text.testing';

const readAt = '2024-06-04T10:30:00Z';
const read = (bytes: Uint8Array | string, fileName = 'talk.txt') =>
  importText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, fileName, { readAt });

function textsOf(bytes: Uint8Array | string, fileName?: string): readonly string[] | string {
  const result = read(bytes, fileName);
  return result.ok ? result.value.lines.map(({ text }) => text) : result.problem.kind;
}

function warningsOf(bytes: Uint8Array | string): readonly ReadWarning[] {
  const result = read(bytes);
  return result.ok ? result.value.warnings : [];
}

const utf16 = (text: string, order: 'little' | 'big', mark: boolean): Buffer => {
  const little = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'little' ? little : little.swap16();
};

describe('the encoding of a file', () => {
  const words = 'Siân: £5 for a café?\nŵyr: “Diolch”, 習近平.';
  const lines = words.split('\n');

  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 LE with a mark', utf16(words, 'little', true)],
    ['UTF-16 BE with a mark', utf16(words, 'big', true)],
  ])('%s is told without a doubt', (_name, bytes) => {
    expect({ lines: textsOf(bytes), warnings: warningsOf(bytes) }).toEqual({ lines, warnings: [] });
  });

  it.each([
    ['UTF-16 LE', utf16(words, 'little', false)],
    ['UTF-16 BE', utf16(words, 'big', false)],
  ])('%s without a mark is assumed, and said', (encoding, bytes) => {
    const warnings = [{ kind: 'encoding-assumed', encoding }];
    expect({ lines: textsOf(bytes), warnings: warningsOf(bytes) }).toEqual({ lines, warnings });
  });

  it('is Windows-1252 where it cannot be UTF-8, with all its quotes and dashes', () => {
    const bytes = Buffer.from('\x93caf\xe9\x94 \x96 \xa35, \x80 3\x85', 'latin1');
    const warnings = [{ kind: 'encoding-assumed', encoding: 'Windows-1252' }];
    expect({ lines: textsOf(bytes), warnings: warningsOf(bytes) }).toEqual({
      lines: ['“café” – £5, € 3…'],
      warnings,
    });
  });

  it('stays UTF-8 where a few bytes of it are broken, and those are counted', () => {
    const bytes = Buffer.concat([Buffer.from('“café” – £5 '), Buffer.from([0xe9]), Buffer.from(' née')]);
    const warnings = [{ kind: 'characters-undecodable', count: 1 }];
    expect({ lines: textsOf(bytes), warnings: warningsOf(bytes) }).toEqual({
      lines: ['“café” – £5 \ufffd née'],
      warnings,
    });
  });
});

describe('the lines of a file', () => {
  it('end at every kind of line end', () => {
    expect(textsOf('a\r\nb\rc\nd\u0085e\u2028f\u2029g\vh\fi')).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
      'h',
      'i',
    ]);
  });

  it('have single spaces, NFC, nothing that cannot be seen, and what emoji are made of', () => {
    expect(
      textsOf('\t a\u00a0\u2009 b\u3000c \u200bd\ufeffe\u00adf\x07g cafe\u0301 👩‍👩‍👧 \n \u00a0 \n'),
    ).toEqual(['a b c defg café 👩‍👩‍👧']);
    expect(warningsOf('\t a\u00a0\u2009 b\u3000c \u200bd\ufeffe\u00adf\x07g')).toEqual([
      { kind: 'characters-removed', count: 4 },
    ]);
  });

  it('have no more than 64 marks on one letter, and the others are counted', () => {
    const flood = `Z${'\u0335'.repeat(70)}a\u0335lgo`;
    expect(textsOf(flood)).toEqual([`Z${'\u0335'.repeat(64)}a\u0335lgo`]);
    expect(warningsOf(flood)).toEqual([{ kind: 'characters-removed', count: 6 }]);
  });

  it('have no more than 64 joiners in one place, and the others are counted', () => {
    expect(textsOf('a👩\u200d'.repeat(70))).toEqual([`${'a👩\u200d'.repeat(64)}${'a👩'.repeat(6)}`]);
    expect(warningsOf('a👩\u200d'.repeat(70))).toEqual([{ kind: 'characters-removed', count: 6 }]);
    expect(warningsOf('👩\u200d👩\u200d👧 '.repeat(70))).toEqual([]);
  });

  it('have U+FFFD for half of a surrogate pair, and it is counted', () => {
    const bytes = utf16('one \ud83d two \ude00 three 😀', 'little', true);
    const warnings = [{ kind: 'characters-undecodable', count: 2 }];
    expect({ lines: textsOf(bytes), warnings: warningsOf(bytes) }).toEqual({
      lines: ['one \ufffd two \ufffd three 😀'],
      warnings,
    });
  });

  it('know the gap before them, and are numbered from 1', () => {
    const result = read('\n\na\nb\n\n \nc');
    expect(result.ok && result.value.lines).toEqual([
      { id: 'paragraph:1', text: 'a' },
      { id: 'paragraph:2', text: 'b' },
      { id: 'paragraph:3', text: 'c', gapBefore: true },
    ]);
  });

  it('make the transcript’s id, whatever the line ends and the encoding were', () => {
    const ids = [Buffer.from('a é\nb'), Buffer.from('a  é\r\nb\r\n'), utf16('a é\nb', 'big', true)].map(
      (bytes) => {
        const result = read(bytes);
        return result.ok && result.value.transcriptId;
      },
    );
    const json = '{"version":1,"lines":[{"id":"paragraph:1","text":"a é"},{"id":"paragraph:2","text":"b"}]}';
    const sha256 = createHash('sha256').update(json).digest('hex');
    expect(ids).toEqual(Array(3).fill(`transcript:${sha256}`));
  });

  it('come with where they came from', () => {
    const result = read('a');
    expect(result.ok && result.value.provenance).toEqual({
      fileName: 'talk.txt',
      sha256: createHash('sha256').update('a').digest('hex'),
      byteLength: 1,
      reader: 'text/3',
      readAt,
    });
  });
});

describe('a file that is not a transcript', () => {
  const noise = Buffer.from(
    Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + (index >> 3) * 131) % 256),
  );

  it.each<readonly [string, Uint8Array, object]>([
    ['nothing', Buffer.alloc(0), { kind: 'empty' }],
    ['white space', Buffer.from(' \n\t\u00a0\r\n\u2003'), { kind: 'no-text-found' }],
    ['punctuation', Buffer.from('---\n***'), { kind: 'no-text-found' }],
    ['a mark and nothing else', Buffer.from('\ufeff'), { kind: 'no-text-found' }],
    [
      'a PNG',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      { kind: 'not-text', found: 'a PNG picture' },
    ],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), { kind: 'not-text', found: 'a JPEG picture' }],
    ['a GIF', Buffer.from('GIF89a'), { kind: 'not-text', found: 'a GIF picture' }],
    [
      'a .docx',
      Buffer.from('PK\x03\x04\x14\0word/document.xml', 'latin1'),
      { kind: 'not-text', found: 'a Word document' },
    ],
    ['a zip', Buffer.from('PK\x03\x04\x14\0photos/', 'latin1'), { kind: 'not-text', found: 'a ZIP archive' }],
    [
      'a .doc',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      { kind: 'not-text', found: 'an older Office document, such as a .doc' },
    ],
    [
      'a .docx with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(500),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      { kind: 'locked' },
    ],
    ['a program', Buffer.from('7f454c46020101', 'hex'), { kind: 'not-text', found: 'a program' }],
    ['a Windows program', Buffer.from('4d5a90000300', 'hex'), { kind: 'not-text', found: 'a program' }],
    ['a gzip', Buffer.from('1f8b080000', 'hex'), { kind: 'not-text', found: 'a compressed file' }],
    ['a database', Buffer.from('SQLite format 3\0'), { kind: 'not-text', found: 'a database' }],
    ['noise', noise, { kind: 'not-text', found: null }],
    ['noise without zeros', noise.map((byte) => byte || 1), { kind: 'not-text', found: null }],
  ])('%s is refused with what it is', (_name, bytes, problem) => {
    expect(read(bytes)).toEqual({ ok: false, problem: { fileName: 'talk.txt', ...problem } });
  });

  it.each(['talk.docx', 'talk.PDF', 'talk.odt'])('noise named %s is not what its name says', (name) => {
    expect(read(noise, name)).toEqual({ ok: false, problem: { kind: 'not-as-named', fileName: name } });
  });

  it('is one where more than a few of its characters stand for nothing', () => {
    expect(textsOf(Buffer.from(`\ufeff${'a \ud800 b '.repeat(2_000)}`, 'utf16le'))).toBe('not-text');
    expect(
      textsOf(Buffer.from(`\ufeff${'Good morning, everybody.\n'.repeat(2_000)}\ud800`, 'utf16le')),
    ).toHaveLength(2_001);
  });

  it('may begin like one', () => {
    expect(textsOf('MZ Smith: good morning')).toEqual(['MZ Smith: good morning']);
    expect(textsOf('BM: good morning')).toEqual(['BM: good morning']);
  });
});

describe('any bytes', () => {
  it('are a transcript or a problem, and never an error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md', ''),
        (bytes, fileName) => {
          const result = importText(bytes, fileName, { readAt });
          if (result.ok)
            assemble({ id: result.value.transcriptId, fileName, lines: result.value.lines }, noDecisions);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that are text keep every character that prints, once each, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        ': ',
        'Jane Doe',
        'Chair:',
        '# ',
        '**',
        '[',
        ']',
        'Q1 ',
        '14:32',
        ' — ',
        '\u00a0',
        '👩‍👩‍👧',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const result = read(text);
        if (!result.ok) return;
        const { transcriptId: id, lines } = result.value;
        const { paragraphs, consumed } = assemble({ id, fileName: 'a.txt', lines }, noDecisions);
        const printed = new Map(lines.map((line) => [line.id, line.text]));
        // A paragraph's label is what stands before its text on the line.
        const parts = [...paragraphs, ...consumed].map((part) => {
          const lead = 'lead' in part ? part.lead : 0;
          return [part.id, `${printed.get(part.id)?.slice(0, lead)}${part.text}`] as const;
        });
        expect(new Map(parts)).toEqual(printed);
        expect(parts.length).toBe(lines.length);
        const visible = (words: string): string =>
          words
            .normalize('NFC')
            .replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060\ufeff\ufff9-\ufffb]+/gu, '');
        expect(visible(lines.map((line) => line.text).join('\n'))).toBe(visible(text));
      }),
      { numRuns: 500 },
    );
  });
});
