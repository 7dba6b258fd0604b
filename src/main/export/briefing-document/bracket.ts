import { run, type Xml } from './word-xml';

/** What the editor says in square brackets, right after the words as printed. */
export function bracketRuns(brackets: readonly string[]): Xml {
  return brackets.map((words) => run(' ') + run(words, { style: 'Clarification' })).join('');
}
