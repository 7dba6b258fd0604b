import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import type { Format } from '../format';
import type { Reading } from '../reading';
import type { OpenElement } from '../xml/meaning';
import { readXmlLines, type XmlTable } from '../xml/read-xml-lines';
import { rootOf } from '../xml/xml-root';
import { type AddHtml, loadHtml } from './html-fragment';
import { factsOfSitting, newSitting, type Sitting, statedDate } from './sitting';

interface State extends Sitting {
  readonly addHtml: AddHtml;
  /** The fields of the contribution that is open, by name in small letters: releases write them differently. */
  fields: Map<string, string>;
  opened: OpenElement | null;
  agenda: string;
}

/** A field holds words, a record fields: whatever the records are called, and however deep they lie. */
function closeElement(words: string, reading: Reading, state: State, element: OpenElement): void {
  if (state.opened === element) {
    const name = element.name.toLowerCase();
    if (words.trim() !== '' && !state.fields.has(name)) state.fields.set(name, words.trim());
  } else if (state.fields.size > 0) {
    printContribution((name) => state.fields.get(name) ?? '', reading, state);
    state.fields = new Map();
  }
}

type Field = (name: string) => string;

/** "B" is a heading inside a debate, "I" and "V" are printed by the Senedd for itself; all other kinds are said. */
function printContribution(field: Field, reading: Reading, state: State): void {
  const date = statedDate(field('meetingdate'));
  if (date !== null) state.dates.add(date);
  state.houses.add('Senedd');
  printAgendaItem(field, reading, state);
  const kind = field('contribution_type').toUpperCase();
  reading.time(/T(\d{2}:\d{2}(?::\d{2})?)/.exec(field('contributiontime'))?.[1]);
  const isSaid = !/^[BIV]$/.test(kind);
  const name = field('member_name_english') || field('member_name_welsh');
  reading.speaker = speakerOf(name, field('member_id'), isSaid);
  if (reading.speaker !== undefined)
    reading.describe(reading.speaker, { role: field('member_job_title_english') });
  const verbatim = field('contribution_verbatim') || field('contribution_welsh');
  const translated = field('contribution_translated') || field('contribution_english');
  printWords(verbatim || translated, kind === 'B' ? 2 : undefined, reading, state);
  if (verbatim !== '' && translated !== '' && translated !== verbatim)
    reading.dropped.add('translation', wordsOf(translated));
  reading.speaker = undefined;
}

function speakerOf(name: string, id: string, isSaid: boolean): string | undefined {
  if (!isSaid || (name === '' && id === '')) return undefined;
  return name || unknownSpeaker;
}

function printAgendaItem(field: Field, reading: Reading, state: State): void {
  const title = field('agenda_item_english') || field('agenda_item_welsh');
  const item = `${field('agenda_item_id')} ${title}`;
  if (title === '' || item === state.agenda) return;
  state.agenda = item;
  reading.speaker = undefined;
  printWords(title, 1, reading, state);
  const welsh = field('agenda_item_welsh');
  if (welsh !== '' && welsh !== title) reading.dropped.add('translation', wordsOf(welsh));
}

function printWords(html: string, heading: number | undefined, reading: Reading, { addHtml }: State): void {
  const bare = /^\s*&lt;/.test(html) ? unescapeOnce(html) : html;
  addHtml(bare, reading, () => reading.endLine(heading === undefined ? {} : { heading }));
}

/** Written answers are escaped twice. */
function unescapeOnce(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function wordsOf(html: string): string {
  return html.slice(0, 2_000).replace(/<[^>]*>/g, ' ');
}

const tableWith = (addHtml: AddHtml): XmlTable<State> => ({
  start: () => ({ ...newSitting(), addHtml, fields: new Map(), opened: null, agenda: '' }),
  meanings: {},
  other: () => ({
    as: 'held',
    open: (element, _reading, state) => {
      state.opened = element;
    },
    close: closeElement,
  }),
  finish: (reading, state, lines) => factsOfSitting(state, reading, lines),
});

/** What record.senedd.wales offers for download: a record for each contribution, in the language spoken and in translation. */
export const seneddXmlFormat: Format = {
  id: 'senedd-xml',
  version: 1,
  container: 'text',
  recognise: (file) => {
    const root = rootOf(file);
    return root !== null && /<contribution_(?:verbatim|translated)[\s>/]/i.test(root.start)
      ? 'certain'
      : null;
  },
  read: async (file) => readXmlLines(file, tableWith(await loadHtml())),
};
