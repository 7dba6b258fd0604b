import { expect, it } from 'vitest';
import { Announcer } from './announce';

function begin() {
  const shown: (string | null)[] = [];
  const announcer = new Announcer((sentence) => shown.push(sentence));
  const said: string[] = [];
  announcer.subscribe(() => said.push(announcer.current()));
  return { announcer, shown, said };
}

it('what could not be done is said once and shown, and the next outcome takes it down', () => {
  const { announcer, shown, said } = begin();
  announcer.say('Undone');
  announcer.refuse('There is nothing to undo.');
  announcer.say('Highlight removed');
  announcer.say('Undone');
  expect(said).toEqual(['Undone', 'There is nothing to undo.', 'Highlight removed', 'Undone']);
  expect(shown).toEqual(['There is nothing to undo.', null]);
});

it('the same sentence again is said and shown again', () => {
  const { announcer, shown, said } = begin();
  announcer.refuse('No further turn.');
  announcer.refuse('No further turn.');
  expect(said).toEqual(['No further turn.', 'No further turn.\u00a0']);
  expect(shown).toEqual(['No further turn.', 'No further turn.']);
});
