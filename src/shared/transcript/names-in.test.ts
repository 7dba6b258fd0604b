import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParagraphId, paragraphId } from '../id';
import { type LineDecision, type NamesIn, namesInRules } from './decisions';
import { namesInOffered, taughtLines } from './names-in';
import type { SourceLine, SourceSpan } from './source-line';
import { assembleLines, outlineOf } from './transcript.testing';

type Printed = Omit<SourceLine, 'id'>;

const linesOf = (printed: readonly Printed[]): readonly SourceLine[] =>
  printed.map((line, index) => ({ ...line, id: paragraphId(index + 1) }));
const styled = (text: string, end: number, kind: SourceSpan['kind'] = 'bold', start = 0): Printed => ({
  text,
  spans: [{ kind, start, end }],
});
const cell = (row: number, column: number, text: string): Printed => ({ text, cell: { row, column } });
const read = (namesIn: NamesIn, ...printed: readonly Printed[]) =>
  outlineOf(assembleLines(linesOf(printed), { namesIn }));

/** The label and the words after it; null where the line is none. */
function divided(rule: NamesIn, line: Printed): readonly [string, string] | null {
  const [label] = taughtLines(linesOf([line]), rule).labels;
  return label ? [label.label, line.text.slice(label.lead)] : null;
}

