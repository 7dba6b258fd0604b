import { describe, expect, it } from 'vitest';
import { fieldMenuItems } from './field-menu-items';

const asked = { x: 0, y: 0, isByKey: false, suggestions: null, canAdd: true };
const words = (menu: Parameters<typeof fieldMenuItems>[0]) =>
  fieldMenuItems(menu).map((item) => (item === null ? '—' : 'role' in item ? item.role : item.label));
const ofText = ['cut', 'copy', 'paste', '—', 'selectAll'];

describe('the menu of a field', () => {
  it('offers what every field does where no word is misspelt', () => {
    expect(words(asked)).toEqual(ofText);
  });

  it('begins with the suggestions, then what becomes of the word', () => {
    expect(fieldMenuItems({ ...asked, suggestions: ['committee', 'R&D'] }).slice(0, 5)).toEqual([
      { label: 'committee', choice: 0 },
      { label: 'R&&D', choice: 1 },
      null,
      { label: '&Add to dictionary', choice: 'add' },
      { label: '&Ignore', choice: 'ignore' },
    ]);
  });

  it('says where there is nothing to suggest', () => {
    expect(words({ ...asked, suggestions: [] })).toEqual([
      ...['No suggestions', '—', '&Add to dictionary', '&Ignore', '—'],
      ...ofText,
    ]);
  });

  it('adds nothing to a dictionary that is full', () => {
    expect(words({ ...asked, suggestions: ['committee'], canAdd: false })).toEqual([
      ...['committee', '—', '&Ignore', '—'],
      ...ofText,
    ]);
  });
});
