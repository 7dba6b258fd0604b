import { describe, expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import type { SourceLine } from '../../shared/transcript/source-line';
import { speakerSummary } from '../../shared/transcript/speaker-summary';
import { labelledTurns, leftOutItems, numbersOf } from './outcome';
import { previewItems } from './preview-items';

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
      leftOutItems(transcript).map(({ use, text, lines }) => `${use}: ${text} ×${lines.length}`),
    ).toEqual([
      'title: On the keeping of bees ×1',
      'label: Ann Lee ×2',
      'label: Ravi Patel ×1',
      'before-first-speaker: This session was held in a garden. ×1',
      'time: 10:15 ×2',
    ]);
  });

  it('counts what was taken as speech, and the rest', () => {
    expect(numbersOf(transcript, speakerSummary(transcript))).toEqual({
      speakers: 2,
      turns: 3,
      labelledTurns: 3,
      paragraphs: 3,
      words: 28,
      leftOut: 7,
    });
  });

  it('shows every line in the preview, one with a label before its words twice', () => {
    expect(
      previewItems(bees.lines, transcript).map(
        ({ kind, text }) => `${kind}: ${text.split(' ').slice(0, 3).join(' ')}`,
      ),
    ).toEqual([
      'title: On the keeping',
      'narration: This session was',
      'label: Ann Lee',
      'speech: Welcome to all',
      'narration: 10:15',
      'label: Ravi Patel',
      'speech: Thank you. They',
      'narration: 10:15',
      'label: Ann Lee',
      'speech: That is good',
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
    expect([labelledTurns(nameless), leftOutItems(nameless), nameless.speakers.length]).toEqual([[], [], 1]);
  });
});
