import { foldWord } from './label-key';
import { type LabelParts, readLabelParts } from './label-parts';
import { postNominals } from './label-words';

/** Somebody whom a header names as present or as a witness. */
export interface HeaderPerson {
  /** `printedName` is the name to call them by: as printed, less "Rt Hon" before it and letters after it. */
  readonly parts: LabelParts;
  /** As printed; null where the header gives none. */
  readonly role: string | null;
  readonly organisation: string | null;
  readonly isChair: boolean;
  /** Which panel a witness is of, counted from 0; null for a member. */
  readonly panel: number | null;
  /** False for what may be no name, of an entry that can be read in two ways: it makes others doubtful, and is told of nobody. */
  readonly isSure: boolean;
}

const longestName = 80;
const chair = /\s*\((?:(?:in )?the )?(chair(?:man|woman|person)?|convener)\)/i;

/** "Name (Chair); Name and Name", or with commas. */
export function readMembers(words: string): readonly HeaderPerson[] {
  const entries = words.split(words.includes(';') ? ';' : ',');
  return entries.flatMap(eachOf).flatMap((entry) => {
    const role = chair.exec(entry)?.[1] ?? null;
    return namedAs(entry.replace(chair, ''), { ...nothingSaid, role, isChair: role !== null });
  });
}

/** "Ann Vane and Lord Rhys" are two, and "Lord Vane of Mere and Tarn" is one. */
function eachOf(entry: string): readonly string[] {
  const [, first, second] = /^(.{2,80}?) and (.{2,80})$/.exec(entry.trim()) ?? [];
  if (first === undefined || second === undefined) return [entry];
  return readName(entry) === null || readName(second)?.kind === 'titled' ? [first, second] : [entry];
}

type Said = Omit<HeaderPerson, 'parts'>;
export const nothingSaid: Said = {
  role: null,
  organisation: null,
  isChair: false,
  panel: null,
  isSure: true,
};
const evidenceGiven = /,? (?:gave|giving) evidence\.?$|,? (?:was|were) (?:further )?examined\.?$/i;

/** "Name, role, body; and Name, role." */
export function readWitnesses(words: string, panel: number): readonly HeaderPerson[] {
  return words
    .replace(evidenceGiven, '')
    .split(';')
    .flatMap((entry) => {
      const [name = '', ...rest] = partsOfEntry(entry);
      const [role = null, ...bodies] = rest;
      const witness = { ...nothingSaid, panel };
      if (rest.some(isAnotherPerson))
        return [name, ...rest].flatMap((part) => namedAs(part, { ...witness, isSure: false }));
      const names = eachOf(name);
      if (names.length > 1) return names.flatMap((one) => namedAs(one, witness));
      return namedAs(name, { ...witness, role, organisation: bodies.join(', ') || null });
    });
}

/** Letters after a name may stand behind commas of their own. */
function partsOfEntry(entry: string): readonly string[] {
  return entry
    .replace(/^\s*and /, '')
    .replace(/\.\s*$/, '')
    .split(', ')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.split(' ').every(isLetters));
}

function isLetters(word: string): boolean {
  return postNominals.has(foldWord(word)) && word === word.toUpperCase();
}

/** "Jane Doe, Director, and John Roe, Chair": where one ends and the next begins is anybody's guess. */
function isAnotherPerson(part: string): boolean {
  return part.startsWith('and ') && readName(part) !== null;
}

function namedAs(printed: string, said: Said): readonly HeaderPerson[] {
  const parts = readName(printed);
  return parts === null ? [] : [{ parts, ...said }];
}

const style = /^(?:the )?(?:(?:(?:rt|right)\.? )?hon(?:ourable)?\.? )?(?:the )?/i;

/** A printed name taken apart; null for what is none for certain. */
export function readName(printed: string): LabelParts | null {
  const name = printed.trim().replace(/^and /, '').replace(/\.$/, '').replace(style, '');
  const parts = name.length > longestName ? null : readLabelParts(name);
  const isName = parts?.kind === 'titled' || (parts?.kind === 'person' && !parts.institutional);
  return isName ? parts : null;
}
