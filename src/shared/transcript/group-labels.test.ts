import { describe, expect, it } from 'vitest';
import { groupLabels } from './group-labels';
import { labelKey } from './label-key';
import { readLabelParts } from './label-parts';

/** Labels of one transcript, in order, and how they belong together. */
const cases: readonly (readonly [labels: readonly string[], groups: readonly (readonly string[])[]])[] = [
  [['Dr Maria Repnikova', 'Maria Repnikova'], [['Dr Maria Repnikova', 'Maria Repnikova']]],
  [
    ['Maria Repnikova', 'DR. MARIA REPNIKOVA', 'Repnikova'],
    [['Maria Repnikova', 'DR. MARIA REPNIKOVA', 'Repnikova']],
  ],
  [['Sergey Radchenko', 'Sergey'], [['Sergey Radchenko', 'Sergey']]],
  [['Sergey', 'Sergey Radchenko'], [['Sergey', 'Sergey Radchenko']]],
  [
    ['Sergey Radchenko', 'Sergey Lavrov', 'Sergey'],
    [['Sergey Radchenko'], ['Sergey Lavrov'], ['Sergey']],
  ],
  [['Harriet Harman', 'Ms Harman'], [['Harriet Harman', 'Ms Harman']]],
  [
    ['Harriet Harman', 'Ms Harman', 'Mr Harman'],
    [['Harriet Harman'], ['Ms Harman'], ['Mr Harman']],
  ],
  [
    ['Mr John Harman', 'Harriet Harman', 'Ms Harman'],
    [['Mr John Harman'], ['Harriet Harman', 'Ms Harman']],
  ],
  [['Professor Tom Hickman QC', 'Professor Hickman'], [['Professor Tom Hickman QC', 'Professor Hickman']]],
  [
    ['Professor Young', 'Dr Young'],
    [['Professor Young'], ['Dr Young']],
  ],
  [
    ['Professor Young', 'Dr Young', 'Alison Young'],
    [['Professor Young'], ['Dr Young'], ['Alison Young']],
  ],
  [['John Smith', 'J. Smith', 'John A. Smith'], [['John Smith', 'J. Smith', 'John A. Smith']]],
  [['John Smith', 'J Smith'], [['John Smith', 'J Smith']]],
  [
    ['John Smith', 'John A Smith', 'John B Smith'],
    [['John Smith'], ['John A Smith'], ['John B Smith']],
  ],
  [
    ['Professor Alison Young', 'Dr Young', 'Professor Young'],
    [['Professor Alison Young', 'Professor Young'], ['Dr Young']],
  ],
  [
    ['John Smith', 'Jane Smith', 'J Smith'],
    [['John Smith'], ['Jane Smith'], ['J Smith']],
  ],
  [
    ['John Smith', 'Jane Smith', 'Smith'],
    [['John Smith'], ['Jane Smith'], ['Smith']],
  ],
  [['John Paul Smith', 'John Smith'], [['John Paul Smith', 'John Smith']]],
  [
    ['Mr John Smith', 'Mrs John Smith'],
    [['Mr John Smith'], ['Mrs John Smith']],
  ],
  [['Chair', 'The Chair', 'CHAIR'], [['Chair', 'The Chair', 'CHAIR']]],
  [
    ['Chair', 'Deputy Chair'],
    [['Chair'], ['Deputy Chair']],
  ],
  [
    ['Alicia Kearns (Chair)', 'Chair', 'Alicia Kearns'],
    [['Alicia Kearns (Chair)', 'Chair', 'Alicia Kearns']],
  ],
  [
    ['Jane Doe (Chair)', 'John Roe (Chair)', 'Chair'],
    [['Jane Doe (Chair)'], ['John Roe (Chair)'], ['Chair']],
  ],
  [
    ['The Prime Minister (Keir Starmer)', 'The Prime Minister', 'Keir Starmer'],
    [['The Prime Minister (Keir Starmer)', 'The Prime Minister', 'Keir Starmer']],
  ],
  [
    ['Mark Francois (Rayleigh and Wickford) (Con)', 'Mark Francois', 'Mr Francois'],
    [['Mark Francois (Rayleigh and Wickford) (Con)', 'Mark Francois', 'Mr Francois']],
  ],
  [
    ['Gareth Davies (Grantham) (Con)', 'Gareth Davies (Aberwen) (Lab)', 'Gareth Davies'],
    [['Gareth Davies (Grantham) (Con)'], ['Gareth Davies (Aberwen) (Lab)'], ['Gareth Davies']],
  ],
  [['Lord Smith of Finsbury', 'Lord Smith'], [['Lord Smith of Finsbury', 'Lord Smith']]],
  [
    ['Lord Smith of Finsbury', 'Lord Smith of Clifton', 'Lord Smith'],
    [['Lord Smith of Finsbury'], ['Lord Smith of Clifton'], ['Lord Smith']],
  ],
  [
    ['Ursula von der Leyen', 'von der Leyen', 'Ms von der Leyen'],
    [['Ursula von der Leyen', 'von der Leyen', 'Ms von der Leyen']],
  ],
  [
    ['Iain Duncan Smith', 'Sir Iain Duncan Smith', 'Mr Duncan Smith'],
    [['Iain Duncan Smith', 'Sir Iain Duncan Smith', 'Mr Duncan Smith']],
  ],
  [['Siân O’Brien', "Siân O'Brien", 'Sian O’Brien'], [['Siân O’Brien', "Siân O'Brien", 'Sian O’Brien']]],
  [
    ['Patrick Grady', 'Grady Patrick', 'Patrick'],
    [['Patrick Grady'], ['Grady Patrick'], ['Patrick']],
  ],
  [['Doe, Jane', 'Jane Doe'], [['Doe, Jane', 'Jane Doe']]],
  [['Jane Doe, Oxfam', 'Jane Doe'], [['Jane Doe, Oxfam', 'Jane Doe']]],
  [
    ['Speaker 1', 'Speaker 2', 'Speaker'],
    [['Speaker 1'], ['Speaker 2'], ['Speaker']],
  ],
  [
    ['Q', 'A'],
    [['Q'], ['A']],
  ],
  [
    ['Interviewer', 'Interviewee'],
    [['Interviewer'], ['Interviewee']],
  ],
  [
    ['Alice Marsh', 'Marsh Alice Peel', 'Alice'],
    [['Alice Marsh', 'Alice'], ['Marsh Alice Peel']],
  ],
];

describe('labels of one person', () => {
  it.each(cases)('%j', (labels, groups) => {
    const voices = labels.map((label) => {
      const parts = readLabelParts(label);
      if (parts === null) throw new Error(label);
      return { key: labelKey(label), parts };
    });
    const distinct = voices.filter(
      ({ key }, index) => voices.findIndex((other) => other.key === key) === index,
    );
    const grouping = groupLabels(distinct);
    const found = new Map<string | undefined, string[]>();
    for (const label of labels) {
      const first = grouping.get(labelKey(label));
      found.set(first, [...(found.get(first) ?? []), label]);
    }
    expect([...found.values()]).toEqual(groups);
  });
});
