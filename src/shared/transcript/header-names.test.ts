import { describe, expect, it } from 'vitest';
import { readHeaderFacts } from './header-facts';
import { labelKey } from './label-key';
import { linesOf } from './transcript.testing';

/** The names that a header gives the labels under it, by label; null for a label that keeps what it has. */
function namesOf(header: string, labels: readonly string[]): Readonly<Record<string, string | null>> {
  const talk = [...labels, ...labels].map((label) => `${label}: These are words that somebody said.`);
  const { speakers } = readHeaderFacts(linesOf(`Oral evidence: Harbours\n${header}\n\n${talk.join('\n')}`));
  return Object.fromEntries(labels.map((label) => [label, speakers.get(labelKey(label))?.name ?? null]));
}

const chair = 'Ida Pell (Chair)';
const members = (list: string): string => `Members present: ${chair}; ${list}.`;
const witnesses = (list: string): string => `${members('Owain ap Rhys')}\nWitnesses\nI: ${list}.`;

describe('a name in full', () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['a member, by Mr', members('George Freeman'), { 'Mr Freeman': 'George Freeman' }],
    ['a member whose title is printed', members('Ms Lucy Thorne'), { 'Ms Thorne': 'Ms Lucy Thorne' }],
    ['a member by surname alone', members('Lucy Thorne'), { Thorne: 'Lucy Thorne' }],
    ['in capitals', members('George Freeman'), { 'MR FREEMAN': 'George Freeman' }],
    ['in capitals, and as full', members('Lucy Thorne'), { 'LUCY THORNE': 'Lucy Thorne' }],
    ['without letters after it', members('Lucy Thorne MP'), { 'Ms Thorne': 'Lucy Thorne' }],
    ['the last of a list', members('Owain Rhys and Lucy Thorne'), { 'Ms Thorne': 'Lucy Thorne' }],
    [
      'a guest’s of another committee',
      `${members('Owain Rhys')}\nRoads and Canals Committee member present: Lucy Thorne.`,
      { 'Ms Thorne': 'Lucy Thorne' },
    ],
    ['the chair’s', members('Lucy Thorne'), { Chair: 'Ida Pell' }],
    ['a witness, by title', witnesses('Dr Anna Friday, Pilot'), { 'Dr Friday': 'Dr Anna Friday' }],
    [
      'a witness with letters after the name',
      witnesses('Professor Tom Wren KC, Reader, Aberwen'),
      { 'Professor Wren': 'Professor Tom Wren' },
    ],
    [
      'a witness with many letters',
      witnesses('General Sir Nick Rowe GCB CBE DSO, Chief of Staff; and Dr Ida Holm FREng FRSE, Pilot'),
      { 'General Rowe': 'General Sir Nick Rowe', 'Dr Holm': 'Dr Ida Holm' },
    ],
    [
      'letters that stand behind commas',
      witnesses('Sir Tom Wren KCB, CBE, Permanent Secretary'),
      { 'Sir Tom': 'Sir Tom Wren' },
    ],
    [
      'without what stands before a Minister’s',
      witnesses('The Rt Hon Patrick O’Dowd MP, Minister'),
      { 'Mr O’Dowd': 'Patrick O’Dowd' },
    ],
    ['with a straight apostrophe', witnesses("Sinéad O'Dowd, Pilot"), { 'Ms O’Dowd': "Sinéad O'Dowd" }],
    ['an Irish one', witnesses('Sinéad Ní Bhriain, Pilot'), { 'Ms Ní Bhriain': 'Sinéad Ní Bhriain' }],
    ['a Welsh one', members('Owain ap Rhys'), { 'Mr ap Rhys': 'Owain ap Rhys' }],
    [
      'with particles',
      witnesses('Dr Piet van der Berg, Pilot'),
      { 'Dr van der Berg': 'Dr Piet van der Berg' },
    ],
    ['double-barrelled', members('Rebecca Long-Bailey'), { 'Ms Long-Bailey': 'Rebecca Long-Bailey' }],
    ['of two surnames', members('Rebecca Long Bailey'), { 'Ms Long Bailey': 'Rebecca Long Bailey' }],
    ['for initials', members('John Arthur Smith'), { 'J. A. Smith': 'John Arthur Smith' }],
    ['of a peer with a place', members('Lord Smith of Finsbury'), { 'Lord Smith': 'Lord Smith of Finsbury' }],
    [
      'of a baroness',
      members('Baroness Quain of Mere and Tarn'),
      { 'Baroness Quain': 'Baroness Quain of Mere and Tarn' },
    ],
    ['of a knight by the given name', members('Sir Alec Moncrieff'), { 'Sir Alec': 'Sir Alec Moncrieff' }],
    [
      'with a rank that the label lacks',
      witnesses('Dr Anna Friday, Pilot'),
      { 'Anna Friday': 'Dr Anna Friday' },
    ],
    [
      'behind a rank that only the label has',
      witnesses('Anna Friday, Pilot'),
      { 'DR FRIDAY': 'Dr Anna Friday' },
    ],
    [
      'of a title printed short',
      witnesses('Professor Tom Wren, Reader'),
      { 'Prof. Wren': 'Professor Tom Wren' },
    ],
    [
      'of one whose role is not said',
      witnesses('Dr Anna Friday; and Ed Lowe'),
      { 'Dr Friday': 'Dr Anna Friday' },
    ],
    [
      'of two in one entry',
      witnesses('Dr Anna Friday and Captain Ed Lowe, Pilots'),
      { 'Captain Lowe': 'Captain Ed Lowe' },
    ],
  ])('%s', (_name, header, expected) => {
    expect(namesOf(header, [...Object.keys(expected), 'Dr Hale'])).toEqual({ ...expected, 'Dr Hale': null });
  });

  it.each(['Chairman', 'Chairwoman', 'Convener'])('a chair who is called %s', (office) => {
    const header = `Members present: Dame Hester Vane (The ${office}), Owain Rhys`;
    expect(namesOf(header, [`The ${office}`, 'Dr Hale'])[`The ${office}`]).toBe('Dame Hester Vane');
  });

  it('two of one surname by their titles', () => {
    const header = witnesses('Dr Anna Hale, Pilot; and Professor Bob Hale, Reader');
    expect(namesOf(header, ['Dr Hale', 'Professor Hale'])).toEqual({
      'Dr Hale': 'Dr Anna Hale',
      'Professor Hale': 'Professor Bob Hale',
    });
  });

  it('a member who is also a witness, whose role is not told of all that is said', () => {
    const header = `${members('Owain Rhys')}\nWitness: Owain Rhys MP, Minister for Ports`;
    const talk = 'Mr Rhys: Words.\nChair: Words.\nMr Rhys: Words.\nChair: Words.';
    expect(readHeaderFacts(linesOf(`${header}\n\n${talk}`)).speakers.get('mr rhys')).toEqual({
      name: 'Owain Rhys',
    });
  });
});

