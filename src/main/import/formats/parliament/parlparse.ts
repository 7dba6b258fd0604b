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
  type OpenElement,
  silent,
} from '../xml/meaning';
import { readXmlLines, type XmlTable } from '../xml/read-xml-lines';
import { rootOf } from '../xml/xml-root';
import { factsOfSitting, newSitting, type Sitting } from './sitting';
import { Votes } from './votes';

interface State extends Sitting {
  readonly votes: Votes;
  /** OpenAustralia writes the identifiers of Westminster for its own Houses. */
  isWestminster: boolean;
}

/** What the second part of an identifier stands for. */
const houses: Readonly<Record<string, string>> = {
  debate: 'House of Commons',
  westminhall: 'Westminster Hall',
  lords: 'House of Lords',
  standing: 'Public Bill Committee',
  spor: 'Scottish Parliament',
  ni: 'Northern Ireland Assembly',
  senedd: 'Senedd',
};
const identifier =
  /^uk\.org\.publicwhip\/([a-z]+)\/(?:(?:en|cy)\/)?(\d{4}-\d{2}-\d{2})[a-z]*\.(?:([0-9]+[A-Z]*)\.\d)?/;
const idPrefix = /^uk\.org\.publicwhip\//;
/** The Houses that print columns: elsewhere the same part of an identifier is a count. */
const withColumns = /^(?:debate|westminhall|lords|wrans|wms|lordswrans|lordswms)$/;

/** Column, time and day of what begins here. */
function place({ attributes }: OpenElement, reading: Reading, state: State): void {
  const [, kind = '', date, column] = identifier.exec(attributes.id ?? '') ?? [];
  if (date !== undefined) state.dates.add(date);
  const house = houses[kind];
  if (house !== undefined && state.isWestminster) state.houses.add(house);
  reading.column(attributes.colnum || (withColumns.test(kind) ? column : undefined));
  reading.time(attributes.time);
  reading.question(questionOf(attributes['oral-qnum']));
}

function questionOf(number: string | undefined): string | undefined {
  return number && /^\d/.test(number) ? `Q${number}` : number;
}

/** A speech without a name is somebody's all the same: of whoever the identifier says, where there is one. */
function labelOf(attributes: OpenElement['attributes']): string | undefined {
  const name = attributes.speakername?.trim();
  if (name && name !== 'unknown') return name;
  if (attributes.nospeaker === 'true') return undefined;
  const id = (attributes.person_id || attributes.speakerid || '').replace(idPrefix, '');
  return id === '' || id === 'unknown' ? unknownSpeaker : id;
}

const speech: Meaning<State> = {
  as: 'block',
  open: (element, reading, state) => {
    reading.speaker = labelOf(element.attributes);
    if (reading.speaker !== undefined)
      reading.describe(reading.speaker, { role: element.attributes.speakeroffice ?? '' });
    place(element, reading, state);
  },
  close: (_words, reading) => {
    reading.speaker = undefined;
  },
};

const paragraph: Meaning<State> = {
  as: 'block',
  open: ({ attributes }, reading) => reading.question(attributes.qnum),
};

/** In italics stands what the House prints for itself, in the middle of a speech too. */
const italicParagraph: Meaning<State> = { ...paragraph, isUnsaid: true };

const title = (level: number): Meaning<State> => ({ ...heading(level), open: place });

const division: Meaning<State> = {
  as: 'block',
  open: (element, reading, state) => {
    place(element, reading, state);
    const { divnumber } = element.attributes;
    if (divnumber) reading.printLine(`Division ${divnumber}`);
    countVotes(element, reading);
  },
  close: (_words, reading, { votes }) => votes.print(reading),
};

/** How the sides are printed, by the names that counts and votes have in the files of different Houses. */
const sides: Readonly<Record<string, string>> = {
  ayes: 'Ayes',
  aye: 'Ayes',
  noes: 'Noes',
  no: 'Noes',
  content: 'Contents',
  'not-content': 'Not contents',
  notcontent: 'Not contents',
  for: 'For',
  against: 'Against',
  abstain: 'Abstentions',
  abstains: 'Abstentions',
  abstentions: 'Abstentions',
  both: 'Both',
};

function countVotes({ attributes }: OpenElement, reading: Reading): void {
  for (const [key, side] of Object.entries(sides)) {
    const count = attributes[key];
    if (count && /^\d/.test(count)) reading.printLine(`${side} ${count}`);
  }
}

const divisionCount: Meaning<State> = {
  as: 'held',
  open: (element, reading) => {
    const { divnumber } = element.attributes;
    if (divnumber && element.parent?.name !== 'division') reading.printLine(`Division ${divnumber}`);
    countVotes(element, reading);
  },
};

/** A name in a division is a vote, and anywhere else a name. */
const voter: Meaning<State> = {
  as: 'held',
  close: (words, reading, { votes }, element) => {
    const { attributes } = element;
    const vote = (attributes.vote ?? '').toLowerCase();
    const name = attributes.teller === 'yes' ? `${words.trim()} (teller)` : words;
    if (isInside(element, 'division') || vote !== '') votes.add(sides[vote] ?? vote, name);
    else reading.printLine(words);
  },
};

const voterList: Meaning<State> = {
  as: 'block',
  close: (_words, reading, { votes }, element) => {
    if (!isInside(element, 'division')) votes.print(reading);
  },
};

const meanings: XmlTable<State>['meanings'] = {
  debates: {
    as: 'block',
    open: (_element, _reading, state) => {
      state.isWestminster = false;
    },
  },
  ...each(
    'publicwhip scrapeversion committee chairmen witnesses bill table tbody thead tr ul ol blockquote',
    block,
  ),
  ...each('oral-heading major-heading', title(1)),
  'minor-heading': title(2),
  ...each('speech ques reply', speech),
  ...each('li td th clerk witness', block),
  division,
  divisioncount: divisionCount,
  ...each('mplist lordlist msplist mlalist mslist', voterList),
  ...each('mpname lord mspname mlaname msname', voter),
  ...each('b strong', bold),
  ...each('i em', italic),
  br: lineBreak,
  stamp: { as: 'inline', open: ({ attributes }, reading) => reading.column(attributes.colnum) },
  ...each('gidredirect meta', silent),
};

const table: XmlTable<State> = {
  start: () => ({ ...newSitting(), votes: new Votes(), isWestminster: true }),
  meanings,
  other: ({ name, attributes }) => {
    if (name !== 'p') return inline;
    return /\bitalic/.test(attributes.class ?? '') ? italicParagraph : paragraph;
  },
  finish: (reading, state, lines) => factsOfSitting(state, reading, lines),
};

/** ParlParse, which TheyWorkForYou and OpenAustralia are made from: a speech names its speaker, and its identifier its column. */
export const parlparseFormat: Format = {
  id: 'parlparse',
  version: 1,
  container: 'text',
  recognise: (file) => {
    const root = rootOf(file);
    if (root === null || !/^(?:publicwhip|debates)$/.test(root.name)) return null;
    const isRecord = /<(?:speech|ques|reply|division|(?:oral|major|minor)-heading)[\s>]/.test(root.start);
    return isRecord && (root.name === 'publicwhip' || root.start.includes('uk.org.publicwhip/'))
      ? 'certain'
      : null;
  },
  read: (file) => readXmlLines(file, table),
};
