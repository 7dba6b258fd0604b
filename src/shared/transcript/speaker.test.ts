import { expect, it } from 'vitest';
import { nameWithParty } from './speaker';

it.each([
  ['Jane Doe MP', 'Labour', 'Jane Doe MP (Labour)'],
  ['Jane Doe', 'Lab/Co-op', 'Jane Doe (Lab/Co-op)'],
  ['Jane Doe', null, 'Jane Doe'],
  ['Jane Doe', ' ', 'Jane Doe'],
  ['Jane Doe', '(Con)', 'Jane Doe (Con)'],
  ['Jane Doe MP (Labour)', 'Labour', 'Jane Doe MP (Labour)'],
  ['Jane Doe (LAB) (Leeds)', 'Lab', 'Jane Doe (LAB) (Leeds)'],
  ['Jane Doe MP, Labour', 'labour', 'Jane Doe MP, Labour'],
  ['Jane Doe – Labour', 'Labour', 'Jane Doe – Labour'],
  ['Jane Green', 'Green', 'Jane Green (Green)'],
])('%s of the party %j is printed as %s', (name, party, printed) => {
  expect(nameWithParty({ name, party })).toBe(printed);
});
