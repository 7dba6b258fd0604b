import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { convertBy, isHere, understandFile, write, written } from './written-by-others.testing';

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
    const isSkipped = !isHere[writer] || (path !== undefined && !existsSync(path));
    const same = `${what} is in ${writer}’s ${format} what it is in plain text`;
    it.skipIf(isSkipped)(but ? `${same}, but that ${writer} ${but.what}` : same, async () => {
      const plain = text ?? readFileSync(path, 'utf8');
      const read = await understandFile(Buffer.from(plain), 'a.txt');
      expect(read.turns).toHaveLength(turns);
      const again = await understandFile(await write(plain, row), `a.${ending}`);
      expect(again).toEqual(but ? but.of(read) : read);
    });
  }

/** Rows by who writes which document in which format. */
const documents = [
  ['LibreOffice', 'odt', 'bold-labels-and-headings.odt'],
  ['LibreOffice', 'rtf', 'bold-labels-and-headings.odt'],
  ['LibreOffice', 'docx', 'bold-labels-and-headings.odt'],
  ['pandoc', 'docx', 'bold-labels-and-headings.odt'],
  ['pandoc', 'rtf', 'bold-labels-and-headings.odt'],
  ['pandoc', 'html', 'bold-labels-and-headings.odt'],
  ['pandoc', 'gfm', 'bold-labels-and-headings.odt'],
  ['pandoc', 'odt', 'bold-labels-and-headings.odt'],
  ['LibreOffice', 'odt', 'times-names-and-words-in-a-table.odt'],
  ['LibreOffice', 'rtf', 'times-names-and-words-in-a-table.odt'],
  ['LibreOffice', 'docx', 'times-names-and-words-in-a-table.odt'],
  ['pandoc', 'docx', 'times-names-and-words-in-a-table.odt'],
  ['pandoc', 'rtf', 'times-names-and-words-in-a-table.odt'],
  ['pandoc', 'html', 'times-names-and-words-in-a-table.odt'],
  ['pandoc', 'odt', 'times-names-and-words-in-a-table.odt'],
  ['LibreOffice', 'odt', 'comments-changes-and-things-beside-the-text.odt'],
  ['LibreOffice', 'odt', 'questions-and-headings-that-are-numbered.odt'],
  ['LibreOffice', 'docx', 'questions-and-headings-that-are-numbered.odt'],
  ['LibreOffice', 'rtf', 'questions-and-headings-that-are-numbered.odt'],
] as const;
/** Pandoc leaves out the heads of a table when it reads OpenDocument. */
const heads = /^(?:\(before-first-speaker\) (?:Time|Speaker|Words) \/ ){3}/;

for (const [writer, format, name] of documents)
  it.skipIf(!isHere[writer])(`${name} is in ${writer}’s ${format} what it is itself`, async () => {
    const bytes = readFileSync(new URL(`./fixtures/odt/${name}`, import.meta.url));
    const { speakers, turns } = await understandFile(bytes, name);
    const made = await convertBy[writer](bytes, { from: 'odt', to: format });
    const again = await understandFile(made, `a.${format === 'gfm' ? 'md' : format}`);
    expect(again.speakers).toEqual(speakers);
    expect(again.turns).toEqual(writer === 'pandoc' ? turns.map((turn) => turn.replace(heads, '')) : turns);
  });
