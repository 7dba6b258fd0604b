import { describe, expect, it } from 'vitest';
import { readHeaderFacts } from './header-facts';
import { readDate } from './printed-date';
import { linesOf } from './transcript.testing';

/** A header with a talk under it, in which those named speak. */
function factsOf(header: string, labels: readonly string[] = ['Chair', 'Dr Hale']) {
  const talk = [...labels, ...labels].map(
    (label) => `${label}: These are words that somebody said in the room.`,
  );
  return readHeaderFacts(linesOf(`${header}\n\n${talk.join('\n')}`));
}

describe('the date in a header', () => {
  it.each<readonly [string, string, string | undefined]>([
    ['with its weekday', 'Harbours\nTuesday 12 March 2024', '2024-03-12'],
    ['with commas and an ordinal', 'Harbours\nTuesday, the 12th of March, 2024', '2024-03-12'],
    ['as Americans write it', 'Harbours\nMarch 12, 2024', '2024-03-12'],
    ['shortened', 'Harbours\n12 Mar. 2024', '2024-03-12'],
    ['as a field', 'Date: 4 June 2024\nVenue: Town Hall', '2024-06-04'],
    ['with the time after it', 'Harbours\nWednesday 4 February 2015 at 10.35 am', '2015-02-04'],
    ['with hours after it', 'Harbours\n4 February 2015, 10:35 - 11:40', '2015-02-04'],
    ['twice the same', 'Tuesday 12 March 2024\nHarbours\n12 March 2024', '2024-03-12'],
    [
      'in a committee’s header',
      'Tuesday 12 March 2024\nOrdered to be published on 19 March 2024.',
      '2024-03-12',
    ],
    [
      'of the publication alone',
      'Harbours\nOrdered by the House to be published on 19 March 2024',
      undefined,
    ],
    ['of the publication, on its own line', 'Harbours\nPublished on:\n19 March 2024', undefined],
    ['of an upload', 'Harbours\nUploaded 19 March 2024', undefined],
    ['and another', 'Tuesday 12 March 2024\nWednesday 13 March 2024', undefined],
    ['with another day’s weekday', 'Harbours\nMonday 12 March 2024', undefined],
    ['that no calendar has', 'Harbours\n31 February 2024', undefined],
    ['in figures alone', 'Harbours\n03/04/2024', undefined],
    ['in a sentence', 'Harbours\nWe met on 12 March 2024 to talk.', undefined],
    ['without its year', 'Harbours\nTuesday 12 March', undefined],
    ['without its day', 'Harbours\nMarch 2024', undefined],
  ])('%s', (_name, header, date) => {
    expect(factsOf(header).date).toBe(date);
  });

  it('is not one that somebody says', () => {
    const lines = linesOf('Harbours\n\nChair: When was it?\n\n12 March 2024\n\nChair: Thank you.');
    expect(readHeaderFacts(lines).date).toBeUndefined();
  });

  it('is read without the help of a calendar of this machine', () => {
    expect(
      ['29 February 2024', '29 February 2023', '1 Sept 1999', '0 May 2024', '1 Ma 2024'].map(readDate),
    ).toEqual(['2024-02-29', null, '1999-09-01', null, null]);
  });
});

describe('the paper and the status in a header', () => {
  it.each<readonly [string, string, object]>([
    ['a Commons paper', 'Oral evidence: Harbours, HC 4321', { reference: 'HC 4321' }],
    ['a part of one', 'To be published as HC 87-ii', { reference: 'HC 87-ii' }],
    ['a Lords paper', 'HL Paper 4', { reference: 'HL Paper 4' }],
    ['a joint committee’s', 'HL Paper 4\nHC 123', { reference: 'HC 123, HL Paper 4' }],
    ['two of one House', 'HC 123\nHC 124', {}],
    [
      'the committee, for want of a number',
      'Harbours and Inshore Waters Committee',
      { reference: 'Harbours and Inshore Waters Committee' },
    ],
    ['a committee with its number', 'Harbours Committee\nHC 9', { reference: 'HC 9' }],
    ['a sentence about a committee', 'We heard from the Committee', {}],
    [
      'an uncorrected transcript',
      'This is an uncorrected transcript of evidence.',
      { status: 'uncorrected' },
    ],
    [
      'one that nobody could correct',
      'Neither witnesses nor Members have had the opportunity to correct the record.',
      { status: 'uncorrected' },
    ],
    ['a corrected one', 'Corrected oral evidence: Inshore Waters Bill', { status: 'corrected' }],
    ['one that says both', 'Corrected oral evidence: Harbours\nUncorrected until agreed.', {}],
  ])('%s', (_name, header, expected) => {
    const { reference, status } = factsOf(header);
    expect({ ...(reference && { reference }), ...(status && { status }) }).toEqual(expected);
  });
});

