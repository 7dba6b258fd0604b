import { type Font, type WrittenText, widthOf } from './pdf-writer.testing';
import type { Block, Frame } from './typeset.testing';

export const plain = (words: string, rest: Omit<Block, 'runs'> = {}): Block => ({
  runs: [[words, 'roman']],
  ...rest,
});
export const bold = (words: string, rest: Omit<Block, 'runs'> = {}): Block => ({
  runs: [[words, 'bold']],
  ...rest,
});

/** "Q1 " in bold type, the label in bold type, then the words. */
export const said = (label: string, words: string, rest: Omit<Block, 'runs'> = {}): Block => ({
  runs: [
    [label, 'bold'],
    [` ${words}`, 'roman'],
  ],
  ...rest,
});

export const pageFrames = (count: number, frame: Omit<Frame, 'page'>): readonly Frame[] =>
  Array.from({ length: count }, (_, page) => ({ ...frame, page }));

export const centred = (text: string, y: number, size = 10, font: Font = 'roman'): WrittenText => ({
  text,
  x: Number(((595 - widthOf(text, size, font)) / 2).toFixed(2)),
  y,
  size,
  font,
});
