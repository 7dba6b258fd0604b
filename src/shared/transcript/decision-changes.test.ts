import { describe, expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../id';
import { assemble } from './assemble';
import {
  describeSpeaker,
  giveTurns,
  joinSpeakers,
  joinTurn,
  markLines,
  markTitle,
  separateLabel,
  splitTurn,
  voiceNamed,
} from './decision-changes';
import { type Decisions, noDecisions } from './decisions';
import type { SourceLine } from './source-line';
import { speakerSummary } from './speaker-summary';
import type { Transcript } from './transcript';
import { outlineOf } from './transcript.testing';
import { labelOfTurn } from './turn-label';

const printed = [
  'Rivers and the sea',
  'Ann Lee',
  'Good morning to everyone who has come to hear about rivers today.',
  'Dr Ravi Patel',
  'Thank you. I will speak about the sea, and about what runs into it.',
  'Ann Lee',
  'And what about the fish that live there, and the people who catch them?',
  'Ravi Patel',
  'There are fewer of them every year, and that is the whole of the matter.',
  'Zoë Marsh',
  'I agree with every word of that, and I should like to add some figures.',
  'Ravi Patel',
  'Please do, since the figures are what everybody has been waiting for.',
];
const line = (number: number, text: string): SourceLine => ({
  id: paragraphId(number),
  text,
  gapBefore: true,
});
const lines: readonly SourceLine[] = printed.map((text, at) => ({
  id: paragraphId(at + 1),
  text,
  ...(at > 0 ? { gapBefore: true as const } : {}),
}));
const source = { id: transcriptId('a'.repeat(64)), fileName: 'rivers.txt', lines };

const assembled = (decisions: Decisions) => assemble(source, decisions);
const turnsOf = (transcript: Transcript) => {
  const summaries = speakerSummary(transcript);
  return transcript.speakers.map(({ name }, at) => `${name} ${summaries[at]?.turns}`);
};
const namesAfter = (decisions: Decisions) => turnsOf(assembled(decisions));

function requireSpeaker(name: string, decisions = noDecisions) {
  const speaker = assembled(decisions).speakers.find((one) => one.name === name);
  if (!speaker) throw new Error(`No speaker ${name}`);
  return speaker;
}

describe('what a person says of speakers and lines', () => {
  it('starts from the guess: two labels of one name joined', () => {
    expect(namesAfter(noDecisions)).toEqual(['Ann Lee 2', 'Ravi Patel 3', 'Zoë Marsh 1']);
  });

  it('joins two speakers under the one that was chosen', () => {
    const joined = joinSpeakers(
      noDecisions,
      assembled(noDecisions),
      requireSpeaker('Zoë Marsh'),
      requireSpeaker('Ann Lee'),
    );
    expect(namesAfter(joined)).toEqual(['Ann Lee 3', 'Ravi Patel 3']);
  });

  it('joins the turns that were given to a speaker as well', () => {
    const given = giveTurns(noDecisions, [paragraphId(4)], requireSpeaker('Zoë Marsh').id);
    const joined = joinSpeakers(
      given,
      assembled(given),
      requireSpeaker('Zoë Marsh', given),
      requireSpeaker('Ann Lee', given),
    );
    expect(namesAfter(joined)).toEqual(['Ann Lee 4', 'Ravi Patel 2']);
  });

  it.each(['Dr Ravi Patel', 'Ravi Patel'])('separates %s, first or later label alike', (label) => {
    const speaker = requireSpeaker('Ravi Patel');
    const apart = separateLabel(noDecisions, assembled(noDecisions), speaker, label);
    expect(assembled(apart).speakers.map(({ labels }) => labels)).toEqual([
      ['Ann Lee'],
      ['Dr Ravi Patel'],
      ['Ravi Patel'],
      ['Zoë Marsh'],
    ]);
  });

  it('joins again what was separated', () => {
    const apart = separateLabel(
      noDecisions,
      assembled(noDecisions),
      requireSpeaker('Ravi Patel'),
      'Dr Ravi Patel',
    );
    const [, doctor, other] = assembled(apart).speakers;
    if (!doctor || !other) throw new Error('Two speakers were expected');
    expect(namesAfter(joinSpeakers(apart, assembled(apart), doctor, other))).toEqual([
      'Ann Lee 2',
      'Ravi Patel 3',
      'Zoë Marsh 1',
    ]);
  });

  it('names a speaker and gives a role, one without the other', () => {
    const { id } = requireSpeaker('Ann Lee');
    const named = describeSpeaker(describeSpeaker(noDecisions, id, { name: 'Ann Lee MP' }), id, {
      role: 'Chair',
    });
    expect(assembled(named).speakers[0]).toMatchObject({ name: 'Ann Lee MP', role: 'Chair' });
  });

  it('takes a label for words, which joins the turns around it', () => {
    const marked = markLines(noDecisions, [paragraphId(10)], 'speech');
    expect(namesAfter(marked)).toEqual(['Ann Lee 2', 'Ravi Patel 3']);
  });

  it('makes another line the title, and leaves out the one before', () => {
    const line = { id: paragraphId(3), text: printed[2] ?? '' };
    const titled = markTitle(noDecisions, line, paragraphId(1));
    const transcript = assembled(titled);
    expect([transcript.title, transcript.paragraphs[0]?.reason]).toEqual([line.text, 'decided']);
  });
});

describe('what a person says of turns', () => {
  const outlineAfter = (decisions: Decisions) =>
    outlineOf(assembled(decisions)).map((turn) => turn.slice(0, 24));
  const ann = requireSpeaker('Ann Lee').id;
  const withWords = [
    ...lines.slice(0, 5),
    line(99, 'Let me add one thing more about the sea.'),
    ...lines.slice(5),
  ];
  const longer = (decisions: Decisions) => assemble({ ...source, lines: withWords }, decisions);

  it('splits a turn at a paragraph, whose words are another speaker’s from there on', () => {
    const split = splitTurn(noDecisions, paragraphId(99), ann);
    expect(outlineOf(longer(split)).slice(0, 3)).toEqual([
      'Ann Lee: Good morning to everyone who has come to hear about rivers today.',
      'Ravi Patel: Thank you. I will speak about the sea, and about what runs into it.',
      'Ann Lee: Let me add one thing more about the sea.',
    ]);
  });

  it('leaves the words after a split to the same speaker where nobody says whose they are', () => {
    const { turns } = longer({ ...noDecisions, starts: { [paragraphId(99)]: 'begins' } });
    expect(turns.slice(0, 3).map((turn) => turn.kind === 'speech' && turn.speakerId)).toEqual([
      ann,
      requireSpeaker('Ravi Patel').id,
      requireSpeaker('Ravi Patel').id,
    ]);
  });

  it('joins again what was split', () => {
    const split = splitTurn(noDecisions, paragraphId(99), ann);
    expect(longer(joinTurn(split, paragraphId(99)))).toEqual(longer(noDecisions));
  });

  it('joins a turn with the one before, and its label is left out', () => {
    expect(outlineAfter(joinTurn(noDecisions, paragraphId(4)))).toEqual([
      'Ann Lee: Good morning to',
      'Ann Lee: And what about ',
      'Ravi Patel: There are fe',
      'Zoë Marsh: I agree with ',
      'Ravi Patel: Please do, s',
    ]);
    const { paragraphs, consumed } = assembled(joinTurn(noDecisions, paragraphId(4)));
    expect(consumed.some(({ id }) => id === paragraphId(4))).toBe(true);
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('does not join the first turn with anything', () => {
    expect(assembled(joinTurn(noDecisions, paragraphId(2)))).toEqual(assembled(noDecisions));
  });

  it('starts a turn again where a line that goes on is said to be a label', () => {
    const joined = joinTurn(noDecisions, paragraphId(4));
    expect(namesAfter(markLines(joined, [paragraphId(4)], 'label'))).toEqual(namesAfter(noDecisions));
  });

  it('gives turns to a voice that is new, which no label of theirs stands for', () => {
    const voice = voiceNamed(noDecisions, assembled(noDecisions), 'Sir Hugh Orr');
    const given = giveTurns(voice.decisions, [paragraphId(4), paragraphId(8)], voice.id);
    expect(namesAfter(given)).toEqual(['Ann Lee 2', 'Sir Hugh Orr 2', 'Zoë Marsh 1', 'Ravi Patel 1']);
    const { speakers } = assembled(given);
    expect(speakers[1]).toMatchObject({ role: null, labels: [] });
    expect(
      assembled(given)
        .turns.map((turn) => labelOfTurn(assembled(given), turn))
        .slice(0, 3),
    ).toEqual(['Ann Lee', 'Sir Hugh Orr', 'Ann Lee']);
  });

  it('joins a new voice with another, whose other turns stay with whoever had them', () => {
    const voice = voiceNamed(noDecisions, assembled(noDecisions), 'Sir Hugh Orr');
    const given = giveTurns(voice.decisions, [paragraphId(4)], voice.id);
    const joined = joinSpeakers(
      given,
      assembled(given),
      requireSpeaker('Sir Hugh Orr', given),
      requireSpeaker('Ann Lee'),
    );
    expect(namesAfter(joined)).toEqual(['Ann Lee 3', 'Ravi Patel 2', 'Zoë Marsh 1']);
  });

  it('takes a name that somebody has already for them', () => {
    expect(voiceNamed(noDecisions, assembled(noDecisions), ' ann  LEE ')).toEqual({
      id: ann,
      decisions: noDecisions,
    });
  });

  it('joins words that no label introduces with a speaker', () => {
    const text = 'Words before anybody is named.';
    const first = { ...noDecisions, lines: { [paragraphId(1)]: 'speech' as const } };
    const before = assemble({ ...source, lines: [line(1, text), ...lines.slice(1)] }, first);
    const [unknown, known] = before.speakers;
    if (!unknown || !known) throw new Error('Two speakers were expected');
    const joined = joinSpeakers(first, before, unknown, known);
    expect(turnsOf(assemble({ ...source, lines: [line(1, text), ...lines.slice(1)] }, joined))[0]).toBe(
      'Ann Lee 3',
    );
  });
});
