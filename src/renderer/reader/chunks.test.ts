import { describe, expect, it } from 'vitest';
import { firstLook, type ReadingLook } from '../../shared/reading-look';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { chunkAt, chunksOf, sectionOf, sectionsOf } from './chunks';

const sentence = 'The gates of the upper lock were open all night and nobody knew who had opened them. ';
const long = Array.from({ length: 60 }, () => `Nia Rees: ${sentence.repeat(12)}\n\n`).join('');
const short = Array.from({ length: 200 }, (_, at) => `${at % 2 ? 'Nia Rees' : 'Tom Bell'}: Yes.\n\n`).join(
  '',
);

describe('chunks', () => {
  it.each([
    ['long paragraphs', long],
    ['short turns', short],
  ])('hold every paragraph once, in order: %s', (_, text) => {
    const transcript = transcriptOf(text);
    const chunks = chunksOf(transcript, firstLook);
    expect(chunks[0]?.from).toBe(0);
    expect(chunks.at(-1)?.to).toBe(transcript.paragraphs.length);
    for (const [at, chunk] of chunks.entries()) {
      expect(chunk.index).toBe(at);
      expect(chunk.from).toBe(chunks[at - 1]?.to ?? 0);
      for (let position = chunk.from; position < chunk.to; position += 1) {
        expect(chunkAt(chunks, position)).toBe(at);
      }
    }
    const sections = sectionsOf(chunks);
    expect(sections.flatMap((section) => section.chunks)).toEqual(chunks);
    for (const section of sections) {
      expect(section.chunks.map(({ index }) => sectionOf(index))).toEqual(
        section.chunks.map(() => section.index),
      );
    }
  });

  it('are about as tall whether paragraphs are long or short', () => {
    const paragraphsIn = (text: string) =>
      chunksOf(transcriptOf(text), firstLook).map(({ from, to }) => to - from);
    expect(Math.max(...paragraphsIn(long))).toBeLessThan(6);
    expect(Math.max(...paragraphsIn(short))).toBe(16);
  });

  it('are cut at the same places in every look, and are as tall as their lines', () => {
    const transcript = transcriptOf(long);
    const usual = chunksOf(transcript, firstLook);
    const heights = (look: Partial<ReadingLook>) => {
      const chunks = chunksOf(transcript, { ...firstLook, ...look });
      expect(chunks.map(({ from, to }) => [from, to])).toEqual(usual.map(({ from, to }) => [from, to]));
      return chunks.reduce((sum, { height }) => sum + height, 0);
    };
    const height = heights({});
    expect(heights({ spacing: 'open' }) / height).toBeCloseTo(1.95 / 1.62, 1);
    expect(heights({ measure: 'narrow' }) / height).toBeCloseTo(33 / 26, 1);
    // As many letters in a line, since its measure grows with them; only speakers' names keep their size.
    expect(heights({ size: 28 }) / height).toBeCloseTo(1.5, 1);
    expect(heights({ face: 'sans' })).toBeGreaterThan(height);
  });

  it('are none for no text, and a place beyond the end is in the last', () => {
    const transcript = transcriptOf(short);
    const chunks = chunksOf(transcript, firstLook);
    expect(chunkAt(chunks, 1_000_000)).toBe(chunks.length - 1);
    expect(chunksOf({ ...transcript, paragraphs: [] }, firstLook)).toEqual([]);
  });
});
