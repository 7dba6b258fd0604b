import { Buffer } from 'node:buffer';
import { writeZip } from '../../../export/write-zip';

interface MadeSelection {
  /** The words that it begins with, and, where it goes further, those that it ends with. */
  readonly from: string;
  readonly to?: string;
  readonly codes?: readonly string[];
  readonly by?: string;
  readonly note?: string;
  /** Where it lies, in place of where its words are. */
  readonly at?: readonly [number, number];
}

interface MadeText {
  readonly name: string;
  readonly text: string;
  readonly selections: readonly MadeSelection[];
  /** More elements inside it. */
  readonly more?: string;
}

interface MadeProject {
  /** The code book: elements `Code`, whose ids are what `MadeSelection.codes` names. */
  readonly codes: string;
  readonly texts: readonly MadeText[];
  /** More elements among the sources. */
  readonly sources?: string;
  readonly notes?: Readonly<Record<string, string>>;
  /** More elements after the notes. */
  readonly more?: string;
  /** What a program counts: characters, or UTF-16 code units and a line end as one. */
  readonly counts?: 'characters' | 'units';
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function selectionXml({ text }: MadeText, selection: MadeSelection, counts: MadeProject['counts']): string {
  const { from, to = from, codes = [], by = 'u1', note, at } = selection;
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  if (start < 0 || end < to.length) throw new Error(`“${from}” is not in the text.`);
  const counted = (offset: number) =>
    counts === 'units'
      ? text.slice(0, offset).replaceAll('\r\n', '\n').length
      : [...text.slice(0, offset)].length;
  const [first, last] = at ?? [counted(start), counted(end)];
  const codings = codes.map(
    (code) =>
      `<Coding guid="c-${code}-${first}" creatingUser="${by}" creationDateTime="2026-03-02T09:30:00Z"><CodeRef targetGUID="${code.toUpperCase()}"/></Coding>`,
  );
  const ref = note === undefined ? '' : `<NoteRef targetGUID="${note}"/>`;
  const name = escaped(text.slice(start, end));
  return `<PlainTextSelection guid="s-${first}-${last}" name="${name}" startPosition="${first}" endPosition="${last}" creatingUser="${by}" creationDateTime="2026-03-01T12:00:00">${codings.join('')}${ref}</PlainTextSelection>`;
}

/** A project as a program exchanges it. */
export function refiProject({
  codes,
  texts,
  sources = '',
  notes = {},
  more = '',
  counts,
}: MadeProject): Promise<Uint8Array> {
  const sourceXml = texts.map(
    (each, number) =>
      `<TextSource guid="t${number}" name="${escaped(each.name)}" plainTextPath="internal://T${number}.txt">${each.selections
        .map((selection) => selectionXml(each, selection, counts))
        .join('')}${each.more ?? ''}</TextSource>`,
  );
  const noteXml = Object.entries(notes).map(
    ([id, words]) =>
      `<Note guid="${id}" name="Memo"><PlainTextContent>${escaped(words)}</PlainTextContent></Note>`,
  );
  const description = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Harbour" origin="Codebench 4">
<Users><User guid="u1" name="Anna Reed"/><User guid="U2" name="Tom Bell"/></Users>
<CodeBook><Codes>${codes}</Codes></CodeBook>
<Sources>${sourceXml.join('')}${sources}</Sources>
<Notes>${noteXml.join('')}</Notes>${more}
</Project>`;
  return writeZip([
    { name: 'project.qde', bytes: Buffer.from(description) },
    ...texts.map(({ text }, number) => ({ name: `sources/t${number}.txt`, bytes: Buffer.from(text) })),
  ]);
}

/** What the files in `fixtures/refi-qda` are made of. */
export const refiFixtures: Readonly<Record<string, MadeProject>> = {
  'emoji-and-welsh-letters-before-codings.qdpx': {
    codes:
      '<Code guid="k1" name="Dŵr" color="#3366CC"/><Code guid="k2" name="Anifeiliaid" color="#CC3333"><Code guid="k3" name="Ŵyn"/></Code>',
    texts: [
      {
        name: 'Sgwrs 🐑.txt',
        text:
          '\ufeffSiân Ŵen: Mae’r dŵr yn oer 🚢🚢 heddiw, a’r ŵyn  ar y bryn.\r\n\r\n' +
          'Ty\u0302 ar y clogwyn 👩‍🚀 oedd ein tŷ ni, & dŵr o’i gwmpas.\r\nA wedyn daeth y llanw.\r\n',
        selections: [
          { from: 'heddiw', codes: ['k1'] },
          { from: 'ŵyn  ar y bryn', codes: ['k3'] },
          // Overlaps the one before, and goes on in the next paragraph.
          { from: 'ar y bryn', to: 'clogwyn 👩‍🚀', codes: ['k1', 'k3'], by: 'U2' },
          { from: '& dŵr', codes: ['k1'] },
          // Beyond the end.
          { from: 'llanw', codes: ['k1'], at: [9000, 9010] },
        ],
      },
    ],
  },
  'counted-in-units-with-line-ends-as-one.qdpx': {
    counts: 'units',
    codes: '<Code guid="k1" name="Delay" color="#ffff8000"/>',
    texts: [
      {
        name: 'Panel',
        text: 'Rhian Vale: The boat 🚢 is late.\r\nEdmund Parry: It always was.\r\nRhian Vale: By how much?\r\n',
        selections: [
          { from: 'is late', codes: ['k1'] },
          { from: 'It always was', codes: ['k1'] },
          { from: 'By how much' },
        ],
      },
    ],
  },
  'several-sources-notes-and-a-pdf.qdpx': {
    codes:
      '<Code guid="k1" name="Cost" color="#00AA44"><Description>What anything costs.</Description><Code guid="k2" name="Overrun"/></Code><Code guid="k3" name="Fish"/>',
    texts: [
      {
        name: 'Session with the harbour master.docx',
        text: 'Rhian Vale: How much was the wall to cost?\nEdmund Parry: Four million, and it came to nine.\n',
        selections: [
          { from: 'Four million', to: 'nine', codes: ['k1', 'k2'], by: 'U2', note: 'n1' },
          { from: 'Four million', note: 'n2' },
        ],
        more: '<Coding guid="w1"><CodeRef targetGUID="k1"/></Coding><NoteRef targetGUID="n3"/>',
      },
      { name: 'Empty', text: '\n', selections: [] },
      {
        name: 'Letter from the pilots',
        text: 'The light on the mole has failed twice since March.\n',
        selections: [{ from: 'failed twice', codes: ['k2'] }],
      },
    ],
    sources:
      '<PDFSource guid="p1" name="Accounts" path="internal://accounts.pdf"><PDFSelection guid="p2" page="3"><Coding guid="p3"><CodeRef targetGUID="k1"/></Coding></PDFSelection><PDFSelection guid="p4" page="4"><Coding guid="p5"><CodeRef targetGUID="k1"/></Coding></PDFSelection></PDFSource>' +
      '<AudioSource guid="a1" name="Recording"><Transcript guid="a2" name="Recording"><PlainTextContent>Chair: Order.\nClerk: The motion is carried.</PlainTextContent><SyncPoint guid="y1" timeStamp="0" position="0"/><SyncPoint guid="y2" timeStamp="62500" position="14"/><SyncPoint guid="y3" timeStamp="70000" position="44"/><TranscriptSelection guid="a3" name="" fromSyncPoint="y2" toSyncPoint="y3"><Coding guid="a4"><CodeRef targetGUID="k1"/></Coding></TranscriptSelection></Transcript></AudioSource>',
    notes: {
      n1: 'Compare with the first estimate.',
      n2: 'Ask for the accounts.\nThen ask again.',
      n3: 'He spoke from notes.',
      n4: 'Begin with the wall.',
    },
    more: '<Sets><Set guid="z1" name="To read again"/></Sets>',
  },
};
