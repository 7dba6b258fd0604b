import { foldWord } from './label-key';
import { type LabelParts, readLabelParts } from './label-parts';
import { courtesies, peerages } from './label-words';
import { fullness, longTitlesOf } from './same-voice';

/** More than nothing where the first name says more: more of the name itself, or as much of it and not in capitals. */
export function compareNames(a: LabelParts, b: LabelParts): number {
  const more = nameLength(a) - nameLength(b);
  return more === 0 ? Number(isShouted(b.printedName)) - Number(isShouted(a.printedName)) : more;
}

/** Initials count less than names; a place makes a peer's name fuller. */
function nameLength(parts: LabelParts): number {
  const initials = parts.names.filter((word) => word.length === 1).length;
  return fullness(parts) - initials / 2 + (parts.place === '' ? 0 : 0.25);
}

function isShouted(words: string): boolean {
  return words === words.toUpperCase();
}

/** Whether a name that a file states says more than the name its labels give: as much of it, with a rank, is more too. */
export function isFullerName(stated: LabelParts, printed: LabelParts): boolean {
  const more = compareNames(stated, printed);
  if (more !== 0) return more > 0;
  const [ranks, known] = [ranksOf(stated), ranksOf(printed)];
  return ranks.length > known.length && known.every((rank) => ranks.includes(rank));
}

/** Whether a name that a file states says more than another, as printed. What is no name to us is somebody's all the same. */
export function saysMore(stated: string, printed: string): boolean {
  const [more, less] = [readLabelParts(stated), readLabelParts(printed)];
  return more === null || less === null || isFullerName(more, less);
}

/** Titles in their long forms, without those of courtesy that are before anybody's name. */
function ranksOf(parts: LabelParts): readonly string[] {
  return longTitlesOf(parts).filter((title) => !courtesies.has(title));
}

/**
 * The name of somebody whom a header names, and a label stands for: as the header prints it, behind the rank that only the
 * label has ("Dr Hale" for "Anna Hale"). Null where that rank is a peer's, with whose name no given name goes, or the header
 * has another.
 */
export function nameOf(person: LabelParts, label: LabelParts): string | null {
  const ranks = ranksOf(person);
  const missing = ranksOf(label).filter((rank) => !ranks.includes(rank));
  if (missing.length === 0) return person.printedName;
  if (ranks.length > 0 || missing.some((rank) => peerages.has(rank))) return null;
  return [...printedRanks(label), person.printedName].join(' ');
}

function printedRanks({ printedName, titles }: LabelParts): readonly string[] {
  const ranks = printedName
    .split(' ')
    .filter((word) => titles.includes(foldWord(word)) && !courtesies.has(foldWord(word)));
  return isShouted(ranks.join(' '))
    ? ranks.map((rank) => rank.charAt(0) + rank.slice(1).toLowerCase())
    : ranks;
}
