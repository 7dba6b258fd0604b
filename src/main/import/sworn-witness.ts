import { callsWitness } from '../../shared/transcript/narration-line';
import type { SourceLine } from '../../shared/transcript/source-line';
import type { SourceFacts } from './facts';

/** Who answers as "A." in the record of a hearing at which one witness is called, by the line that calls them. */
export function swornWitness(lines: readonly SourceLine[]): Pick<SourceFacts, 'speakers'> {
  const called = lines
    .filter(({ text }) => callsWitness(text))
    .map(({ text }) => text.replace(/ \([^()]*\)$/, ''));
  const [name, ...others] = new Set(called);
  return name === undefined || others.length > 0 ? {} : { speakers: new Map([['A', { name }]]) };
}
