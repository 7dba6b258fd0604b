import { type HeaderPerson, readMembers, readName, readWitnesses } from './header-entries';
import { whomLabelMeans } from './header-match';
import type { LabelParts } from './label-parts';
import { fullness } from './same-voice';
import type { SourceLine } from './source-line';

type List = 'members' | 'witnesses';

const openings: readonly (readonly [List, RegExp])[] = [
  ['members', /^(?:(?:other )?members present|also present|present)\s?:?(?: (.*))?$/i],
  ['members', /^.{1,100} members? present\s?:(?: (.*))?$/i],
  ['witnesses', /^witness(?:es)?\s?:?(?: (.*))?$/i],
];
const sectionEnd =
  /^(?:questions? \d|q ?\d|evidence|written evidence|examination|use of|apologies|in attendance|links?\b|watch|ordered|this is|any public|session|transcript|uncorrected|corrected)/i;
const panelNumber = /^(?:panel )?(?:[IVX]{1,5}|\d{1,2})\s?[:.)] /i;
const panelStart = /^examination of witness(?:es)?\b/i;
const longestLine = 1_500;
const mostPeople = 200;

/** Everybody whom the lists of a header name, in order. */
export function readHeaderPeople(header: readonly SourceLine[]): readonly HeaderPerson[] {
  const people: HeaderPerson[] = [];
  let list: List | null = null;
  let panel = 0;
  for (const { text } of header) {
    if (text.length > longestLine || people.length > mostPeople) continue;
    const opened = openedList(text);
    if (opened !== undefined) list = opened.list;
    else if (sectionEnd.test(text)) list = null;
    const words = opened === undefined ? text : opened.words;
    if (list === null || words === undefined) continue;
    const isNumbered = list === 'witnesses' && panelNumber.test(words);
    if (isNumbered && people.some((person) => person.panel === panel)) panel += 1;
    if (list === 'members') people.push(...readMembers(words));
    else if (isNumbered) people.push(...readWitnesses(words.replace(panelNumber, ''), panel));
    else people.push(...newWitnesses(words, panel, people));
  }
  return people;
}

function openedList(text: string): { readonly list: List; readonly words: string | undefined } | undefined {
  for (const [list, opening] of openings) {
    const found = opening.exec(text);
    if (found !== null) return { list, words: found[1] };
  }
  return undefined;
}

/** Where panels of witnesses begin, by index of the line. */
export function panelStarts(lines: readonly SourceLine[]): readonly number[] {
  return lines.flatMap(({ text }, index) => (panelStart.test(text) ? [index] : []));
}

const linesToWitnesses = 2;

/** With those whom only the head of a later panel names: "Examination of witness", and below it "Witness: Dr Anna Hale". */
export function readPeople(
  lines: readonly SourceLine[],
  header: readonly SourceLine[],
): readonly HeaderPerson[] {
  const people = readHeaderPeople(header);
  const later = panelStarts(lines).flatMap((start, panel) => {
    if (start < header.length || people.some((person) => person.panel === panel)) return [];
    return lines.slice(start + 1, start + 1 + linesToWitnesses).flatMap(({ text }) => {
      const opened = text.length > longestLine ? undefined : openedList(text);
      if (opened?.list !== 'witnesses' || opened.words === undefined) return [];
      return newWitnesses(opened.words, panel, people);
    });
  });
  return [...people, ...later].slice(0, mostPeople);
}

/** The head of a panel names again, often shorter, those whom the list of witnesses named. */
function newWitnesses(
  words: string,
  panel: number,
  people: readonly HeaderPerson[],
): readonly HeaderPerson[] {
  const listed = people.filter((person) => person.panel !== null);
  const isListed = (parts: LabelParts | null): boolean =>
    parts !== null && whomLabelMeans(parts, listed).length > 0;
  if (words.split(/[;,]| and /).every((name) => isListed(readName(name)))) return [];
  return readWitnesses(words, panel).filter(({ parts }) => fullness(parts) > 1 || !isListed(parts));
}
