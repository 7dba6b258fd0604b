import { type ThemeId, themeId } from '../id';

/** One of the six colours of the palette; each has a light and a dark value and its own underline. */
export type ThemeColour = 1 | 2 | 3 | 4 | 5 | 6;

/** What a passage is for: a colour with a name. Themes belong to the library; keys 1 to 6 are the first six in order. */
export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  readonly description: string;
  readonly colour: ThemeColour;
}

/** The themes every library starts with; their ids are fixed, so that two libraries agree. */
export const startingThemes: readonly Theme[] = [
  { id: themeId('key-point'), name: 'Key point', description: 'What a Member must know.', colour: 1 },
  {
    id: themeId('evidence'),
    name: 'Evidence',
    description: 'Facts and figures that support a case.',
    colour: 2,
  },
  {
    id: themeId('challenge'),
    name: 'Challenge',
    description: 'Where it is contested, or should be.',
    colour: 3,
  },
  {
    id: themeId('question'),
    name: 'Question to ask',
    description: 'What to put to a witness or a Minister.',
    colour: 4,
  },
  { id: themeId('follow-up'), name: 'Follow up', description: 'Promised, or to be chased.', colour: 5 },
  { id: themeId('context'), name: 'Context', description: 'Background that explains the rest.', colour: 6 },
];
