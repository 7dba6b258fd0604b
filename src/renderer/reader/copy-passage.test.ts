import { expect, it } from 'vitest';
import { clarificationId, type ParagraphId } from '../../shared/id';
import type { Passage } from '../../shared/transcript/passage';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { copiedPassage } from './copy-passage';

const transcript = transcriptOf(
  'On tides\n\nAnn Lee: It is <high> & rising.\n\nIt will fall.\n\nRavi Moss: When?',
);

function passageOver(first: number, last: number): Passage {
  const [a, b] = [transcript.paragraphs[first], transcript.paragraphs[last]];
  if (!a || !b) throw new Error('No such paragraph.');
  return { start: { paragraph: a.id, offset: 0 }, end: { paragraph: b.id, offset: b.text.length } };
}

it.each([
  [
    'one paragraph, its signs not taken for HTML',
    passageOver(0, 0),
    '“It is <high> & rising.” (Ann Lee, On tides, para 1)',
    '<blockquote><p>“It is &lt;high&gt; &amp; rising.”</p></blockquote><p>(Ann Lee, On tides, para 1)</p>',
  ],
  [
    'several paragraphs as one quotation',
    passageOver(0, 1),
    '“It is <high> & rising. It will fall.” (Ann Lee, On tides, paras 1–2)',
    '<blockquote><p>“It is &lt;high&gt; &amp; rising.</p><p>It will fall.”</p></blockquote><p>(Ann Lee, On tides, paras 1–2)</p>',
  ],
  [
    'several voices, each under its name',
    passageOver(1, 2),
    'Ann Lee: “It will fall.”\nRavi Moss: “When?”\n(Ann Lee and Ravi Moss, On tides, paras 2–3)',
    '<blockquote><p>Ann Lee: “It will fall.”</p><p>Ravi Moss: “When?”</p></blockquote><p>(Ann Lee and Ravi Moss, On tides, paras 2–3)</p>',
  ],
])('a passage is copied with its reference: %s', (_what, passage, plain, rich) => {
  expect(copiedPassage(transcript, passage, () => [])).toEqual({ plain, rich });
});

it('a passage is copied with what the editor says in brackets', () => {
  const mark = { clarification: clarificationId('high'), start: 6, end: 12, words: 'nigh' };
  const { id } = transcript.paragraphs[0] ?? {};
  const marksOf = (paragraph: ParagraphId) => (paragraph === id ? [mark] : []);
  const { plain } = copiedPassage(transcript, passageOver(0, 1), marksOf);
  expect(plain).toBe('“It is <high> [nigh] & rising. It will fall.” (Ann Lee, On tides, paras 1–2)');
});
