import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../annotation/resolve';
import type { ParagraphId } from '../id';
import type { LineDecision, TurnStart } from './decisions';
import { noDecisions } from './decisions';
import { rolesOfLines } from './line-roles';
import { passageBetween, printedPassage } from './passage';
import { describeQuote } from './quote';
import { speakerIdFor } from './speakers-of-labels';
import type { Transcript } from './transcript';
import { assembleLines, linesOf, outlineOf, transcriptOf } from './transcript.testing';

const name = fc.constantFrom('Jane Doe', 'Siân O’Brien', 'Dr Ludwig van Zanten', 'RHUN AP HUW', 'The Chair');
const sentence = fc
  .array(fc.constantFrom('fish', 'the', 'harbour', 'walls', 'money', 'we', 'must', 'mend', 'it', 'again'), {
    minLength: 3,
    maxLength: 12,
  })
  .map((words) => `We ${words.join(' ')}.`);
const turns = fc
  .array(fc.tuple(name, fc.array(sentence, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 12 })
  // A label once may be anything; people in a transcript speak again.
  .map((said) => [...said, ...said]);

const anyLine = fc.oneof(
  sentence,
  name,
  fc.tuple(name, sentence).map(([label, words]) => `${label}: ${words}`),
  fc.constantFrom(
    '14:32',
    'Note: a note',
    '— Jane Doe',
    'A title?',
    'Question put.',
    '',
    'PART 1',
    'Jane',
    '* * *',
  ),
);

describe('a transcript that is written as text', () => {
  it.each([
    [
      'with names alone on lines',
      (label: string, words: readonly string[]) => [label, ...words].join('\n\n'),
    ],
    [
      'with names before colons',
      (label: string, words: readonly string[]) => `${label}: ${words.join('\n\n')}`,
    ],
  ])('%s and read again has the same turns', (_form, write) => {
    fc.assert(
      fc.property(turns, (said) => {
        const text = said.map(([label, words]) => write(label, words)).join('\n\n');
        const read = transcriptOf(text);
        const repeats = read.paragraphs.some(({ reason }) => reason === 'pull-quote');
        fc.pre(!repeats);
        expect(read.turns.map((turn) => turn.kind === 'speech' && turn.label)).toEqual(
          said.map(([label]) => label),
        );
        expect(outlineOf(read).map((turn) => turn.replace(/^[^:]+: /, ''))).toEqual(
          said.map(([, words]) => words.join(' / ')),
        );
      }),
    );
  });
});

describe('decisions that state what was guessed', () => {
  it('change nothing', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 30 }), (texts) => {
        const lines = linesOf(texts.join('\n'));
        const roles = rolesOfLines(lines, noDecisions);
        const guessed = assembleLines(lines);
        const stated = Object.fromEntries(
          lines.map(({ id }, index) => [id, roles[index]?.kind ?? 'speech']),
        ) as Record<ParagraphId, LineDecision>;
        const again = assembleLines(lines, { lines: stated });
        const bare = (transcript: typeof guessed) => ({
          ...transcript,
          eventKind: null,
          paragraphs: transcript.paragraphs.map(
            ({ reason: _reason, marks: _marks, ...paragraph }) => paragraph,
          ),
        });
        expect(bare(again)).toEqual(bare(guessed));
      }),
    );
  });
});

describe('a decision', () => {
  const text =
    'Jane Doe: Hello.\nThank you, John: over to you.\nJohn Roe: Good morning.\nJane Doe: Yes.\nJohn Roe: No.';
  const line = (position: number): ParagraphId => `paragraph:${position}` as ParagraphId;

  it('that a line is a label divides it at its first colon', () => {
    expect(outlineOf(transcriptOf(text, { lines: { [line(2)]: 'label' } })).slice(0, 2)).toEqual([
      'Jane Doe: Hello.',
      'Thank you, John: over to you.',
    ]);
  });

  it('that a label is speech gives the whole line to the turn before', () => {
    expect(outlineOf(transcriptOf(text, { lines: { [line(3)]: 'speech' } }))[0]).toBe(
      'Jane Doe: Hello. / Thank you, John: over to you. / John Roe: Good morning.',
    );
  });

  it('about a label or a turn says whose words they are, and a speaker keeps its id and takes its name', () => {
    const { speakers } = transcriptOf(text);
    const [jane, john] = speakers.map(({ id }) => id);
    if (jane === undefined || john === undefined) throw new Error('two speakers');
    const joined = transcriptOf(text, {
      labels: { 'john roe': jane },
      speakers: { [jane]: { name: 'Both', role: '' } },
    });
    expect(joined.speakers).toMatchObject([
      { id: jane, name: 'Both', role: null, labels: ['Jane Doe', 'John Roe'] },
    ]);
    const moved = transcriptOf(text, { turns: { [line(4)]: john } });
    expect(outlineOf(moved)[2]).toBe('John Roe: Yes.');
  });

  it('moves no paragraph to another id', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 20 }),
        fc.array(fc.constantFrom<LineDecision>('label', 'speech', 'narration', 'title'), { maxLength: 20 }),
        (texts, decided) => {
          const lines = linesOf(texts.join('\n'));
          const stated = Object.fromEntries(decided.map((decision, index) => [line(index + 1), decision]));
          const { paragraphs, consumed } = assembleLines(lines, { lines: stated });
          const printed = new Map(lines.map(({ id, text: words }) => [id, words]));
          for (const { id, text: words, lead } of paragraphs)
            expect(words).toBe(printed.get(id)?.slice(lead));
          expect(new Set([...paragraphs, ...consumed].map(({ id }) => id)).size).toBe(lines.length);
        },
      ),
    );
  });

  it('about where turns start, and whose they are, keeps every paragraph, passage and quote', () => {
    const jane = speakerIdFor(transcriptOf(text).id, 'jane doe');
    const start = fc.constantFrom<TurnStart>('begins', 'goes-on');
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), start, fc.boolean()), { maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (texts, decided, [from = 0, to = 0, first = 0, last = 0]) => {
          const lines = linesOf(texts.join('\n'));
          const before = assembleLines(lines);
          const after = assembleLines(lines, {
            starts: Object.fromEntries(decided.map(([at, begins]) => [line(at), begins])),
            turns: Object.fromEntries(decided.flatMap(([at, , given]) => (given ? [[line(at), jane]] : []))),
          });
          const bare = ({ paragraphs }: Transcript) => paragraphs.map(({ turn: _turn, ...kept }) => kept);
          expect([bare(after), after.consumed, after.title]).toEqual([
            bare(before),
            before.consumed,
            before.title,
          ]);
          for (const [at, turn] of after.turns.entries())
            for (const index of turn.paragraphs) expect(after.paragraphs[index]?.turn).toBe(at);
          const point = (place: number, offset: number) => {
            const paragraph = before.paragraphs[place % Math.max(1, before.paragraphs.length)];
            return paragraph && { paragraph: paragraph.id, offset: offset % paragraph.text.length };
          };
          const [a, b] = [point(from, first), point(to, last)];
          const passage = a && b && passageBetween(before, a, b);
          fc.pre(passage != null);
          const quote = describeQuote(before, passage);
          const kept = { passage: printedPassage(before, passage), quote };
          expect(resolve(after, kept)).toEqual({ kind: 'exact', passage });
          expect(describeQuote(after, passage)).toEqual(quote);
        },
      ),
    );
  });
});
