import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import type { Format } from '../format';
import type { Reading } from '../reading';
import {
  block,
  bold,
  each,
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
import { endWords, interjecting, type Naming, printedName, takeWords } from './australia-names';
import { speakerOfTalker, talkerField } from './australia-talker';
import { PrintedLabel } from './printed-label';
import { factsOfSitting, newSitting, type Sitting, statedDate } from './sitting';
import { Votes } from './votes';

interface State extends Sitting, Naming {
  readonly votes: Votes;
  /** Who spoke outside the speech that is open, and outside that: an interjection stands inside what it interrupts. */
  readonly around: (string | undefined)[];
  /** The side whose votes are counted: "AYES". */
  side: string;
  count: string;
  /** The last heading: newer files print each again in the text below it. */
  title: string;
}

const speech: Meaning<State> = {
  as: 'block',
  open: ({ name }, reading, state) => {
    state.around.push(reading.speaker);
    reading.speaker = name === 'motionnospeech' ? undefined : unknownSpeaker;
    state.talker = {};
  },
  close: (_words, reading, state) => {
    reading.speaker = state.around.pop();
  },
};

const talker: Meaning<State> = {
  as: 'held',
  close: (_words, reading, state) => {
    const { talker: told } = state;
    if (told.id !== undefined) state.talkers.set(told.id, told);
    speakerOfTalker(told, reading);
    state.isAfterTalker = true;
  },
};

const field: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, { name, attributes, parent }) => {
    if (name === 'name' && parent?.name === 'names') state.votes.add(state.side, words);
    else if (parent?.name === 'talker' || parent?.name === 'motionnospeech') {
      state.talker = talkerField(state.talker, name, attributes.role, words);
      if (parent.name === 'motionnospeech' && name === 'name') {
        speakerOfTalker(state.talker, reading);
        state.isAfterTalker = true;
      }
    }
  },
};

const time: Meaning<State> = {
  as: 'held',
  close: (words, reading) => reading.time(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?/.exec(words)?.[0]),
};
const page: Meaning<State> = { as: 'held', close: (words, reading) => reading.page(words) };

const levels: Readonly<Record<string, number>> = { debateinfo: 1, cognateinfo: 1, subdebateinfo: 2 };

const title: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, { parent }) => {
    const bare = words.replace(/\s+/g, ' ').trim();
    const isSide = /^(?:ayes|noes|pairs)$/.test(parent?.name ?? '');
    if (isSide) state.side = bare;
    else if (bare !== '') printHeading(bare, levelOf(parent), reading, state);
  },
};

function printHeading(words: string, level: number, reading: Reading, state: State): void {
  if (words === state.title) return;
  state.title = words;
  reading.endLine();
  reading.lines.add(words);
  reading.endLine({ heading: level, isUnsaid: true });
}

function levelOf(parent: OpenElement | null): number {
  const inner = /^subdebate\.([2-9])$/.exec(parent?.parent?.name ?? '')?.[1];
  return inner === undefined ? (levels[parent?.name ?? ''] ?? 2) : Number(inner) + 1;
}

/** A heading that newer files print in the text. */
const printedTitle = (level: number): Meaning<State> => ({
  as: 'held',
  close: (words, reading, state) => {
    const bare = words.replace(/\s+/g, ' ').trim();
    if (bare !== '') printHeading(bare, level, reading, state);
  },
});

const side: Meaning<State> = {
  as: 'block',
  open: ({ name }, _reading, state) => {
    state.side = name;
    state.count = '';
  },
  close: (_words, reading, { votes, side: name, count }) => {
    reading.printLine(`${name} ${count}`.trim());
    votes.print(reading);
  },
};

const session: Readonly<Record<string, (words: string, state: State, reading: Reading) => void>> = {
  date: (words, { dates }) => {
    const date = statedDate(words);
    if (date !== null) dates.add(date);
  },
  chamber: (words, { houses }) => {
    if (words.trim() !== '') houses.add(words.trim());
  },
  proof: (words, _state, { facts }) => {
    if (words.trim() === '1') facts.status = 'uncorrected';
    if (words.trim() === '0') facts.status = 'published';
  },
};

const sessionField: Meaning<State> = {
  as: 'held',
  close: (words, reading, state, { name }) => session[name]?.(words, state, reading),
};

const meanings: XmlTable<State>['meanings'] = {
  ...each(
    'session.header parliament.no session.no period.no day.start type id.no in.gov first.speech',
    silent,
  ),
  ...each('date chamber proof', sessionField),
  ...each('time.stamp', time),
  ...each('page.no', page),
  ...each('debateinfo subdebateinfo cognateinfo adjournmentinfo separator', silent),
  title,
  ...each('speech question answer interjection interjection.block continue motionnospeech', speech),
  talker,
  ...each('name name.id electorate party role', field),
  ...each('business.start adjournment division.header division.result', unsaid),
  division: unsaid,
  ...each('ayes noes pairs', side),
  'num.votes': {
    as: 'held',
    close: (words, _reading, state) => {
      state.count = words.trim();
    },
  },
  names: silent,
  ...each('b strong', bold),
  ...each('i em', italic),
  br: lineBreak,
  ...each('graphic', leftOut('picture')),
};

const headingClass = /^HPS-((?:Sub)*)Debate$/i;

/** Newer files are web pages inside: what a paragraph or a run is, its class says. */
function ofClass({ name, attributes, parent }: OpenElement): Meaning<State> {
  if (name === 'para') return parent?.name === 'motionnospeech' ? unsaid : block;
  const style = attributes.class ?? '';
  const [heads, deeper = ''] = headingClass.exec(style) ?? [];
  if (name === 'p') return heads === undefined ? block : printedTitle(1 + deeper.length / 3);
  if (name === 'a' && /^Member|^Office/i.test(attributes.type ?? '')) return printedName;
  if (style === 'HPS-Time') return time;
  if (/^HPS-\w*Interjecting$/.test(style)) return interjecting;
  if (/^HPS-(?:Electorate|MinisterialTitles)$/.test(style)) return silent;
  const shape = `${attributes.style ?? ''} ${attributes['font-style'] ?? ''} ${attributes['font-weight'] ?? ''}`;
  if (/italic/.test(shape)) return italic;
  if (/bold/.test(shape)) return bold;
  return name === 'a' || name === 'span' || name === 'inline' ? inline : block;
}

const table: XmlTable<State> = {
  start: () => ({
    ...newSitting(),
    votes: new Votes(),
    label: new PrintedLabel(),
    around: [],
    talker: {},
    talkers: new Map(),
    isAfterTalker: false,
    side: '',
    count: '',
    title: '',
  }),
  meanings,
  other: ofClass,
  takeWords,
  endWords,
  finish: (reading, state, lines) => factsOfSitting(state, reading, lines),
};

/** The Hansard of Australia's Parliament, as aph.gov.au publishes it since 1998. */
export const australiaXmlFormat: Format = {
  id: 'australia-xml',
  version: 1,
  container: 'text',
  recognise: (file) => {
    const root = rootOf(file);
    return root?.name === 'hansard' && /<(?:session\.header|chamber\.xscript)[\s>]/.test(root.start)
      ? 'certain'
      : null;
  },
  read: (file) => readXmlLines(file, table),
};
