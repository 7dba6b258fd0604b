import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import type { Format } from '../format';
import type { Reading } from '../reading';
import {
  block,
  bold,
  each,
  heading,
  inline,
  isInside,
  italic,
  lineBreak,
  type Meaning,
  silent,
  unsaid,
} from '../xml/meaning';
import { readXmlLines, type XmlTable } from '../xml/read-xml-lines';
import { rootOf } from '../xml/xml-root';
import { factsOfSitting, newSitting, type Sitting, statedDate } from './sitting';
import { Votes } from './votes';

interface State extends Sitting {
  readonly votes: Votes;
  /** The headings of the record before, in search results. */
  readonly titles: Map<string, string>;
  /** Who voted how in the list that is open: "Yeas". */
  side: string;
  volume: string;
}

/** A party stands after the last comma: "(Edmonton North, Lib.)". */
const party = /,\s*(Lib\.|CPC|NDP|BQ|GP|PPC|Ind\.)\s*\)$/;
const office = /\(([^(),]*\b(?:Minister|Secretary|Leader|Speaker|Chair|Whip|President)\b.*?)(?:,[^,]*)?\)$/;

function speak(words: string, reading: Reading): void {
  const label = words.replace(/\s+/g, ' ').trim().replace(/\s*:$/, '');
  if (label === '') return;
  reading.speaker = label;
  reading.describe(label, {
    party: party.exec(label)?.[1] ?? '',
    role: office.exec(label)?.[1]?.trim() ?? '',
  });
}

const person: Meaning<State> = {
  as: 'held',
  open: (_element, reading) => {
    reading.speaker = unknownSpeaker;
  },
  close: (words, reading) => {
    if (reading.speaker === unknownSpeaker) speak(words, reading);
  },
};

const intervention: Meaning<State> = {
  as: 'block',
  close: (_words, reading) => {
    reading.speaker = undefined;
  },
};

const extracted: Meaning<State> = {
  as: 'held',
  close: (words, _reading, state, { attributes }) => {
    const name = attributes.Name ?? '';
    const date = /^(?:Date|MetaDate)/.test(name) ? statedDate(words) : null;
    if (date !== null) state.dates.add(date);
    if (name === 'Institution' && words.trim() !== '') state.houses.add(words.replace(/\s+/g, ' ').trim());
    if (name === 'Volume') state.volume = words.replace(/volume/i, '').trim();
  },
};

const timestamp: Meaning<State> = {
  as: 'held',
  open: ({ attributes }, reading) => markTime(attributes.Hr, attributes.Mn, reading),
};

function markTime(hours: string | undefined, minutes: string | undefined, reading: Reading): void {
  const isTime = /^\d{1,2} \d{1,2}$/.test(`${hours} ${minutes}`);
  if (isTime) reading.time(`${hours?.padStart(2, '0')}:${minutes?.padStart(2, '0')}`);
}

const affiliation: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, element) => {
    if (element.parent?.name === 'PersonSpeaking') speak(words, reading);
    else if (isInside(element, 'Division')) state.votes.add(state.side, words);
    else reading.lines.add(words);
  },
};

/** A record of search results names its day and, every time, its headings. */
const record: Meaning<State> = {
  as: 'block',
  open: ({ attributes }, reading, { dates }) => {
    const date = statedDate(attributes.Date ?? '');
    if (date !== null) dates.add(date);
    markTime(attributes.Hour, attributes.Minute, reading);
  },
};

const repeatedTitle = (level: number): Meaning<State> => ({
  as: 'held',
  close: (words, reading, { titles }, { name }) => {
    if (words.trim() === '' || titles.get(name) === words) return;
    titles.set(name, words);
    reading.endLine();
    reading.lines.add(words);
    reading.endLine({ heading: level, isUnsaid: true });
  },
});

const ofRecord: Readonly<Record<string, Meaning<State>>> = {
  OrderOfBusiness: repeatedTitle(1),
  SubjectOfBusiness: repeatedTitle(2),
};

const meanings: XmlTable<State>['meanings'] = {
  ...each('ExtractedInformation DocumentTitle Person', silent),
  PublicationItem: record,
  Publication: {
    as: 'block',
    open: ({ attributes }, _reading, { houses }) => {
      if (attributes.Organization) houses.add(attributes.Organization);
    },
  },
  ExtractedItem: extracted,
  OrderOfBusinessTitle: heading(1),
  ...each('SubjectOfBusinessTitle CatchLine', heading(2)),
  ...each('SubjectOfBusinessQualifier ProceduralText FloorLanguage Prayer ThroneSpeech', unsaid),
  Intervention: intervention,
  PersonSpeaking: person,
  ...each('ParaText ParaTextIndent Content', block),
  Timestamp: timestamp,
  Division: { ...unsaid, close: (_words, reading, { votes }) => votes.print(reading) },
  DivisionType: {
    as: 'held',
    open: ({ attributes }, _reading, state) => {
      state.side = attributes.Type ?? '';
    },
  },
  Affiliation: affiliation,
  ...each('B Bold', bold),
  ...each('I Italic Emphasis', italic),
  ...each('Document ExternalReference LegislationQuote Sup Sub Pause Query Committee Department', inline),
  ...each('Br LineBreak', lineBreak),
};

const table: XmlTable<State> = {
  start: () => ({ ...newSitting(), votes: new Votes(), titles: new Map(), side: '', volume: '' }),
  meanings,
  other: ({ name, parent }) => {
    if (parent?.name === 'PublicationItem') return ofRecord[name] ?? block;
    return parent?.name === 'ParaText' ? inline : block;
  },
  finish: (reading, state, lines) => {
    const [house] = state.houses;
    if (house !== undefined && state.volume !== '')
      reading.facts.reference = `${house}, volume ${state.volume}`;
    factsOfSitting(state, reading, lines);
  },
};

/** The Debates and the Evidence of Canada's House of Commons, as ourcommons.ca publishes them. */
export const canadaXmlFormat: Format = {
  id: 'canada-xml',
  version: 1,
  container: 'text',
  recognise: (file) => {
    const root = rootOf(file);
    if (root === null) return null;
    const isCanadian =
      /<(?:HansardBody|ExtractedItem|OrderOfBusiness|Intervention|PublicationItem)[\s>]/.test(root.start);
    if (!isCanadian) return null;
    return root.name === 'Hansard' || root.name === 'Publication' ? 'certain' : 'likely';
  },
  read: (file) => readXmlLines(file, table),
};
