import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestionIn, isShownIn, nearestShown, partOf, withinShown } from './one-speaker';
import { passageBetween, wordsOf } from './passage';
import { transcriptOf } from './transcript.testing';

/** Turns as `Name: words` of one letter a speaker: "CACB" is the Chair, A, the Chair, B. */
function hearing(turns: string) {
  // A label once may be anything: everybody speaks twice, the last time behind what is looked at.
  const names = [...turns].map((letter) => `Speaker ${letter}`);
  return transcriptOf(names.map((name, at) => `${name}: These are the words ${at}.`).join('\n\n'));
}

function shownOf(turns: string, letter: string): string {
  const transcript = hearing(turns);
  const speaker = transcript.speakers.find(({ name }) => name === `Speaker ${letter}`);
  const part = speaker ? partOf(transcript, speaker.id) : null;
  if (!part) return 'nothing';
  const shown = transcript.paragraphs.map((_, position) => {
    const gap = part.gaps.get(position);
    const mark = isQuestionIn(part, position) ? 'q' : isShownIn(part, position) ? 'X' : '';
    return `${gap === undefined ? '' : `(${gap})`}${mark}`;
  });
  return `${shown.join('')}${part.gapAtEnd > 0 ? `(${part.gapAtEnd})` : ''} ${part.turns}/${part.allTurns}`;
}

describe('the part of one speaker', () => {
  it.each([
    ['each turn with the one before it', 'CACACBCB', 'A', 'qXqX(4) 2/8'],
    ['a gap where turns are left out, and how many', 'CACBCBCA', 'A', 'qX(4)qX 2/8'],
    ['no question where two turns of theirs stand together', 'CAACAA', 'A', 'qXXqXX 4/6'],
    ['no question before the first turn of all', 'ACAC', 'A', 'XqX(1) 2/4'],
    ['whoever asked, also another witness', 'CABACB', 'A', 'qXqX(2) 2/6'],
    ['everything of a talk between two', 'CACACA', 'C', 'XqXqX(1) 3/6'],
  ])('is %s', (_what, turns, letter, shown) => {
    expect(shownOf(turns, letter)).toBe(shown);
  });

  it('is nothing for whoever says nothing', () => {
    expect(partOf(hearing('CACA'), 'speaker:nobody' as never)).toBeNull();
  });

  it('shows what interrupts a turn without being said, and leaves out what stands between turns', () => {
    const transcript = hearing('CACACA');
    const [chair] = transcript.speakers;
    const paragraphs = transcript.paragraphs.map((paragraph, at) =>
      at === 1 ? { ...paragraph, number: null, reason: 'heading' as const } : paragraph,
    );
    const turns = [
      { ...transcript.turns[0], paragraphs: [0, 2] },
      { kind: 'narration' as const, paragraphs: [1] },
      ...transcript.turns.slice(3),
    ];
    const part = partOf({ ...transcript, paragraphs, turns: turns as never }, chair?.id as never);
    expect([...(part?.uses ?? [])].slice(0, 3)).toEqual([2, 2, 2]);
  });

  it('never shows a word of somebody who neither is the speaker nor speaks just before, and counts every turn once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 4, maxLength: 30 }), (letters) => {
        const transcript = hearing([...letters, ...letters].join(''));
        const speaker = transcript.speakers[0];
        const part = speaker && partOf(transcript, speaker.id);
        if (!part) return;
        const said = transcript.turns.flatMap((turn) => (turn.kind === 'speech' ? [turn] : []));
        let shown = 0;
        for (const [at, turn] of said.entries()) {
          const isOwn = turn.speakerId === speaker.id;
          const isAsked = !isOwn && said[at + 1]?.speakerId === speaker.id;
          for (const position of turn.paragraphs) {
            expect(isShownIn(part, position)).toBe(isOwn || isAsked);
            expect(isQuestionIn(part, position)).toBe(isAsked);
          }
          if (isOwn || isAsked) shown += 1;
        }
        const gaps = [...part.gaps.values()].reduce((sum, gap) => sum + gap, part.gapAtEnd);
        expect(shown + gaps).toBe(part.allTurns);
      }),
    );
  });

  it('leads from what is left out to the next that is shown, else to the last', () => {
    const transcript = hearing('CBCBCACB');
    const part = partOf(transcript, transcript.speakers.find(({ name }) => name.endsWith('A'))?.id as never);
    expect([0, 4, 5, 6, 7].map((position) => nearestShown(part, position))).toEqual([4, 4, 5, 5, 5]);
    expect(nearestShown(null, 6)).toBe(6);
  });

  it('cuts a passage where something is left out', () => {
    const transcript = hearing('CACBCACB');
    const part = partOf(transcript, transcript.speakers.find(({ name }) => name.endsWith('A'))?.id as never);
    const point = (position: number, offset: number) => ({
      paragraph: transcript.paragraphs[position]?.id as never,
      offset,
    });
    const passage = passageBetween(transcript, point(0, 6), point(5, 5));
    if (!passage) throw new Error('A passage was expected');
    expect(wordsOf(transcript, withinShown(transcript, part, passage))).toEqual([
      'are the words 0.',
      'These are the words 1.',
    ]);
    expect(withinShown(transcript, null, passage)).toEqual(passage);
  });
});
