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
  unsaid,
} from '../xml/meaning';
import { readXmlLines, type XmlTable } from '../xml/read-xml-lines';
import { rootOf } from '../xml/xml-root';
import { PrintedLabel } from './printed-label';
import { factsOfSitting, newSitting, type Sitting, statedDate } from './sitting';
import { Votes } from './votes';

interface State extends Sitting {
  readonly votes: Votes;
  readonly label: PrintedLabel;
  /** "House of Commons" or "House of Lords", by the namespace. */
  house: string;
  /** Between a question's number and the name of who asks it stands a full stop. */
  isAfterNumber: boolean;
}

const namespace = /www\.parliament\.uk\/(commons|lords)\/hansard\/print/;
const houses: Readonly<Record<string, string>> = { commons: 'House of Commons', lords: 'House of Lords' };
/** A written question's number, which is printed before the name too. */
const beforeName = /^(?:\[\s*\d+\s*\])?$/;

/** The level of a heading by the number in the name of its style; undefined for what is no heading. */
export function headingLevel(style: string): number | undefined {
  if (/^hs_(?:76fChair|6f|6Cntr|8Clause$)/.test(style)) return undefined;
  if (/^hs_[23]/.test(style)) return 1;
  if (/^hs_6b/.test(style)) return 2;
  return /^hs_[78]/.test(style) ? 3 : undefined;
}

const system: Meaning<State> = {
  as: 'block',
  open: ({ attributes }, reading, state) => {
    const declared = namespace.exec(Object.values(attributes).join(' '))?.[1] ?? '';
    state.house = houses[declared] ?? state.house;
    const type = attributes.type ?? attributes.Type;
    if (type === 'WestHall') state.houses.add('Westminster Hall');
    else if (type === 'Debate' && state.house !== '') state.houses.add(state.house);
    reading.column(attributes.ColStart);
  },
};

/** Who speaks, where the name stands at the beginning of a paragraph; elsewhere a name among the words. */
const member: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, element) => {
    const side = sideOf(element);
    if (side !== undefined) state.votes.add(side, words);
    else if (!isInside(element, 'Header')) addName(words, {}, reading, state);
  },
};

function addName(
  words: string,
  style: { readonly bold?: boolean },
  reading: Reading,
  { label }: State,
): void {
  if (label.isOpen || reading.lead === null || !beforeName.test(reading.lead))
    reading.lines.add(words, style);
  else label.begin(words);
}

/** Whoever is no Member by name is printed in bold alone: "Hon. Members:", "Several hon. Members rose". */
const boldName: Meaning<State> = {
  as: 'held',
  close: (words, reading, state) => {
    if (words.trim() !== '') addName(words, { bold: true }, reading, state);
  },
};

const voteLists: Readonly<Record<string, string>> = {
  NamesAyes: 'Ayes',
  NamesNoes: 'Noes',
  NamesContents: 'Contents',
  NamesNotContents: 'Not contents',
  TellerNamesAyes: 'Tellers for the Ayes',
  TellerNamesNoes: 'Tellers for the Noes',
};

/** Whoever spoke before it speaks no more after it. */
const division: Meaning<State> = {
  ...unsaid,
  close: (_words, reading, { votes }) => {
    votes.print(reading);
    reading.speaker = undefined;
  },
};

function sideOf(element: OpenElement): string | undefined {
  return Object.entries(voteLists).find(([name]) => isInside(element, name))?.[1];
}

const questionNumber: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, element) => {
    if (!isInside(element, 'Question')) {
      if (!isInside(element, 'Header')) reading.lines.add(words);
      return;
    }
    const number = words.trim().replace(/\.$/, '');
    reading.question(/^\d/.test(number) ? `Q${number}` : number);
    state.isAfterNumber = true;
  },
};

const title = (level: number): Meaning<State> => ({
  ...heading(level),
  open: (_element, reading) => {
    reading.speaker = undefined;
  },
});

function isName(element: OpenElement): boolean {
  return (
    /^hs_/.test(element.parent?.name ?? '') && !isInside(element, 'Division') && !isInside(element, 'Header')
  );
}

const meanings: XmlTable<State>['meanings'] = {
  System: system,
  ...each('Header Cover', silent),
  Sitting: {
    as: 'held',
    close: (words, _reading, state, { attributes }) => {
      const date = statedDate(attributes['short-date'] ?? '') ?? statedDate(words);
      if (date !== null) state.dates.add(date);
    },
  },
  ...each('Member Witness', member),
  Number: questionNumber,
  ...each('I Italic', italic),
  ...each(
    'Sup Sub Uin QuestionText AyesNumber NoesNumber ContentsNumber NotContentsNumber Right Left',
    inline,
  ),
  hs_TimeCode: {
    as: 'held',
    open: ({ attributes }, reading) =>
      reading.time(/T(\d{2}:\d{2}(?::\d{2})?)/.exec(attributes.time ?? '')?.[1]),
  },
  ...each(
    'hs_Timeline hs_76fChair hs_6fDate hs_Venue hs_date hs_Procedure hs_6CntrCapsHdg hs_6fCntrItalHdg',
    unsaid,
  ),
  Division: division,
  ...each(Object.keys(voteLists).join(' '), silent),
  ...each('br Br LineBreak', lineBreak),
};

const table: XmlTable<State> = {
  start: () => ({
    ...newSitting(),
    votes: new Votes(),
    label: new PrintedLabel(),
    house: '',
    isAfterNumber: false,
  }),
  meanings,
  other: (element) => {
    const { name, attributes, parent } = element;
    if (name === 'B') return isName(element) ? boldName : bold;
    const level = headingLevel(name);
    if (level !== undefined) return title(level);
    return parent === null || attributes.xmlns !== undefined ? system : block;
  },
  isItalicUnsaid: true,
  instruction: (target, body, reading) => {
    if (target === 'notus-xml') reading.column(/column=["']?(\w{1,10})/.exec(body)?.[1]);
  },
  takeWords: (words, reading, state) => {
    const bare = state.isAfterNumber ? words.replace(/^\s*\.\s*/, '') : words;
    if (bare.trim() !== '') state.isAfterNumber = false;
    if (!state.label.isOpen) return bare;
    const taken = state.label.take(bare);
    return taken === null ? '' : speakerOf(taken, reading);
  },
  endWords: (reading, { label }) => (label.isOpen ? speakerOf(label.close(), reading) : ''),
  finish: (reading, state, lines) => factsOfSitting(state, reading, lines),
};

/** A name with no colon after it is told of, and does not speak: "Jo Example rose". */
function speakerOf({ label, rest }: ReturnType<PrintedLabel['close']>, reading: Reading): string {
  if (label === null) reading.nobodySays();
  else reading.speaker = label;
  return rest;
}

/** Hansard as the House prints it: a name is marked where it stands in the text, and columns change anywhere in it. */
export const hansardPrintFormat: Format = {
  id: 'hansard-print',
  version: 1,
  container: 'text',
  recognise: (file) => {
    const root = rootOf(file);
    return root !== null && namespace.test(root.start) ? 'certain' : null;
  },
  read: (file) => readXmlLines(file, table),
};