describe('a label keeps what it has', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['where it is as full', members('Lucy Thorne'), ['Lucy Thorne']],
    ['where it is fuller', members('Lucy Thorne'), ['Lucy Anne Thorne']],
    ['where its place is fuller', members('Lord Smith'), ['Lord Smith of Finsbury']],
    ['where it has a rank that the header lacks', witnesses('Anna Friday, Pilot'), ['Dr Anna Friday']],
    ['where two members share the surname', members('Lucy Thorne; Tom Thorne'), ['Thorne']],
    [
      'where a member and a witness share it',
      `${members('Tom Thorne')}\nWitness: Ed Thorne, Pilot`,
      ['Mr Thorne'],
    ],
    ['where two share title and surname', witnesses('Dr Ann Hale, Pilot; Dr Bob Hale, Reader'), ['Dr Hale']],
    ['where two peers have the name', members('Lord Smith of Finsbury; Lord Smith of Mere'), ['Lord Smith']],
    ['where two have the initial', members('John Smith; Jane Smith'), ['J. Smith']],
    ['where its title is another’s', witnesses('Professor Ann Young, Reader'), ['Dr Young']],
    ['where it is a man’s and the name a woman’s', members('Mrs Ann Young'), ['Mr Young']],
    ['of a peer whom the header names as another', members('Thomas Pellow'), ['Lord Pellow']],
    [
      'where somebody of the surname speaks whom the header does not name',
      members('Lucy Thorne'),
      ['Ms Thorne', 'Tamsin Thorne'],
    ],
    [
      'where somebody of the surname speaks whose title is not the header’s',
      witnesses('Dr Anna Hale, Pilot'),
      ['Hale', 'Mr Hale'],
    ],
    [
      'where a peer of that name and another place speaks',
      members('Lord Smith of Finsbury'),
      ['Lord Smith', 'Lord Smith of Mere'],
    ],
    [
      'where an entry can be read in two ways',
      `${members('Lucy Thorne')}\nWitnesses: Ed Lowe, Director, Ports, and Tom Thorne, Pilot`,
      ['Thorne'],
    ],
    ['where only the surname is named', 'Witnesses: Dr Friday and Captain Lowe', ['Dr Friday']],
    [
      'of whom a witness of one surname and title is the other',
      `${members('Bob Friday')}\nWitness: Dr Friday`,
      ['Dr Friday'],
    ],
  ])('%s', (_name, header, labels) => {
    expect(namesOf(header, [...labels, 'Dr Rowe'])).toEqual(
      Object.fromEntries([...labels, 'Dr Rowe'].map((label) => [label, null])),
    );
  });
});

