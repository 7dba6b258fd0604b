import { describe, expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import type { SourceLine } from '../../shared/transcript/source-line';
import { speakerSummary } from '../../shared/transcript/speaker-summary';
import type { Transcript } from '../../shared/transcript/transcript';
import { numbersOf, speakerOutcomes } from '../assembling/outcome';
import {
  describeSpeaker,
  giveTurn,
  joinSpeakers,
  markLines,
  markTitle,
  separateLabel,
} from './decision-changes';

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
const lines: readonly SourceLine[] = printed.map((text, at) => ({
  id: paragraphId(at + 1),
  text,
  ...(at > 0 ? { gapBefore: true as const } : {}),
}));
const source = { id: transcriptId('a'.repeat(64)), fileName: 'rivers.txt', lines };

const assembled = (decisions: Decisions) => assemble(source, decisions);
const outcomesOf = (transcript: Transcript) => speakerOutcomes(transcript, speakerSummary(transcript));
const namesAfter = (decisions: Decisions) =>
  outcomesOf(assembled(decisions)).map(({ speaker, turns }) => `${speaker.name} ${turns}`);

function requireSpeaker(name: string, decisions = noDecisions) {
  const speaker = assembled(decisions).speakers.find((one) => one.name === name);
  if (!speaker) throw new Error(`No speaker ${name}`);
  return speaker;
}

describe('what a person does in the review', () => {
  it('starts from the guess: two labels of one name joined', () => {
    expect(namesAfter(noDecisions)).toEqual(['Ann Lee 2', 'Ravi Patel 3', 'Zoë Marsh 1']);
  });

  it('joins two speakers under the one that was chosen', () => {
    const joined = joinSpeakers(noDecisions, requireSpeaker('Zoë Marsh'), requireSpeaker('Ann Lee'));
    expect(namesAfter(joined)).toEqual(['Ann Lee 3', 'Ravi Patel 3']);
  });

  it('joins the turns that were given to a speaker as well', () => {
    const given = giveTurn(noDecisions, paragraphId(4), requireSpeaker('Zoë Marsh').id);
    const joined = joinSpeakers(given, requireSpeaker('Zoë Marsh', given), requireSpeaker('Ann Lee', given));
    expect(namesAfter(joined)).toEqual(['Ann Lee 4', 'Ravi Patel 2']);
  });

  it.each(['Dr Ravi Patel', 'Ravi Patel'])('separates %s, first or later label alike', (label) => {
    const speaker = requireSpeaker('Ravi Patel');
    const apart = separateLabel(noDecisions, assembled(noDecisions), speaker, label);
    const outcomes = outcomesOf(assembled(apart));
    const labels = outcomes.map((outcome) => outcome.labels.map((one) => one.label));
    expect(labels).toEqual([['Ann Lee'], ['Dr Ravi Patel'], ['Ravi Patel'], ['Zoë Marsh']]);
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
    expect(namesAfter(joinSpeakers(apart, doctor, other))).toEqual([
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
    expect(numbersOf(assembled(marked))).toMatchObject({ speakers: 2, turns: 5 });
  });

  it('makes another line the title, and leaves out the one before', () => {
    const line = { id: paragraphId(3), text: printed[2] ?? '' };
    const titled = markTitle(noDecisions, line, paragraphId(1));
    const transcript = assembled(titled);
    expect([transcript.title, transcript.paragraphs[0]?.reason]).toEqual([line.text, 'decided']);
  });
});
