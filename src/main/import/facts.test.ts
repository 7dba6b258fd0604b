import { expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { markLines } from '../../shared/transcript/decision-changes';
import { type Decisions, noDecisions } from '../../shared/transcript/decisions';
import { linesOf } from '../../shared/transcript/transcript.testing';
import { decisionsOfFacts, factsWithHeader } from './facts';

const source = {
  id: transcriptId('1'.repeat(64)),
  fileName: 'evidence.txt',
  lines: linesOf(
    'Oral evidence\n\nChair: Good morning.\n\nProfessor Ann Hill: Good morning.\n\nProfessor Hill: Yes.',
  ),
};

it('what a file says of itself is what the transcript begins with', () => {
  const facts = decisionsOfFacts(
    {
      date: '2024-03-12',
      reference: 'HC 12',
      lines: { [paragraphId(1)]: 'title' },
      speakers: new Map([
        ['PROFESSOR HILL', { role: 'Professor of Law', organisation: 'University of Wexcombe' }],
        ['Nobody', { role: 'Minister' }],
      ]),
    },
    source,
  );
  const transcript = assemble(source, facts);
  expect(transcript).toMatchObject({ date: '2024-03-12', reference: 'HC 12', title: 'Oral evidence' });
  expect(transcript.speakers).toMatchObject([
    { name: 'Chair', organisation: null },
    { name: 'Professor Ann Hill', role: 'Professor of Law', organisation: 'University of Wexcombe' },
  ]);
  expect(Object.keys(facts.speakers)).toHaveLength(1);
});

it('what the format says wins over what the header says, field by field', () => {
  const lines = linesOf(
    'Oral evidence: Harbours, HC 1\n\nTuesday 12 March 2024\n\nWitnesses: Dr Ann Hill, Reader, Aberwen\n\nQ1 Chair: Yes?\n\nDr Ann Hill: Yes.',
  );
  const own = { date: '2024-03-13', speakers: new Map([['Dr Ann Hill', { role: 'Professor' }]]) };
  const facts = decisionsOfFacts(factsWithHeader(own, lines), { ...source, lines });
  expect(facts).toMatchObject({ date: '2024-03-13', reference: 'HC 1' });
  expect(Object.values(facts.speakers)).toEqual([{ role: 'Professor', organisation: 'Aberwen' }]);
});

it('labels of two people whom the header names are two speakers, who would be one without it', () => {
  const text =
    'Members present: Ms Lucy Thorne; Owain Rhys.\n\nWitnesses\n\nI: Tamsin Thorne, Director, Ports\n\nMs Thorne: When?\n\nTamsin Thorne: At Easter.\n\nMs Thorne: Why?\n\nTamsin Thorne: It is early.';
  const lines = linesOf(text);
  const namesOf = (facts: Decisions) =>
    assemble({ ...source, lines }, facts).speakers.map(({ name }) => name);
  expect(namesOf(noDecisions)).toEqual(['Tamsin Thorne']);
  expect(namesOf(decisionsOfFacts(factsWithHeader({}, lines), { ...source, lines }))).toEqual([
    'Ms Lucy Thorne',
    'Tamsin Thorne',
  ]);
});

/** The speakers of evidence with this header, as [name, ...labels]. */
function speakersOf(text: string, own: Parameters<typeof factsWithHeader>[0] = {}) {
  const lines = linesOf(`Oral evidence: Harbours\n${text}`);
  const facts = decisionsOfFacts(factsWithHeader(own, lines), { ...source, lines });
  return assemble({ ...source, lines }, facts).speakers.map(({ name, labels }) => [name, ...labels]);
}

const evidence = `Members present: Ms Lucy Thorne; Owain Rhys.
Witnesses: Dr Anna Friday, Pilot; and Bob Friday, Clerk`;

it('a speaker is called as the header has the name, and the label stays as it is printed', () => {
  const text = `${evidence}\n\nMs Thorne: When?\nDr Friday: At Easter.\nMs Thorne: Why?\nDr Friday: It is early.`;
  expect(speakersOf(text)).toEqual([
    ['Ms Lucy Thorne', 'Ms Thorne'],
    ['Dr Anna Friday', 'Dr Friday'],
  ]);
});

it('labels that only the header shows to be one person’s are one speaker', () => {
  const text = `${evidence}\n\nDr Friday: One.\nAnna Friday: Two.\nBob Friday: Three.\nDr Friday: Four.`;
  expect(speakersOf(text)).toEqual([
    ['Dr Anna Friday', 'Dr Friday', 'Anna Friday'],
    ['Bob Friday', 'Bob Friday'],
  ]);
});

/** The speakers where these labels are printed in turn, twice, below a header. */
function speakersUnder(header: string, labels: readonly string[]) {
  const talk = [...labels, ...labels].map((label) => `${label}: These are words that somebody said.`);
  return speakersOf(`${header}\n\n${talk.join('\n')}`);
}

const smith = 'Witnesses: Jane Smith, Director, Harbour Trust.';

it.each<readonly [string, string, readonly string[]]>([
  ['a man and a woman', smith, ['Chair', 'Mr Smith', 'Ms Smith']],
  ['a man and a married woman', smith, ['Chair', 'Mr Smith', 'Mrs Smith']],
  ['a surname alone, which is either’s', smith, ['Smith', 'Mr Smith', 'Ms Smith']],
  ['two with an initial', smith, ['Mr J Smith', 'Ms J Smith']],
  ['those of two constituencies', smith, ['Ms Smith (North Wexcombe)', 'Mrs Smith (South Wexcombe)']],
  ['those of one title and two constituencies', smith, ['Ms Smith (Mere)', 'Ms Smith (Tarn)']],
  ['a peer and a commoner', 'Witness: Tom Vane, Pilot', ['Lord Vane', 'Mr Vane']],
  ['two titles', 'Witness: Tom Smith, Pilot', ['Mr Smith', 'Dr Smith']],
  ['a judge and another', 'Witness: Tom Smith, Pilot', ['Mr Smith', 'Mr Justice Smith']],
  ['two names in full', 'Witness: Jo Smith, Pilot', ['Mr Jo Smith', 'Mrs Jo Smith']],
  ['two middle names', 'Witness: John Smith, Pilot', ['John A. Smith', 'John B. Smith', 'J. Smith']],
  ['two given names', 'Witness: Anna Mary Smith, Pilot', ['Anna Smith', 'Mary Smith']],
  ['a chair who has that label, and another', 'Members present: Jane Smith (Chair)', ['Chair', 'Mr Smith']],
  ['a chair and two others', 'Members present: Jane Smith (Chair)', ['Chair', 'Mr Smith', 'Ms Smith']],
])(
  'labels that may be two people’s are not one person’s whom the header names: %s',
  (_name, header, labels) => {
    expect(speakersUnder(header, labels)).toEqual(labels.map((label) => [label.replace(/ \(.*/, ''), label]));
  },
);

it.each<readonly [string, string, readonly string[], readonly (readonly string[])[]]>([
  [
    'the header’s title',
    'Witness: Dr Tom Smith, Pilot',
    ['Dr Smith', 'Tom Smith', 'Smith'],
    [['Dr Tom Smith', 'Dr Smith', 'Tom Smith', 'Smith']],
  ],
  [
    'the header’s title, and a woman is none',
    'Witness: Mr Tom Smith, Pilot',
    ['Mr Smith', 'Ms Smith'],
    [
      ['Mr Tom Smith', 'Mr Smith'],
      ['Ms Smith', 'Ms Smith'],
    ],
  ],
  [
    'the header’s title, and a judge is none',
    'Witness: Mr Tom Smith, Pilot',
    ['Mr Smith', 'Mr Justice Smith'],
    [
      ['Mr Tom Smith', 'Mr Smith'],
      ['Mr Justice Smith', 'Mr Justice Smith'],
    ],
  ],
  [
    'each of the header’s titles',
    'Witness: General Sir Nick Rowe, Pilot',
    ['General Rowe', 'Sir Nick'],
    [['General Sir Nick Rowe', 'General Rowe', 'Sir Nick']],
  ],
  [
    'a title printed short and in full',
    'Witness: Tom Wren, Reader',
    ['Prof. Wren', 'Professor Wren'],
    [['Prof. Tom Wren', 'Prof. Wren', 'Professor Wren']],
  ],
  [
    'two given names, of which it lacks one where the other has both',
    'Witness: Anna Mary Smith, Pilot',
    ['Mary Smith', 'Anna Mary Smith'],
    [['Anna Mary Smith', 'Mary Smith', 'Anna Mary Smith']],
  ],
  [
    'the name in full',
    smith,
    ['Jane Smith', 'Mr Smith', 'Ms Smith'],
    [
      ['Jane Smith', 'Jane Smith'],
      ['Mr Smith', 'Mr Smith'],
      ['Ms Smith', 'Ms Smith'],
    ],
  ],
])('a label is the person’s whom the header names where it has %s', (_name, header, labels, expected) => {
  expect(speakersUnder(header, labels)).toEqual(expected);
});

it('no turn of a panel is a witness’s whose labels there may be two people’s', () => {
  const head = 'Examination of witnesses\nQ1 Chair: Yes?';
  const text = `Witnesses
I: Ann Rowe, Reader
II: Bob Rowe, Pilot
${head}
Dr Rowe: One.
Chair: Yes?
${head}
Dr Rowe: Two.
Ms Rowe: Three.
Chair: Yes?
Dr Rowe: Four.
Ms Rowe: Five.
Chair: Thank you.`;
  expect(speakersOf(text)).toEqual([
    ['Chair', 'Chair'],
    ['Ann Rowe'],
    ['Dr Rowe', 'Dr Rowe'],
    ['Ms Rowe', 'Ms Rowe'],
  ]);
});

it('labels that the header shows to be one person’s stay one speaker, where a line is said to be a label unlike them', () => {
  const lines = linesOf(
    `Oral evidence: Harbours\n${evidence}\n\nAnna Friday: One.\nDr Friday: Two.\nAnna M. Friday: Three.\nBob Friday: Four.\nDr Friday: Five.\nAnna M. Friday: Six.\nAnna B. Friday`,
  );
  const facts = decisionsOfFacts(factsWithHeader({}, lines), { ...source, lines });
  const label = lines.findLast(({ text }) => text === 'Anna B. Friday')?.id ?? paragraphId(1);
  const { speakers } = assemble({ ...source, lines }, markLines(facts, [label], 'label'));
  expect(speakers.map(({ labels }) => labels)).toEqual([
    ['Anna Friday', 'Dr Friday', 'Anna M. Friday'],
    ['Bob Friday'],
    ['Anna B. Friday'],
  ]);
});

it('no name of the header’s shortens what a speaker’s other label says', () => {
  const text = `${evidence}\n\nMs Thorne: When?\nLucy Anne Thorne: Why?\nMs Thorne: How?\nLucy Anne Thorne: Where?`;
  expect(speakersOf(text)).toEqual([['Lucy Anne Thorne', 'Ms Thorne', 'Lucy Anne Thorne']]);
});

it('a name that the format states wins over the header’s', () => {
  const text = `${evidence}\n\nMs Thorne: When?\nDr Friday: At Easter.\nMs Thorne: Why?\nDr Friday: It is early.`;
  const own = { speakers: new Map([['Dr Friday', { name: 'A. Friday' }]]) };
  expect(speakersOf(text, own).map(([name]) => name)).toEqual(['Ms Lucy Thorne', 'A. Friday']);
});

it('a witness is one speaker under a label of their own and one that is another’s in the next panel', () => {
  const head = 'Examination of witnesses\nQ1 Chair: Yes?';
  const text = `Members present: Ida Pell (Chair)
Witnesses
I: Dr Ann Rowe, Reader
II: Dr Bob Rowe, Pilot
${head}
Dr Rowe: One.
Ann Rowe: Two.
Chair: Yes?
Ann Rowe: Four.
Chair: Yes?
${head}
Dr Rowe: Three.
Chair: Thank you.`;
  expect(speakersOf(text)).toEqual([
    ['Ida Pell', 'Chair'],
    ['Dr Ann Rowe', 'Dr Rowe', 'Ann Rowe'],
    ['Dr Bob Rowe'],
  ]);
});

it.each([
  ['2024-05-03', null],
  ['2024-05-04', '2024-05-03'],
])('a date in a header is not the event’s where the file was put up on it: %s', (published, date) => {
  const lines = linesOf('Harbours\n\n3 May 2024\n\nChair: Yes?\n\nDr Hill: Yes.\n\nChair: Good.');
  const facts = decisionsOfFacts(factsWithHeader({ published }, lines), { ...source, lines });
  expect(assemble({ ...source, lines }, facts).date).toBe(date);
});
