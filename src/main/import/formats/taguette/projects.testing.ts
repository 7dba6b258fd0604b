import { Buffer } from 'node:buffer';
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

interface MadeHighlight {
  /** The words that it begins with, and, where it goes further, those that it ends with. */
  readonly from: string;
  readonly to?: string;
  readonly tags?: readonly string[];
  /** Where it lies, in place of where its words are. */
  readonly at?: readonly [number, number];
}

interface MadeDocument {
  readonly name: string;
  readonly description?: string;
  readonly html: string;
  readonly highlights: readonly MadeHighlight[];
}

interface MadeProject {
  readonly tags: Readonly<Record<string, string>>;
  readonly documents: readonly MadeDocument[];
}

const schema = `
  PRAGMA page_size = 512;
  CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200) NOT NULL, description TEXT NOT NULL);
  CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200) NOT NULL, description TEXT NOT NULL,
    filename VARCHAR(200) NOT NULL, project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
  CREATE TABLE "tags" (id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, path VARCHAR(200) NOT NULL, description TEXT NOT NULL);
  CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
  CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL);
  INSERT INTO projects VALUES (1, 'Harbour', '');
`;

/** The text of our own simple mark-up, whose bytes offsets count. */
const textOf = (html: string): string => html.replace(/<[^<>]*>/g, '').replaceAll('&amp;', '&');

function placeOf(html: string, { from, to = from, at }: MadeHighlight): readonly [number, number] {
  const text = textOf(html);
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  if (start < 0 || end < to.length) throw new Error(`“${from}” is not in the document.`);
  return at ?? [Buffer.byteLength(text.slice(0, start)), Buffer.byteLength(text.slice(0, end))];
}

/** A project as Taguette exports it. */
export async function taguetteProject({ tags, documents }: MadeProject): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.exec(schema);
  const tagIds = new Map<string, number>();
  for (const [path, description] of Object.entries(tags)) {
    tagIds.set(path, tagIds.size + 1);
    database.run('INSERT INTO tags VALUES (?, 1, ?, ?)', [tagIds.size, path, description]);
  }
  let highlightId = 0;
  for (const [number, { name, description = '', html, highlights }] of documents.entries()) {
    const id = number + 1;
    database.run('INSERT INTO documents VALUES (?, ?, ?, ?, 1, ?, ?)', [
      id,
      name,
      description,
      name,
      'LEFT_TO_RIGHT',
      html,
    ]);
    for (const highlight of highlights) {
      highlightId += 1;
      const [start, end] = placeOf(html, highlight);
      const snippet = `<p>${highlight.from}</p>`;
      database.run('INSERT INTO highlights VALUES (?, ?, ?, ?, ?)', [highlightId, id, start, end, snippet]);
      for (const tag of highlight.tags ?? [])
        database.run('INSERT INTO highlight_tags VALUES (?, ?)', [highlightId, tagIds.get(tag) ?? 0]);
    }
  }
  const bytes = database.export();
  database.close();
  return bytes;
}

/** What the files in `fixtures/taguette` are made of. */
export const taguetteFixtures: Readonly<Record<string, MadeProject>> = {
  'two-documents-and-several-tags.sqlite3': {
    tags: {
      Cost: 'What anything costs, and who pays.',
      'Cost.Overrun': '',
      Safety: 'Risks to people.',
      Fish: 'Quotas.',
    },
    documents: [
      {
        name: 'Session with the harbour master.docx',
        description: 'Typed up by the clerk.',
        html:
          '<p><strong>Rhian Vale:</strong> How much was the wall to cost?</p>\n' +
          '<p><strong>Edmund Parry:</strong> Four million, and it came to nine.</p>\n' +
          '<p>Nobody was hurt while it was built.</p>\n' +
          '<p><strong>Rhian Vale:</strong> Thank you.</p>',
        highlights: [
          { from: 'Four million, and it came to nine', tags: ['Cost', 'Cost.Overrun'] },
          { from: 'Nobody was hurt', tags: ['Safety'] },
          { from: 'Thank you' },
        ],
      },
      {
        name: 'Letter from the pilots',
        html: '<h1>Letter from the pilots</h1>\n<p>The light on the mole has failed twice since March.</p>',
        highlights: [{ from: 'failed twice', tags: ['Safety'] }],
      },
    ],
  },
  'emoji-and-welsh-letters-before-highlights.sqlite3': {
    tags: { Môr: 'Y môr a’r harbwr 🌊', Ŵyn: '' },
    documents: [
      {
        name: 'Dŵr ac ŵyn 🐑.txt',
        html:
          '<p>Siân Ŵen: Mae’r dŵr yn oer 🚢🚢 heddiw, a’r ŵyn  ar y bryn.</p>\n' +
          '<p>Ty\u0302 ar y clogwyn 👩‍🚀 oedd  ein tŷ ni, &amp; dŵr o’i gwmpas.</p>\n\n' +
          '<p>A wedyn daeth y llanw.</p>',
        highlights: [
          { from: 'heddiw', tags: ['Môr'] },
          { from: 'ŵyn  ar y bryn', tags: ['Ŵyn'] },
          // Overlaps the one before, and goes on in the next paragraph.
          { from: 'ar y bryn', to: 'clogwyn 👩‍🚀', tags: ['Môr'] },
          { from: '& dŵr', tags: ['Môr'] },
          // Ends between two paragraphs.
          { from: 'gwmpas', to: 'gwmpas.\n\n' },
          // Beyond the end, and empty.
          { from: 'llanw', at: [9000, 9010] },
          { from: 'llanw', at: [12, 12] },
        ],
      },
    ],
  },
  'headings-lists-and-pictures.sqlite3': {
    tags: { Works: '' },
    documents: [
      {
        name: 'Site visit',
        html:
          '<h2>Visit to the <em>old</em> mole</h2>' +
          '<p>Present: the Committee<br>and two engineers</p>' +
          '<ul><li>The steps are worn.</li><li>The <b>iron ring</b> is loose.</li></ul>' +
          '<p><img src="/static/missing.png"></p><p>  </p>' +
          '<p>Tomos Wyn: It will be mended by May.</p>',
        highlights: [
          { from: 'the old mole', tags: ['Works'] },
          { from: 'iron ring', to: 'loose', tags: ['Works'] },
          // From the list into the speech, over the picture.
          { from: 'is loose', to: 'mended', tags: ['Works'] },
        ],
      },
    ],
  },
};
