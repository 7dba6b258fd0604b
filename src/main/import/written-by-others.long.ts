import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertByLibreOffice, hasLibreOffice } from './libre-office.testing';
import { isHere, understandFile, write, written } from './written-by-others.testing';

/** A real transcript that is not part of the repository: read where it is, and nothing of its words stands here. */
const panel = '../shared/transcripts/china-russia-panel.txt';

const transcripts = [
  { what: 'the panel on China and Russia', path: panel, turns: 37 },
  { what: 'the sample transcript', path: 'resources/sample-transcript.txt', turns: 44 },
  {
    what: 'words in other scripts',
    text: 'Tŷ’r harbwr\n\nŴyn Álfur: Où est le port?\n\nΆννα Ζ: 港はどこ？ 🚢\nŴyn Álfur: Là.\nΆννα Ζ: Ευχαριστώ.\n',
    turns: 4,
  },
];

for (const { what, path, text, turns } of transcripts)
  for (const row of written) {
    const { writer, format, ending = format, but } = row;
    const isSkipped = !isHere(row) || (path !== undefined && !existsSync(path));
    const same = `${what} is in ${writer}’s ${format} what it is in plain text`;
    it.skipIf(isSkipped)(but ? `${same}, but that ${writer} ${but.what}` : same, async () => {
      const plain = text ?? readFileSync(path, 'utf8');
      const read = await understandFile(Buffer.from(plain), 'a.txt');
      expect(read.turns).toHaveLength(turns);
      const again = await understandFile(await write(plain, row), `a.${ending}`);
      expect(again).toEqual(but ? but.of(read) : read);
    });
  }

describe.skipIf(!hasLibreOffice)('a document with comments and tables, by LibreOffice', () => {
  const fixtures = new URL('./fixtures/odt/', import.meta.url);

  it.each([
    ['odt', 'bold-labels-and-headings.odt'],
    ['rtf', 'bold-labels-and-headings.odt'],
    ['odt', 'times-names-and-words-in-a-table.odt'],
    ['rtf', 'times-names-and-words-in-a-table.odt'],
    ['odt', 'comments-changes-and-things-beside-the-text.odt'],
  ])('is read from its %s as from %s', async (ending, name) => {
    const bytes = readFileSync(new URL(name, fixtures));
    const converted = await convertByLibreOffice(bytes, { from: 'odt', to: ending });
    const { turns, speakers } = await understandFile(converted, name);
    const original = await understandFile(bytes, name);
    expect({ turns, speakers }).toEqual({ turns: original.turns, speakers: original.speakers });
  });
});