describe('a line whose names are', () => {
  it.each<[string, Printed, NamesIn, readonly [string, string] | null]>([
    ['in bold before a colon', styled('Ash Wren: We walked.', 8), 'bold', ['Ash Wren', 'We walked.']],
    ['in bold with its colon', styled('Ash Wren: We walked.', 9), 'bold', ['Ash Wren', 'We walked.']],
    ['in bold and no colon', styled('the clerk We walked.', 9), 'bold', ['the clerk', 'We walked.']],
    ['in bold alone', styled('Ash Wren', 8), 'bold', ['Ash Wren', '']],
    ['in bold with a question number', styled('Q94 Chair: Why?', 10), 'bold', ['Chair', 'Why?']],
    ['in bold after its number', styled('Q41 Ash Wren: Why?', 12, 'bold', 4), 'bold', ['Ash Wren', 'Why?']],
    [
      'in bold after a paragraph’s',
      styled('2.4 the clerk: So.', 13, 'bold', 4),
      'bold',
      ['the clerk', 'So.'],
    ],
    ['in bold after a time', styled('[10:32] Ash: So.', 11, 'bold', 8), 'bold', ['Ash', 'So.']],
    ['in italics after a number', styled('12. Ash: So.', 7, 'italic', 4), 'italics', ['Ash', 'So.']],
    [
      'in bold after a number that is bold',
      {
        text: 'Q41 Ash Wren: Why?',
        spans: [
          { kind: 'bold', start: 0, end: 3 },
          { kind: 'bold', start: 4, end: 13 },
        ],
      },
      'bold',
      ['Ash Wren', 'Why?'],
    ],
    ['in bold, and only the number of a question is', styled('Q41 Ash Wren: Why?', 3), 'bold', null],
    ['in bold, and a quotation begins so', styled('“No”, we said.', 3, 'bold', 1), 'bold', null],
    [
      'in bold in two pieces',
      {
        text: 'Ash Wren: So.',
        spans: [
          { kind: 'bold', start: 0, end: 4 },
          { kind: 'italic', start: 0, end: 13 },
          { kind: 'bold', start: 4, end: 8 },
        ],
      },
      'bold',
      ['Ash Wren', 'So.'],
    ],
    ['in bold, and the bold begins later', styled('Here: Ash Wren', 14, 'bold', 6), 'bold', null],
    ['in bold, and the line is in italics', styled('Ash Wren: So.', 8, 'italic'), 'bold', null],
    ['in bold, and it is a heading', { ...styled('Ash Wren', 8), heading: 2 }, 'bold', null],
    ['in bold, and only a number is', styled('1. We walked.', 2), 'bold', null],
    ['in bold, and a whole speech is', styled('We walked. '.repeat(20), 200), 'bold', null],
    ['in italics', styled('Ash Wren: So.', 8, 'italic'), 'italics', ['Ash Wren', 'So.']],
    ['in headings', { text: 'Ash Wren:', heading: 3 }, 'headings', ['Ash Wren', '']],
    ['in headings, and it is none', { text: 'Ash Wren' }, 'headings', null],
    ['in the second column', cell(1, 2, 'the clerk'), 'column-2', ['the clerk', '']],
    ['in the second column, and it is in the first', cell(1, 1, 'Ash'), 'column-2', null],
    ['before a colon', { text: 'The man at the back: Why?' }, 'colon', ['The man at the back', 'Why?']],
    ['before a colon, with a time', { text: '10:32 Ash: So.' }, 'colon', ['Ash', 'So.']],
    ['before a colon, and it is a time', { text: 'At 10:32 we left.' }, 'colon', null],
    ['before a colon, and it is an address', { text: 'See https://example.org' }, 'colon', null],
    ['before a colon, and it is a sentence', { text: `${'We '.repeat(9)}say: no.` }, 'colon', null],
    ['before a colon, and it goes on', { text: 'and so: no.' }, 'colon', null],
    ['on a line of their own', { text: 'Ash Wren' }, 'own-line', ['Ash Wren', '']],
    ['on a line of their own, and it is a stage direction', { text: '[Laughter]' }, 'own-line', null],
    ['on a line of their own, and words follow', { text: 'Ash Wren: So.' }, 'own-line', null],
    ['on a line of their own, and it is a heading', { text: 'Ash Wren', heading: 2 }, 'own-line', null],
  ])('%s', (_what, line, rule, expected) => {
    expect(divided(rule, line)).toEqual(expected);
  });

  it('anywhere, of any length, is read in no time', () => {
    for (const text of [':'.repeat(1e6), `${'a '.repeat(5e5)}:`, ' :'.repeat(5e5), 'A'.repeat(1e6)]) {
      const spans = Array.from({ length: 5_000 }, (_, at) => ({
        kind: 'bold' as const,
        start: at,
        end: at + 1,
      }));
      const started = performance.now();
      for (const rule of namesInRules) divided(rule, { text, spans, cell: { row: 1, column: 1 } });
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});

describe('a transcript whose names are', () => {
  it('in bold takes no other line for a speaker', () => {
    const printed = [styled('Ash: We walked.', 3), { text: 'Birch: And then?' }, styled('Birch A gate.', 5)];
    expect(read('bold', ...printed)).toEqual(['Ash: We walked. / Birch: And then?', 'Birch: A gate.']);
  });

  it('in bold gives a question to who asks it, and not to the witness before', () => {
    const printed = [
      styled('Q40 Chair: Shall we begin?', 10, 'bold', 4),
      styled('Ash Wren: We walked.', 9),
      styled('Q41 Tomasz Blakeney: And then?', 20, 'bold', 4),
      styled('7 The member: And then?', 13, 'bold', 2),
    ];
    const lines = linesOf(printed);
    expect(read('bold', ...printed)).toEqual([
      'Chair: Shall we begin?',
      'Ash Wren: We walked.',
      'Tomasz Blakeney: And then?',
      'The member: And then?',
    ]);
    expect(taughtLines(lines, 'bold').labels.map((label) => label?.question)).toEqual([
      'Q40',
      undefined,
      'Q41',
      '7',
    ]);
  });

  it('in a column gives each the rest of the row, and of rows without a name', () => {
    expect(
      read(
        'column-2',
        { text: 'Walls and gates', heading: 1 },
        ...[cell(1, 1, 'Time'), cell(1, 2, 'Speaker'), cell(1, 3, 'Words')],
        ...[cell(2, 1, '10:32'), cell(2, 2, 'the clerk:'), cell(2, 3, 'We walked.'), cell(2, 3, 'All day.')],
        cell(3, 3, 'Until six.'),
        ...[cell(4, 1, '7'), cell(4, 2, 'Ash Wren'), cell(4, 2, 'Head of walls'), cell(4, 3, 'A gate.')],
        { text: 'Printed by the county.' },
      ),
    ).toEqual([
      '(before-first-speaker) Time / (before-first-speaker) Speaker / (before-first-speaker) Words / (before-first-speaker) 10:32',
      'the clerk: We walked. / All day. / Until six.',
      '(procedure) 7',
      '(procedure) Head of walls',
      'Ash Wren: A gate.',
      '(procedure) Printed by the county.',
    ]);
  });

  it('before a colon keeps what a person says of a single line', () => {
    const printed = [{ text: 'Ash: We walked.' }, { text: 'Note this: a gate.' }, { text: 'Birch' }];
    const lines: Record<ParagraphId, LineDecision> = {
      [paragraphId(2)]: 'speech',
      [paragraphId(3)]: 'label',
    };
    const transcript = assembleLines(linesOf([...printed, { text: 'Why?' }]), { namesIn: 'colon', lines });
    expect(outlineOf(transcript)).toEqual(['Ash: We walked. / Note this: a gate.', 'Birch: Why?']);
  });

  it('taught overrules what the format marks', () => {
    const marked = { ...styled('Ash: We walked.', 3), speaker: 'Recorder 1' };
    expect(read('bold', marked, { text: 'All day.', speaker: 'Recorder 1' })).toEqual([
      'Ash: We walked. / All day.',
    ]);
  });

  it('named under a repeated passage is no name of a pull-quote', () => {
    const said = 'The whole of the wall has to be mended before the next winter comes round again.';
    const printed = [
      styled(`Ash: ${said}`, 3),
      { text: said },
      styled('Birch', 5),
      { text: 'And who pays for all of it?' },
    ];
    expect(read('bold', ...printed).at(-1)).toBe('Birch: And who pays for all of it?');
  });

  const anyLine = fc.record(
    {
      text: fc.constantFrom('Ash Wren', 'Ash: We walked.', 'the clerk', '10:32', 'A gate.', 'Q7 Why?', ': -'),
      heading: fc.constantFrom(1, 2),
      cell: fc.record({ row: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 4 }) }),
      spans: fc.constantFrom<readonly SourceSpan[]>(
        [{ kind: 'bold', start: 0, end: 3 }],
        [{ kind: 'italic', start: 0, end: 2 }],
      ),
    },
    { requiredKeys: ['text'] },
  );

  it('anywhere has turns at lines that fit and at no others, and keeps every line', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...namesInRules),
        (printed, namesIn) => {
          const lines = linesOf(printed);
          const { labels } = taughtLines(lines, namesIn);
          const { turns, paragraphs, consumed } = assembleLines(lines, { namesIn });
          const titles = new Set(consumed.flatMap(({ id, use }) => (use === 'title' ? [id] : [])));
          const fit = new Set(
            lines.filter(({ id }, index) => labels[index] && !titles.has(id)).map(({ id }) => id),
          );
          const begun = turns.flatMap((turn) => (turn.kind === 'speech' ? [turn.labelLine] : []));
          // Without a single label, but for the title, everything is one unknown speaker's.
          if (fit.size > 0) for (const id of begun) expect(fit.has(id)).toBe(true);
          const texts = new Map(lines.map(({ id, text }) => [id, text]));
          for (const { id, text, lead } of paragraphs) expect(text).toBe(texts.get(id)?.slice(lead));
          expect(new Set([...paragraphs, ...consumed].map(({ id }) => id)).size).toBe(lines.length);
        },
      ),
    );
  });
});

it('what is offered is what the file has', () => {
  const offered = (...printed: readonly Printed[]) => namesInOffered(linesOf(printed));
  expect(offered({ text: 'We walked.' })).toEqual([]);
  expect(offered(styled('Ash: So.', 3), { text: 'Birch', heading: 2 })).toEqual([
    'bold',
    'headings',
    'colon',
  ]);
  expect(offered(cell(1, 1, 'Ash Wren'), cell(1, 2, 'We walked.'))).toEqual([
    'column-1',
    'column-2',
    'own-line',
  ]);
});
