import { describe, expect, it } from 'vitest';
import { themeId } from '../id';
import type { KeptTheme } from '../notebook/library-themes';
import { readBundleLibrary, writtenLibrary } from './bundle';

const evidence: KeptTheme = {
  id: themeId('evidence'),
  name: 'Evidence',
  description: '',
  colour: 2,
  position: null,
  joinedInto: null,
};
const money: KeptTheme = {
  ...evidence,
  id: themeId('money'),
  name: 'Money',
  colour: 9,
  position: '2V',
  joinedInto: evidence.id,
};

const written = (...themes: readonly KeptTheme[]) =>
  JSON.parse(JSON.stringify(writtenLibrary({ themes, authors: [] })));

describe('the themes of a bundle', () => {
  it('come back with their colour, their place and what they were joined into', () => {
    const read = readBundleLibrary(written(evidence, money));
    expect(read).toEqual({ ok: true, value: { themes: [evidence, money], authors: [] } });
  });

  it('are written for the first version as it knows them', () => {
    const { id, name, description, colour } = evidence;
    expect(written(evidence).themes).toEqual([{ id, name, description, colour }]);
    expect(written(money).themes).toMatchObject([{ colour: 3 }]);
  });

  it('keep their order where a place or what they were joined into is of no shape', () => {
    const odd = { ...written(money).themes[0], position: '0', joinedInto: 'evidence' };
    const read = readBundleLibrary({ themes: [odd], authors: [] });
    expect(read.ok && read.value.themes).toEqual([{ ...money, position: null, joinedInto: null }]);
  });

  it('are damaged where a colour is none', () => {
    const odd = { ...written(evidence).themes[0], colour: 11 };
    expect(readBundleLibrary({ themes: [odd], authors: [] }).ok).toBe(false);
  });
});