describe('panels', () => {
  const panel = (head: string, ...labels: readonly string[]): string =>
    `Examination of witnesses\n${head}\nQ1 Chair: Yes?\n${labels.map((label) => `${label}: Yes.`).join('\n')}\nChair: Thank you.`;

  it('are known by their heads, where only those name the witnesses', () => {
    const text = [
      members('Owain Rhys'),
      panel('Witness: Dr Ann Young, Reader, gave evidence.', 'Dr Young'),
      panel('Witnesses: Dr Bob Young, Pilot, and Ed Lowe', 'Dr Young'),
      panel('Witness: Captain Joss Reed', 'Captain Reed'),
    ].join('\n');
    const { speakers, turns } = readHeaderFacts(linesOf(text));
    expect([...turns.values()].map(({ speaker }) => speaker.name)).toEqual(['Dr Ann Young']);
    expect(speakers.get('captain reed')?.name).toBe('Captain Joss Reed');
  });

  it('name again those of the list', () => {
    const list = 'Dr Ann Young, Reader; Captain Joss Reed, Pilot; and Ed Lowe, Clerk';
    const text = `${witnesses(list)}\n${panel('Witnesses: Dr Young, Captain Reed and Ed Lowe.', 'Dr Young', 'Captain Reed')}`;
    const { speakers } = readHeaderFacts(linesOf(text));
    expect([...speakers]).toEqual([
      ['dr young', { name: 'Dr Ann Young', role: 'Reader' }],
      ['captain reed', { name: 'Captain Joss Reed', role: 'Pilot' }],
      ['chair', { name: 'Ida Pell', role: 'Chair' }],
    ]);
  });

  it('name somebody new beside one of the list', () => {
    const text = [
      `${members('Owain Rhys')}\nWitness: Dr Ann Young, Reader`,
      panel('Witness: Dr Young', 'Dr Young'),
      panel('Witnesses: Dr Young and Captain Joss Reed', 'Dr Young', 'Captain Reed'),
    ].join('\n');
    const { speakers, turns } = readHeaderFacts(linesOf(text));
    expect(speakers.get('dr young')?.name).toBe('Dr Ann Young');
    expect(speakers.get('captain reed')?.name).toBe('Captain Joss Reed');
    expect([...turns]).toEqual([]);
  });

  it('may hold one witness twice', () => {
    const text = [
      `${members('Owain Rhys')}\nWitnesses\nI: Dr Ann Young, Reader\nII: Dr Ann Young, Reader; and Ed Lowe, Clerk`,
      panel('Witness: Dr Young', 'Dr Young'),
      panel('Witnesses: Dr Young and Ed Lowe', 'Dr Young'),
    ].join('\n');
    const { speakers, turns } = readHeaderFacts(linesOf(text));
    expect(speakers.get('dr young')).toEqual({ name: 'Dr Ann Young', role: 'Reader' });
    expect([...turns]).toEqual([]);
  });
});
