import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { themeId } from '../id';
import { projectLibrary } from './library-notebook';
import { isThemeSettled, settleTheme } from './library-themes';

const theirs = {
  id: themeId('evidence'),
  name: 'Facts',
  description: 'What can be proved.',
  colour: 2,
} as const;
const nameOf = (doc: Y.Doc) => projectLibrary(doc).themes.find(({ id }) => id === theirs.id)?.name;

describe('a theme that a colleague has changed', () => {
  it('is asked about once, whatever was chosen', () => {
    for (const isTaken of [true, false]) {
      const library = new Y.Doc();
      expect(isThemeSettled(library, theirs)).toBe(false);
      settleTheme(library, theirs, isTaken);
      expect(nameOf(library)).toBe(isTaken ? 'Facts' : 'Evidence');
      expect(isThemeSettled(library, theirs)).toBe(true);
    }
  });

  it('is asked about again when she changes it once more', () => {
    const library = new Y.Doc();
    settleTheme(library, theirs, false);
    expect(isThemeSettled(library, { ...theirs, name: 'Figures' })).toBe(false);
  });
});
