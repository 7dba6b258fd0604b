import { expect, test } from 'vitest';
import { paragraphId } from '../id';
import type { TranscriptStatus } from '../transcript/decisions';
import { assembleLines } from '../transcript/transcript.testing';
import { markedPassage, scriptedTranscript } from './briefing.testing';
import { attributionWords, citePassage, fullCitation, placeCitation } from './citation';

const script = [
  ['', 'Before anybody speaks.'],
  ['Ann Able', 'First words.', 'Second words.'],
  ['', 'A pull-quote.'],
  ['Bob Best', 'Third words.'],
  ['', 'The witnesses withdrew.'],
] as const;

function cited(
  from: string,
  to?: string,
  details: { title?: string; reference?: string; date?: string | null; status?: TranscriptStatus } = {},
): string {
  const transcript = scriptedTranscript(script, { title: 'Panel', date: '2024-03-12', ...details });
  return fullCitation(
    citePassage(transcript, markedPassage(transcript, to === undefined ? { from } : { from, to })),
  );
}

test.each([
  ['one paragraph', 'First', undefined, 'Ann Able, Panel, 12 March 2024, para 1'],
  ['two paragraphs', 'First', 'Second', 'Ann Able, Panel, 12 March 2024, paras 1–2'],
  [
    'two voices, with narration between',
    'Second',
    'Third',
    'Ann Able and Bob Best, Panel, 12 March 2024, paras 2–3',
  ],
  ['narration', 'pull-quote', undefined, 'Panel, 12 March 2024, after ¶2'],
  ['narration before the first words', 'anybody', undefined, 'Panel, 12 March 2024, before ¶1'],
  ['speech and the narration after it', 'Third', 'withdrew', 'Bob Best, Panel, 12 March 2024, para 3'],
])('%s is cited', (_, from, to, expected) => {
  expect(cited(from, to)).toBe(expected);
});

test('a date that is unknown is left out', () => {
  expect(cited('First', undefined, { date: null })).toBe('Ann Able, Panel, para 1');
});

test('an uncorrected transcript says so in every citation', () => {
  expect(cited('First', undefined, { status: 'uncorrected' })).toMatch(/para 1 \(uncorrected\)$/);
  expect(cited('First', undefined, { status: 'corrected' })).toMatch(/para 1$/);
});

test('the paper is named after the event, unless the event’s title names it', () => {
  expect(cited('First', undefined, { reference: 'HC 826' })).toBe(
    'Ann Able, Panel, HC 826, 12 March 2024, para 1',
  );
  expect(cited('First', undefined, { title: 'Harbours, HC 826', reference: 'HC 826' })).toBe(
    'Ann Able, Harbours, HC 826, 12 March 2024, para 1',
  );
});

test('where the source counts by questions, the question stands before the paragraph', () => {
  const transcript = assembleLines(
    ['Harbours', 'Q7 Ann Able: Who dredges it?', 'Bob Best: Nobody.'].map((text, index) => ({
      id: paragraphId(index + 1),
      text,
    })),
  );
  const passage = markedPassage(transcript, { from: 'Nobody' });
  expect(fullCitation(citePassage(transcript, passage))).toBe('Bob Best, Harbours, Q7, para 2');
});

test('the citation beside a name does not repeat it', () => {
  const transcript = scriptedTranscript(script, { title: 'Panel', date: null });
  expect(placeCitation(citePassage(transcript, markedPassage(transcript, { from: 'First' })))).toBe(
    'Panel, para 1',
  );
});

test('an attribution leaves out what is not known', () => {
  const [ann] = scriptedTranscript(script).speakers;
  if (!ann) throw new Error('no speaker');
  expect(attributionWords(ann)).toBe('Ann Able');
  expect(attributionWords({ ...ann, role: 'Director', organisation: 'Able and Sons' })).toBe(
    'Ann Able, Director, Able and Sons',
  );
  expect(attributionWords({ ...ann, role: 'Chair', party: 'Labour' })).toBe('Ann Able (Labour), Chair');
});
