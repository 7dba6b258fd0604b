import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import type { Format } from '../format';
import type { Reading } from '../reading';
import {
  block,
  bold,
  each,
  heading,
  inline,
  italic,
  leftOut,
  lineBreak,
  type Meaning,
  type OpenElement,
  silent,
  unsaid,
} from '../xml/meaning';
import { readXmlLines, type XmlTable } from '../xml/read-xml-lines';
import { rootOf } from '../xml/xml-root';
import { factsOfSitting, newSitting, type Sitting, statedDate } from './sitting';

interface State extends Sitting {
  /** Names of people and roles, by identifier. */
  readonly names: Map<string, string>;
  /** Who spoke outside the speech that is open, and outside that: a question may hold a speech. */
  readonly around: (string | undefined)[];
}

type Attributes = OpenElement['attributes'];

/** A person or a role that speeches point to. */
const reference: Meaning<State> = {
  as: 'held',
  open: ({ attributes }, _reading, { names }) => {
    const id = attributes.eId ?? attributes.id ?? attributes['xml:id'];
    const name = attributes.showAs?.trim();
    if (id && name) names.set(id, name);
  },
};

function named(pointer: string | undefined, { names }: State): string | undefined {
  const id = (pointer ?? '').replace(/^#/, '').trim();
  return id === '' ? undefined : (names.get(id) ?? id);
}

/** Named as the references have it until the file prints another name. */
const speech: Meaning<State> = {
  as: 'block',
  open: ({ attributes }, reading, state) => {
    state.around.push(reading.speaker);
    const label = named(attributes.by, state) ?? named(attributes.as, state) ?? unknownSpeaker;
    reading.speaker = label;
    tellOf(label, attributes, reading, state);
    reading.time(clockTime(attributes.startTime ?? ''));
  },
  close: (_words, reading, state) => {
    reading.speaker = state.around.pop();
  },
};

function tellOf(label: string, attributes: Attributes, reading: Reading, state: State): void {
  const name = named(attributes.by, state) ?? '';
  const role = state.names.get((attributes.as ?? '').replace(/^#/, '')) ?? '';
  reading.describe(label, { name: name === label ? '' : name, role: role === label ? '' : role });
}

/** The name as it is printed. */
const from: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, { parent }) => {
    const label = words
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s*[:：]$/, '');
    if (label === '') return;
    reading.speaker = label;
    if (parent !== null) tellOf(label, parent.attributes, reading, state);
  },
};

const number: Meaning<State> = {
  as: 'held',
  close: (words, reading, _state, { parent }) => {
    const bare = words.trim().replace(/\.$/, '');
    if (parent?.name === 'question') reading.question(/^\d/.test(bare) ? `Q${bare}` : bare);
    else if (bare !== '') reading.printLine(words);
  },
};

const recordedTime: Meaning<State> = {
  as: 'held',
  open: ({ attributes }, reading) => reading.time(clockTime(attributes.time ?? '')),
};

function clockTime(stated: string): string | undefined {
  return /(?:T|^)(\d{2}:\d{2}(?::\d{2})?)/.exec(stated)?.[1];
}

/** The day of the work itself; its expressions have days of their own. */
const workDate: Meaning<State> = {
  as: 'held',
  open: ({ attributes, parent }, _reading, { dates }) => {
    const date = statedDate(attributes.date ?? '');
    if (parent?.name === 'FRBRWork' && date !== null) dates.add(date);
  },
};

/** The day as it is printed, where the work itself has none. */
const printedDate: Meaning<State> = {
  as: 'inline',
  open: ({ attributes }, _reading, { dates }) => {
    const date = statedDate(attributes.date ?? '');
    if (date !== null && dates.size === 0) dates.add(date);
  },
};

/** The House, in English where it is printed in two languages. */
const proponent: Meaning<State> = {
  as: 'held',
  close: (words, reading, { houses }, { parent }) => {
    reading.lines.add(words);
    if (!/_(?:ga|cy)$/.test(parent?.attributes.name ?? '')) houses.add(words.replace(/\s+/g, ' ').trim());
  },
};

const deepestHeading = 6;
/** What encloses the whole, and is no section of it. */
const enclosing =
  /^(?:akomaNtoso|debate|debateReport|debateBody|body|mainBody|preface|coverPage|component|components)$/;

/** How many sections a heading stands in; the name of a section says nothing, since every House has its own. */
function levelIn(parent: OpenElement | null): number {
  let level = 0;
  for (let around = parent; around !== null; around = around.parent)
    if (!enclosing.test(around.name)) level += 1;
  return Math.min(Math.max(level, 1), deepestHeading);
}

const meanings: XmlTable<State>['meanings'] = {
  ...each('meta', silent),
  ...each('TLCPerson TLCRole TLCOrganization', reference),
  FRBRdate: workDate,
  ...each('speech question answer', speech),
  ...each('from', from),
  num: number,
  recordedTime,
  docProponent: proponent,
  docDate: printedDate,
  ...each('narrative scene summary rollCall other preface coverPage prayers', unsaid),
  ...each('b strong', bold),
  ...each('i em', italic),
  ...each(
    'u a ref mref rref sup sub span inline abbr ins mod del docTitle docNumber docType docStage',
    inline,
  ),
  ...each(
    'person role organization location event object concept process quantity date time entity term def',
    inline,
  ),
  ...each('eol br', lineBreak),
  ...each('authorialNote noteRef note', leftOut('footnote')),
  img: {
    as: 'held',
    open: ({ attributes }, reading) => reading.dropped.add('picture', attributes.alt ?? ''),
  },
};

const table: XmlTable<State> = {
  start: () => ({ ...newSitting(), names: new Map(), around: [] }),
  meanings,
  other: ({ name, parent }) => {
    if (name === 'heading') return heading(levelIn(parent));
    return name === 'subheading' || name === 'subHeading' ? heading(levelIn(parent) + 1) : block;
  },
  finish: (reading, state, lines) => factsOfSitting(state, reading, lines),
};

/** Akoma Ntoso 3.0 and the drafts before it: Ireland's Oireachtas, exports of SayIt, and others. */
export const akomaNtosoFormat: Format = {
  id: 'akoma-ntoso',
  version: 1,
  container: 'text',
  recognise: (file) => (rootOf(file)?.name === 'akomaNtoso' ? 'certain' : null),
  read: (file) => readXmlLines(file, table),
};
