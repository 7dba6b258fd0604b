import { describe, expect, it } from 'vitest';
import { findGoTo, goToOffer, readGoTo } from './go-to';
import type { SourceMark } from './source-line';
import { assembleLines, linesOf, transcriptOf } from './transcript.testing';

describe('what a person types to go to a place', () => {
  it.each([
    ['14', { kind: 'paragraph', number: 14 }],
    [' ¶14 ', { kind: 'paragraph', number: 14 }],
    ['¶ 14', { kind: 'paragraph', number: 14 }],
    ['para 14', { kind: 'paragraph', number: 14 }],
    ['Paragraph 14', { kind: 'paragraph', number: 14 }],
    ['Q7', { kind: 'question', question: '7' }],
    ['q 7a', { kind: 'question', question: '7A' }],
    ['question 7', { kind: 'question', question: '7' }],
    ['Q2.4', { kind: 'question', question: '2.4' }],
    ['col 123', { kind: 'column', column: '123' }],
    ['Col. 123WH', { kind: 'column', column: '123WH' }],
    ['column 123 wh', { kind: 'column', column: '123WH' }],
    ['c334', { kind: 'column', column: '334' }],
    ['p 2', { kind: 'page', page: 2, line: null }],
    ['page 2 line 3', { kind: 'page', page: 2, line: 3 }],
    ['p 12:3', { kind: 'page', page: 12, line: 3 }],
    ['123WH', { kind: 'column', column: '123WH' }],
    ['10:32', { kind: 'time', time: [10, 32] }],
    ['10.32', { kind: 'time', time: [10, 32] }],
    ['1:02:33', { kind: 'time', time: [1, 2, 33] }],
    ['', undefined],
    ['Q', undefined],
    ['the bridge', undefined],
    ['10:3', undefined],
    ['-14', undefined],
    ['14 15', undefined],
  ])('%j is read', (typed, target) => {
    expect(readGoTo(typed)).toEqual(target);
  });
});

/** Three paragraphs and a heading, with marks of one kind at the paragraphs that are given. */
function withMarks(marks: Readonly<Record<number, readonly SourceMark[]>>) {
  const lines = linesOf(
    'A meeting\n\nNia Rees: One.\n\nTom Bell: Two.\n\nNia Rees: Three.\n\nTom Bell: Four.\n',
  );
  return assembleLines(lines.map((line, at) => (marks[at] ? { ...line, marks: marks[at] } : line)));
}
const times = (...all: readonly string[]) =>
  withMarks(Object.fromEntries(all.map((time, at) => [at + 1, [{ kind: 'time', offset: 0, time }]])));
const textAt = (made: ReturnType<typeof withMarks>, typed: string) => {
  const target = readGoTo(typed);
  const position = target && findGoTo(made, target);
  return position === undefined ? undefined : made.paragraphs[position]?.text;
};

describe('going to a place', () => {
  const evidence = withMarks({
    1: [{ kind: 'question', offset: 0, question: 'Q6' }],
    3: [{ kind: 'question', offset: 0, question: '7' }],
  });
  const debate = withMarks({
    1: [{ kind: 'column', offset: 0, column: '122WH' }],
    3: [
      { kind: 'column', offset: 0, column: '123WH' },
      { kind: 'column', offset: 3, column: '124WH' },
    ],
  });

  const court = withMarks({
    1: [{ kind: 'page', offset: 0, page: 2, line: 3 }],
    2: [{ kind: 'page', offset: 0, page: 2, line: 9 }],
    3: [{ kind: 'page', offset: 0, page: 3, line: 1 }],
  });

  it.each([
    [court, 'p 2', 'One.'],
    [court, 'p 2:8', 'One.'],
    [court, 'p 2 line 12', 'Two.'],
    [court, 'page 3', 'Three.'],
    [court, 'p 4', undefined],
    [evidence, '2', 'Two.'],
    [evidence, '9', undefined],
    [evidence, 'Q6', 'One.'],
    [evidence, 'q7', 'Three.'],
    [evidence, 'Q8', undefined],
    [evidence, 'col 7', undefined],
    [debate, '123WH', 'Three.'],
    [debate, 'col 124', 'Three.'],
    [debate, 'col 122', 'One.'],
    [debate, '122CW', undefined],
    [debate, 'Q7', undefined],
    [times('10:30', '10:32', '10:40', '11:05'), '10:32', 'Two.'],
    [times('10:30', '10:32', '10:40', '11:05'), '10.35', 'Two.'],
    [times('10:30', '10:32', '10:40', '11:05'), '10:29', undefined],
    [times('10:30', '10:32', '10:40', '11:05'), '11:06', undefined],
    [times('10:30:05', '10:32:00', '10:40:00', '11:05:00'), '10:31', 'One.'],
    [times('00:00:05', '00:09:59', '00:10:40', '01:05:00'), '10:41', 'Three.'],
    [times('0:05', '9:59', '59:40', '1:05:00'), '1:02:00', 'Three.'],
    [times('0:05', '9:59', '59:40', '1:05:00'), '9:59', 'Two.'],
    [times('14:00', '15:00', '10:00', '11:00'), '10:30', 'Three.'],
  ])('%#: %s leads where it should, or nowhere', (made, typed, text) => {
    expect(textAt(made, typed)).toBe(text);
  });

  it('is offered by what the transcript has', () => {
    const none = {
      paragraph: { first: '1', last: '4' },
      question: null,
      column: null,
      page: null,
      time: null,
    };
    expect(goToOffer(evidence)).toEqual({ ...none, question: { first: 'Q6', last: 'Q7' } });
    expect(goToOffer(debate)).toEqual({ ...none, column: { first: '122WH', last: '124WH' } });
    expect(goToOffer(times('10:30', '10:32'))).toEqual({ ...none, time: { first: '10:30', last: '10:32' } });
    expect(goToOffer(transcriptOf('* * *\n')).paragraph).toBeNull();
  });
});
