import { describe, expect, it } from 'vitest';
import { type ParagraphId, paragraphId, transcriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import type { SourceLine } from '../../shared/transcript/source-line';
import { lineActions } from './line-actions';
import { equalLines, labelledTurns, leftOutGroups, numbersOf } from './outcome';
import { previewItems } from './preview-items';
import { firstWords } from './review-words';

function sourceOf(...printed: readonly string[]) {
  const lines: readonly SourceLine[] = printed.map((text, at) => ({
    id: paragraphId(at + 1),
    text,
    ...(at > 0 ? { gapBefore: true as const } : {}),
  }));
  return { id: transcriptId('b'.repeat(64)), fileName: 'bees.txt', lines };
}

const bees = sourceOf(
  'On the keeping of bees',
  'This session was held in a garden.',
  'Ann Lee: Welcome to all of you, and to the bees.',
  '10:15',
  'Ravi Patel: Thank you. They are in good health this year.',
  '10:15',
  'Ann Lee: That is good news for the orchard, and for us.',
);

describe('the outcome of a review', () => {
  const transcript = assemble(bees, noDecisions);

  it('groups every line that is not speech, equal lines once', () => {
    expect(
      leftOutGroups(transcript).map(({ use, items, lineCount }) => [
        use,
        lineCount,
        ...items.map(({ text, lines }) => `${text} ×${lines.length}`),
      ]),
    ).toEqual([
      ['title', 1, 'On the keeping of bees ×1'],
      ['label', 3, 'Ann Lee ×2', 'Ravi Patel ×1'],
      ['before-first-speaker', 1, 'This session was held in a garden. ×1'],
      ['time', 2, '10:15 ×2'],
    ]);
  });

  it('counts what was taken as speech, and the rest', () => {
    expect(numbersOf(transcript)).toEqual({ speakers: 2, turns: 3, paragraphs: 3, words: 28, leftOut: 7 });
  });

  it('shows every line in the preview, one with a label before its words twice', () => {
    expect(
      previewItems(bees.lines, transcript).map(({ kind, text }) => `${kind}: ${firstWords(text, 20)}`),
    ).toEqual([
      'title: On the keeping of…',
      'narration: This session was…',
      'label: Ann Lee',
      'speech: Welcome to all of…',
      'narration: 10:15',
      'label: Ravi Patel',
      'speech: Thank you. They are…',
      'narration: 10:15',
      'label: Ann Lee',
      'speech: That is good news…',
    ]);
  });

  it('loses no line from the preview, whatever is decided', () => {
    const uses = ['label', 'speech', 'narration', 'title'] as const;
    for (const { id } of bees.lines) {
      for (const use of uses) {
        const decided: Decisions = { ...noDecisions, lines: { [id]: use } };
        const shown = new Set(previewItems(bees.lines, assemble(bees, decided)).map((item) => item.id));
        expect([id, use, shown.size]).toEqual([id, use, bees.lines.length]);
      }
    }
  });

  it('has no label to take back where the text names nobody', () => {
    const plain = sourceOf(
      'The bees are in good health this year.',
      'They have all they need for the winter.',
    );
    const nameless = assemble(plain, noDecisions);
    expect([labelledTurns(nameless), leftOutGroups(nameless), nameless.speakers.length]).toEqual([[], [], 1]);
  });

  it('finds the lines that read the same', () => {
    const ids: readonly ParagraphId[] = equalLines(bees.lines, paragraphId(4));
    expect(ids).toEqual([paragraphId(4), paragraphId(6)]);
  });
});

describe('what can be said of a line', () => {
  it.each([
    ['speech', 'Ann Lee', ['This is a speaker', 'Leave out', 'This is the title']],
    ['speech', 'x'.repeat(200), ['Leave out']],
    ['label', 'Ann Lee', ['This is not a speaker', 'Leave out']],
    ['pull-quote', 'x'.repeat(200), ['This is speech']],
    ['heading', 'Bees', ['This is speech', 'This is a speaker', 'This is the title']],
    ['title', 'Bees', ['Leave out', 'This is speech', 'This is a speaker']],
  ] as const)('of %s %j', (use, text, words) => {
    expect(lineActions(use, text).map((action) => action.words)).toEqual(words);
  });
});
