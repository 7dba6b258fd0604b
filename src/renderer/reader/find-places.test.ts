import { describe, expect, it } from 'vitest';
import { annotationId } from '../../shared/id';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { findPlaces, type Noted } from './find-places';
import { type FindWays, plainly } from './find-words';

const transcript = transcriptOf('Nia Rees: The gate, and the gate.\n\nTom Bell: No gate here.\n');

/** A note on four letters at an offset of a paragraph; null for words that are not in the text. */
function noted(id: string, place: readonly [number, number] | null, note: string): Noted {
  const annotation = { id: annotationId(id), note };
  const [position = -1, offset = 0] = place ?? [];
  const paragraph = transcript.paragraphs[position]?.id;
  if (!paragraph) return { annotation, passage: null, position: -1 };
  return {
    annotation,
    passage: { start: { paragraph, offset }, end: { paragraph, offset: offset + 4 } },
    position,
  };
}

const notes = [
  noted('lost', null, 'Which gate?'),
  noted('first', [0, 4], 'The gate,\nthe Gate'),
  noted('middle', [0, 13], 'Ask'),
  noted('last', [1, 3], 'Not a floodgate'),
];

/** The run as a person walks through it: the words' place, or the note. */
function walk(query: string, ways: Partial<FindWays> = {}): readonly string[] {
  const found = findPlaces(transcript, notes, query, { ...plainly, ...ways });
  return Array.from({ length: found.count }, (_, index) => {
    const place = found.at(index);
    return place?.kind === 'words' ? `${place.position}:${place.start}` : `${place?.annotation}`;
  });
}

const [lost, first, last] = [0, 1, 3].map((at) => notes[at]?.annotation.id);

describe('finding in notes too', () => {
  it('counts places in notes among those in the text, in reading order', () => {
    expect(walk('gate')).toEqual([lost, '0:4', first, first, '0:18', '1:3', last]);
  });

  it.each([
    ['gate', { wholeWords: true }, [lost, '0:4', first, first, '0:18', '1:3']],
    ['Gate', { matchCase: true }, [first]],
    ['gate, the', {}, [first]],
    ['ask', {}, [notes[2]?.annotation.id]],
    [' ', {}, []],
  ])('finds %j with %j', (query, ways, run) => {
    expect(walk(query, ways)).toEqual(run);
  });

  it('finds the notes on what one speaker said', () => {
    expect(walk('gate', { speaker: transcript.speakers[1]?.id ?? null })).toEqual(['1:3', last]);
  });

  it('says where in the run a paragraph begins, and where on the page a place is', () => {
    const found = findPlaces(transcript, notes, 'gate', plainly);
    const second = (transcript.paragraphs[0]?.text.length ?? 0) + 1;
    expect([0, 1, 2].map((position) => found.firstFrom(position))).toEqual([0, 5, 7]);
    expect([0, 2, 4, 6].map((index) => found.offsetAt(index))).toEqual([0, 4, 18, second + 3]);
    expect(found.at(7)).toBeUndefined();
  });

  it('says where in the run a note is, and which of its places one is', () => {
    const found = findPlaces(transcript, notes, 'gate', plainly);
    const ids = notes.map(({ annotation }) => annotation.id);
    expect(ids.map((id) => found.indexOfNote(id))).toEqual([0, 2, undefined, 6]);
    expect([0, 2, 3, 6].map((index) => found.withinNote(index))).toEqual([0, 0, 1, 0]);
    expect(found.annotations).toEqual([lost, first, first, last]);
  });
});
