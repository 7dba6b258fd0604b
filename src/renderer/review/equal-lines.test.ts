import { expect, it } from 'vitest';
import { paragraphId } from '../../shared/id';
import { linesOf, transcriptOf } from '../../shared/transcript/transcript.testing';
import { previewItems } from '../assembling/preview-items';
import { equalLines } from './equal-lines';

it.each([
  [4, [4, 6]],
  [5, [5]],
  [7, [7, 8]],
] as const)('lines are equal where label and words are: those like line %i', (line, equal) => {
  const text =
    'On bees\n\nHeld in a garden.\n\nAnn Lee: Welcome.\n\n10:15\n\nRavi Patel: Welcome.\n\n10:15\n\nAnn Lee: Thank you.\n\nAnn Lee: Thank you.';
  const preview = previewItems(linesOf(text), transcriptOf(text));
  expect(equalLines(preview, paragraphId(line))).toEqual(equal.map((at) => paragraphId(at)));
});
