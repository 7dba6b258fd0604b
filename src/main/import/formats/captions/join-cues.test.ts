import { describe, expect, it } from 'vitest';
import { LineBuilder } from '../../line-builder';
import { joinCues, type Piece } from './join-cues';

function piece(seconds: number, words: string, more: Partial<Piece> = {}): Piece {
  return { start: seconds * 1_000, end: seconds * 1_000 + 1_000, words, isApart: false, ...more };
}

function join(...pieces: readonly Piece[]): readonly string[] {
  const builder = new LineBuilder();
  const labelled = joinCues(pieces, builder);
  return builder.finish().lines.map(({ id, text, speaker, marks = [] }) => {
    const times = marks.map((mark) => (mark.kind === 'time' ? `${mark.time}@${mark.offset}` : ''));
    return [times.join(' '), labelled.has(id) && 'label', speaker, text].filter(Boolean).join(' | ');
  });
}

const sentence = (words: number): string => `${'word '.repeat(words - 1)}end.`;

describe('neighbouring cues', () => {
  it('of one speaker are one paragraph, until two seconds pass', () => {
    expect(join(piece(1, 'One'), piece(4, 'two.'), piece(7.1, 'Three.'))).toEqual([
      '0:01@0 | One two.',
      '0:07@0 | Three.',
    ]);
  });

  it('that lie over each other are joined', () => {
    expect(join(piece(1, 'One', { end: 60_000 }), piece(2, 'two'), piece(61, 'three'))).toEqual([
      '0:01@0 1:01@8 | One two three',
    ]);
  });

  it('of two speakers are two', () => {
    const [ann, bo] = [{ speaker: 'Ann' }, { speaker: 'Bo' }];
    expect(join(piece(1, 'One', ann), piece(2, 'two', bo), piece(3, 'three', bo))).toEqual([
      '0:01@0 | Ann | One',
      '0:02@0 | Bo | two three',
    ]);
  });

  it('print a label where the speaker changes, and not again', () => {
    const [ann, bo] = [
      { under: 'ann', label: 'Ann: ' },
      { under: 'bo', label: 'Bo:' },
    ];
    expect(
      join(
        piece(1, 'One', ann),
        piece(2, 'two', ann),
        piece(9, 'three', ann),
        piece(10, '', bo),
        piece(10, 'four', { under: 'bo' }),
      ),
    ).toEqual(['0:01@0 | label | Ann: One two', '0:09@0 | three', 'label | Bo:', '0:10@0 | four']);
  });

  it('are kept apart from what stands apart', () => {
    expect(join(piece(1, 'One'), piece(2, '[Bell]', { isApart: true }), piece(3, 'two'))).toEqual([
      '0:01@0 | One',
      '0:02@0 | [Bell]',
      '0:03@0 | two',
    ]);
  });
});

describe('a long speech', () => {
  it('is divided at the first end of a sentence after eighty words, inside a cue too', () => {
    const lines = join(
      piece(1, sentence(79)),
      piece(2, 'Dr'),
      piece(3, 'Hale said so. And more'),
      piece(4, 'of it.'),
    );
    expect(lines).toEqual([`0:01@0 | ${sentence(79)} Dr Hale said so.`, '0:03@0 | And more of it.']);
  });

  it('is divided at the end of a cue where it has no sentences', () => {
    const lines = join(...Array.from({ length: 6 }, (_, at) => piece(at, 'word '.repeat(50).trim())));
    expect(lines.map((line) => line.split(' | ').at(-1)?.split(' ').length)).toEqual([200, 100]);
  });

  it('has a further time where a cue begins half a minute later', () => {
    expect(join(piece(0, 'a', { end: 29_500 }), piece(29.9, 'b'), piece(31, 'c'), piece(32, 'd'))).toEqual([
      '0:00@0 0:31@4 | a b c d',
    ]);
  });
});
