import { type LabelParts, readLabelParts } from './label-parts';
import type { SourceLine } from './source-line';

/** Somebody whom a header names as present or as a witness. */
export interface HeaderPerson {
  readonly parts: LabelParts;
  /** As printed; null where the header gives none. */
  readonly role: string | null;
  readonly organisation: string | null;
  readonly isChair: boolean;
  /** Which panel a witness is of, counted from 0; null for a member. */
  readonly panel: number | null;
}

const members = /^(?:(?:other )?members present|also present|present)\s?:?(?: (.*))?$/i;
const witnesses = /^witness(?:es)?\s?:?(?: (.*))?$/i;
const sectionEnd =
  /^(?:questions? \d|q ?\d|evidence|written evidence|examination|use of|apologies|in attendance|links?\b|watch|ordered|this is|any public|session|transcript|uncorrected|corrected)/i;
const panelNumber = /^(?:panel )?(?:[IVX]{1,5}|\d{1,2})\s?[:.)] /i;
const longestLine = 1_500;
const mostPeople = 200;
const longestName = 80;

/** Everybody whom the lists of a header name, in order. What could be read in two ways names nobody. */
export function readHeaderPeople(header: readonly SourceLine[]): readonly HeaderPerson[] {
  const people: HeaderPerson[] = [];
  let list: 'members' | 'witnesses' | null = null;
  let panel = 0;
  for (const { text } of header) {
    if (text.length > longestLine || people.length > mostPeople) continue;
    const [isMembers, ofMembers] = members.exec(text) ?? [];
    const [isWitnesses, ofWitnesses] = witnesses.exec(text) ?? [];
    if (isMembers !== undefined) list = 'members';
    else if (isWitnesses !== undefined) list = 'witnesses';
    else if (sectionEnd.test(text)) list = null;
    const words = isMembers !== undefined ? ofMembers : isWitnesses !== undefined ? ofWitnesses : text;
    if (list === null || words === undefined) continue;
    if (list === 'witnesses' && panelNumber.test(words) && people.some((person) => person.panel === panel))
      panel += 1;
    people.push(
      ...(list === 'members' ? readMembers(words) : readWitnesses(words.replace(panelNumber, ''), panel)),
    );
  }
  return people;
}

const chair = /\s*\((?:(?:in )?the )?(chair(?:man|woman|person)?|convener)\)/i;

function readMembers(words: string): readonly HeaderPerson[] {
  const entries = words.includes(';') ? words.split(';') : words.split(',');
  return entries.flatMap((entry) => {
    const role = chair.exec(entry)?.[1] ?? null;
    const parts = readName(entry.replace(chair, ''));
    return parts === null ? [] : [{ parts, role, organisation: null, isChair: role !== null, panel: null }];
  });
}

/** "Name, role, body; and Name, role." A name without a role says nothing that its label does not. */
function readWitnesses(words: string, panel: number): readonly HeaderPerson[] {
  return words.split(';').flatMap((entry) => {
    const [name = '', role = '', ...rest] = entry
      .replace(/^\s*and /, '')
      .replace(/\.\s*$/, '')
      .split(', ')
      .map((part) => part.trim());
    const parts = readName(name);
    if (parts === null || role === '' || rest.some(isAnotherPerson) || isAnotherPerson(role)) return [];
    return [{ parts, role, organisation: rest.join(', ') || null, isChair: false, panel }];
  });
}

/** "Jane Doe, Director, and John Roe, Chair": where one ends and the next begins is anybody's guess. */
function isAnotherPerson(part: string): boolean {
  if (part.length > longestName) return false;
  const kind = part.startsWith('and ') ? readLabelParts(part.slice(4))?.kind : undefined;
  return kind === 'person' || kind === 'titled';
}

function readName(printed: string): LabelParts | null {
  const name = printed.trim().replace(/^and /, '').replace(/\.$/, '');
  const parts = name.length > longestName ? null : readLabelParts(name);
  const isName = parts?.kind === 'person' || parts?.kind === 'titled';
  return isName && !parts.institutional ? parts : null;
}