describe('the people in a header', () => {
  const speakersOf = (header: string, labels: readonly string[]) =>
    Object.fromEntries(factsOf(header, labels).speakers);

  it.each<readonly [string, string, readonly string[], object]>([
    [
      'the chair, by the label of the office',
      'Members present: Dame Hester Vane (Chair); Owain ap Rhys.',
      ['Chair', 'Owain ap Rhys'],
      { chair: { name: 'Dame Hester Vane', role: 'Chair' } },
    ],
    [
      'the chair, by name',
      'Members present: Lord Pellow (The Chairman), Baroness Quain',
      ['Lord Pellow', 'Baroness Quain'],
      { 'lord pellow': { role: 'Chairman' } },
    ],
    [
      'members one a line',
      'Members present:\nSir Tom Vane (Chair)\nLucy Thorne\nExamination of Witness',
      ['Chair', 'Lucy Thorne'],
      { chair: { name: 'Sir Tom Vane', role: 'Chair' } },
    ],
    [
      'nobody, where somebody else took the chair',
      'Members present: Dame Hester Vane (Chair); Owain ap Rhys.\nOwain ap Rhys took the Chair.',
      ['Chair', 'Dr Hale'],
      {},
    ],
    [
      'nobody, where two are chairs',
      'Members present: Ann Vane (Chair); Bob Rhys (Chair)',
      ['Chair', 'Dr Hale'],
      {},
    ],
    [
      'witnesses in panels, by title and surname',
      'Witnesses\nI: Professor Tom Hickman QC, Professor of Public Law, University College; and Callum MacAskill, Chief Executive, Small Ports Alliance.\nII: Rt Hon Patrick O’Dowd MP, Minister for Ports.',
      ['Professor Hickman', 'Callum MacAskill', 'Patrick O’Dowd'],
      {
        'professor hickman': {
          name: 'Professor Tom Hickman',
          role: 'Professor of Public Law',
          organisation: 'University College',
        },
        'callum macaskill': { role: 'Chief Executive', organisation: 'Small Ports Alliance' },
        'patrick o dowd': { role: 'Minister for Ports' },
      },
    ],
    [
      'witnesses on the line of the word',
      'Witnesses: I: Dr Anna Hale, Director, Coast Trust; and Ed Lowe, Head of Ports and Harbours, Isles Council.',
      ['Dr Hale', 'Ed Lowe'],
      {
        'dr hale': { name: 'Dr Anna Hale', role: 'Director', organisation: 'Coast Trust' },
        'ed lowe': { role: 'Head of Ports and Harbours', organisation: 'Isles Council' },
      },
    ],
    [
      'a body of more than one part',
      'Witness: Dr Anna Hale, Reader, Department of Law, University of Wexcombe.',
      ['Chair', 'Dr Hale'],
      {
        'dr hale': {
          name: 'Dr Anna Hale',
          role: 'Reader',
          organisation: 'Department of Law, University of Wexcombe',
        },
      },
    ],
    [
      'nobody, where two share title and surname',
      'Witnesses\nI: Dr Anna Hale, Director, Coast Trust; and Dr Bob Hale, Chair, Isles Trust.',
      ['Chair', 'Dr Hale'],
      {},
    ],
    [
      'the one with the title, where two share a surname',
      'Witnesses\nI: Dr Anna Hale, Director, Coast Trust; and Bob Hale, Chair, Isles Trust.',
      ['Dr Hale', 'Bob Hale'],
      {
        'dr hale': { name: 'Dr Anna Hale', role: 'Director', organisation: 'Coast Trust' },
        'bob hale': { role: 'Chair', organisation: 'Isles Trust' },
      },
    ],
    [
      'nobody of another title',
      'Witnesses\nI: Professor Anna Hale, Director, Coast Trust.',
      ['Chair', 'Dr Hale'],
      {},
    ],
    [
      'nobody, where one entry ends and the next begins is unclear',
      'Witnesses: Anna Hale, Director, and Bob Lowe, Chair, Coast Trust',
      ['Anna Hale', 'Bob Lowe'],
      {},
    ],
    ['nobody whose role is not said', 'Witnesses: Dr Hale and Ed Lowe.', ['Dr Hale', 'Ed Lowe'], {}],
    [
      'nobody out of what follows the lists',
      'Oral evidence: Harbours\nWitness\nDr Anna Hale, Director\nWritten evidence from witnesses:\nEd Lowe, Head of Ports',
      ['Q1 Dr Hale', 'Ed Lowe'],
      {
        'dr anna hale director': { role: 'Director' },
        'dr hale': { name: 'Dr Anna Hale', role: 'Director' },
      },
    ],
  ])('%s', (_name, header, labels, expected) => {
    expect(speakersOf(header, labels)).toEqual(expected);
  });

  it('are told apart where a short label would fit either', () => {
    const { people } = factsOf(
      'Members present: Ms Lucy Thorne; Owain ap Rhys.\nWitnesses\nI: Tamsin Thorne, Director, Ports',
      ['Ms Thorne', 'Tamsin Thorne'],
    );
    expect([people.get('ms thorne'), people.get('tamsin thorne')]).toEqual([0, 2]);
  });

  it('are not speaking where evidence lists them on lines of their own', () => {
    const lines = linesOf(
      'Oral evidence: Harbours\n\nWitness\n\nDr Anna Hale, Director\n\nExamination of Witness\n\nDr Anna Hale\n\nQ1 Chair: Who are you?\n\nDr Anna Hale: A director.\n\nQ2 Chair: Thank you.',
    );
    expect(Object.values(readHeaderFacts(lines).lines)).toEqual(['narration', 'narration']);
  });

  it('are asked for panel by panel, where a label is one’s in one and another’s in the next', () => {
    const witnesses =
      'Witnesses\nI: Dr Ann Young, Reader, Aberwen; and Dr Ed Lowe, Pilot\nII: Dr Bob Young, Scientist; and Dr Ida Lowe, Clerk';
    const panels = ['Q1 Dr Young: One.\nDr Young: Two.', 'Dr Young: Three.\nDr Lowe: Four.\nDr Lowe: Five.'];
    const text = [`Oral evidence: Pilots\n${witnesses}`, ...panels].join('\n\nExamination of witnesses\n\n');
    const { turns, people } = readHeaderFacts(linesOf(text));
    const young = { name: 'Dr Ann Young', role: 'Reader', organisation: 'Aberwen' };
    expect([...turns.values()]).toEqual([
      { person: 0, speaker: young },
      { person: 0, speaker: young },
      { person: 2, speaker: { name: 'Dr Bob Young', role: 'Scientist' } },
    ]);
    expect([...people]).toEqual([['dr lowe', 3]]);
  });
});
