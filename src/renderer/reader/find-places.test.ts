import { describe, expect, it } from 'vitest';
import { annotationId, clarificationId } from '../../shared/id';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import type { Clarified, Noted } from './find-beside';
import { findPlaces } from './find-places';
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
function walk(
  query: string,
  ways: Partial<FindWays> = {},
  clarified: readonly Clarified[] = [],
): readonly string[] {
  const found = findPlaces(transcript, { notes, clarified }, query, { ...plainly, ...ways });
  return Array.from({ length: found.count }, (_, index) => {
    const place = found.at(index);
    return place?.kind === 'words' ? `${place.position}:${place.start}` : `${place?.id}`;
  });
}

/** Misheard from one offset of a paragraph to another; null for words that are not in the text. */
function clarified(
  place: readonly [position: number, start: number, end: number] | null,
  words: string,
): Clarified {
  const [position = -1, from = 0, to = 0] = place ?? [];
  const paragraph = transcript.paragraphs[position]?.id;
  const clarification = { id: clarificationId(words), words };
  if (!paragraph) return { clarification, passage: null };
  return { clarification, passage: { start: { paragraph, offset: from }, end: { paragraph, offset: to } } };
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
    const found = findPlaces(transcript, { notes, clarified: [] }, 'gate', plainly);
    const second = (transcript.paragraphs[0]?.text.length ?? 0) + 1;
    expect([0, 1, 2].map((position) => found.firstFrom(position))).toEqual([0, 5, 7]);
    expect([0, 2, 4, 6].map((index) => found.offsetAt(index))).toEqual([0, 4, 18, second + 3]);
    expect(found.at(7)).toBeUndefined();
  });

  it('says where in the run a note is, and which of its places one is', () => {
    const found = findPlaces(transcript, { notes, clarified: [] }, 'gate', plainly);
    const ids = notes.map(({ annotation }) => annotation.id);
    expect(ids.map((id) => found.indexOf(id))).toEqual([0, 2, undefined, 6]);
    expect([0, 2, 3, 6].map((index) => found.withinNote(index))).toEqual([0, 0, 1, 0]);
    expect(found.annotations).toEqual([lost, first, first, last]);
  });
});

describe('finding in clarifications', () => {
  const misheard = [
    clarified(null, 'a gate'),
    clarified([0, 0, 3], 'gate by gate'),
    clarified([0, 4, 8], 'gait'),
    clarified([0, 13, 17], 'Gateway'),
    clarified([1, 0, 7], 'none at the gate'),
  ];
  const ids = misheard.map(({ clarification }) => clarification.id);
  const [, byGate, gait, gateway, none] = ids;

  it('counts each time that their words stand in a bracket, behind what was misheard', () => {
    expect(walk('gate', {}, misheard)).toEqual([
      lost,
      byGate,
      byGate,
      '0:4',
      first,
      first,
      gateway,
      '0:18',
      '1:3',
      last,
      none,
    ]);
    const found = findPlaces(transcript, { notes: [], clarified: misheard }, 'gait', plainly);
    expect([found.count, found.at(0)]).toEqual([
      1,
      { kind: 'clarification', id: gait, position: 0, offset: 7 },
    ]);
  });

  it.each([
    ['gate', { wholeWords: true }, [byGate, byGate, '0:4', '0:18', '1:3', none]],
    ['Gate', { matchCase: true }, [gateway]],
    ['[gate', {}, [byGate, gateway]],
    ['gate', { speaker: transcript.speakers[1]?.id ?? null }, ['1:3', none]],
    ['gates', {}, []],
  ])('finds %j with %j', (query, ways, run) => {
    const without = walk(query, ways, misheard).filter((place) => !place.startsWith('annotation:'));
    expect(without).toEqual(run);
  });

  it('says which are in a stretch of paragraphs, and where in the run one is', () => {
    const found = findPlaces(transcript, { notes: [], clarified: misheard }, 'gate', plainly);
    expect(found.clarifiedBetween(0, 1).map(({ id }) => id)).toEqual([byGate, byGate, gateway]);
    expect(ids.map((id) => found.indexOf(id))).toEqual([undefined, 0, undefined, 3, 6]);
    expect(found.firstFrom(1)).toBe(5);
    expect(found.annotations).toEqual([]);
  });

  it('leaves nothing else in another order than a search without them', () => {
    expect(walk('the', {}, misheard).filter((place) => !ids.some((id) => id === place))).toEqual(walk('the'));
  });
});
