import { foldWord } from './label-key';
import {
  headingWords,
  institutionWords,
  nameParticles,
  partyWords,
  peerages,
  placeParticles,
  postNominals,
  sentenceWords,
  soundWords,
  titleWords,
  weakTitles,
} from './label-words';
import { isNamelessVoice, isOffice } from './office-label';

/**
 * What kind of label it could be, from the surest: an office, a name with a title, a voice without a name, a name of
 * two or more words, one word, and anything else short (a label only where the file repeats it).
 */
export type LabelKind = 'office' | 'titled' | 'nameless' | 'person' | 'single' | 'loose';

/** A printed label taken apart. Words are folded (see `foldWord`) but for `party` and `role`, which are as printed. */
export interface LabelParts {
  readonly kind: LabelKind;
  readonly titles: readonly string[];
  /** Given names and surname; empty for an office. */
  readonly names: readonly string[];
  /** "finsbury" of "Lord Smith of Finsbury"; '' for most. */
  readonly place: string;
  /** "chair" of "The Chair"; '' for most. */
  readonly office: string;
  readonly constituency: string;
  readonly party: string | null;
  readonly role: string | null;
  /** The name as printed, without brackets, role and post-nominals. */
  readonly printedName: string;
  /** True where every word of the name is one of headings and places. */
  readonly institutional: boolean;
}

const bracketed = /\s*\(([^()]{1,80})\)/g;
/** Hansard prints [V] after who speaks from elsewhere, and [R] after who has an interest to register. */
const houseMark = /(?: \[[VR]\]){1,2}$/;
const nameWord = /^(?:[dlo]['’])?(?:\p{Lu}|\p{Lt}|\p{Lo})[\p{L}\p{M}]*(?:['’‐‑-][\p{L}\p{M}]+)*$/u;
const initials = /^(?:\p{Lu}\.){1,4}$|^\p{Lu}$/u;
const numberSuffix =
  / ?#?\d{1,3}[a-z]?$| (?:[ivx]{1,4}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)$/;
const romanNumber = /^[IVX]{2,5}$/;
const looseLabel = /^\p{L}[\p{L}\p{M}\p{N} .'’_-]{0,30}$/u;
const mostNames = 6;
const mostRoleWords = 14;

/** Takes a label apart; null when it cannot be one. The label has no colon, is trimmed, and has at most some 110 characters. */
export function readLabelParts(label: string): LabelParts | null {
  const brackets: string[] = [];
  const bare = label.replace(houseMark, '').replace(bracketed, (_all, inner: string) => {
    brackets.push(inner.trim());
    return '';
  });
  if (brackets.length > 3 || /[()[\]{}<>|=/\\?!;…"“”]/.test(bare)) return null;
  const comma = bare.search(/,| [–—-] /);
  const name = (comma === -1 ? bare : bare.slice(0, comma)).trim();
  const after =
    comma === -1
      ? ''
      : bare
          .slice(comma + 1)
          .replace(/^[ –—-]+/, '')
          .trim();
  if (name === '' || (comma !== -1 && after === '')) return null;
  const parts = readNameOrOffice(name, after);
  return parts === null ? null : withBrackets(parts, brackets);
}

/** A label of any words, of which nothing is known. */
export function looseParts(label: string): LabelParts {
  return { ...nothing, printedName: label };
}

function readNameOrOffice(name: string, after: string): LabelParts | null {
  const folded = foldWord(name);
  if (isGuarded(folded) || romanNumber.test(name)) return null;
  if (isOffice(folded) && startsUpper(name)) {
    const bare = {
      ...nothing,
      kind: 'office' as const,
      office: folded.replace(/^the /, ''),
      printedName: name,
    };
    return withRole(bare, after);
  }
  if (isNamelessVoice(folded))
    return after === '' ? { ...nothing, kind: 'nameless', printedName: name } : null;
  const parts = readPersonName(name);
  if (parts === null) return after === '' ? readLoose(name, folded) : null;
  if (after === '') return parts;
  if (parts.kind === 'single') return readReversed(name, after);
  return withRole(parts, after);
}

/** "Note", "Figure 1", "Session Two", "Laughter": announces something other than speech. "Speaker 1" is not among them. */
function isGuarded(folded: string): boolean {
  if (folded.split(' ').some((word) => soundWords.has(word))) return true;
  if (/^(?:question|answer) /.test(folded)) return true;
  if (isNamelessVoice(folded) && !headingWords.has(folded)) return false;
  const bare = folded.replace(numberSuffix, '');
  if (headingWords.has(bare)) return true;
  const [first = '', ...rest] = bare.split(' ');
  return (
    rest.length > 0 &&
    headingWords.has(first) &&
    rest.every((word) => headingWords.has(word) || sentenceWords.has(word) || institutionWords.has(word))
  );
}

function readPersonName(name: string): LabelParts | null {
  const printed = name.split(' ');
  const folded = printed.map(foldWord);
  let first = 0;
  while (
    first < folded.length - 1 &&
    (titleWords.has(folded[first] ?? '') || (first === 0 && isArticleBeforeTitle(folded)))
  ) {
    first += 1;
  }
  let end = folded.length;
  while (end > first + 1 && postNominals.has(folded[end - 1] ?? '') && isUpper(printed[end - 1] ?? ''))
    end -= 1;
  const titles = folded.slice(0, first).filter((word) => word !== 'the');
  const of = folded.indexOf('of', first);
  const isPeer = titles.some((title) => peerages.has(title));
  const nameEnd = of !== -1 && of < end && isPeer ? of : end;
  const names = folded.slice(first, nameEnd);
  const place = folded.slice(nameEnd + 1, end);
  if (names.length > mostNames || names.length + place.length === 0) return null;
  if (!printed.slice(first, nameEnd).every(isNameWord)) return null;
  if (
    !printed
      .slice(nameEnd + 1, end)
      .every((word) => nameWord.test(word) || placeParticles.has(foldWord(word)))
  ) {
    return null;
  }
  const kind = nameKind(titles, names);
  if (kind === null) return null;
  return {
    ...nothing,
    kind,
    titles,
    names,
    place: place.join(' '),
    printedName: printed.slice(0, end).join(' '),
    institutional: names.every((word) => institutionWords.has(word) || headingWords.has(word)),
  };
}

function nameKind(titles: readonly string[], names: readonly string[]): LabelKind | null {
  const titled = titles.some((title) => !weakTitles.has(title));
  if (!titled && names.some(isSentenceWord)) return null;
  if (names.every((word) => nameParticles.has(word)) && names.length !== 1) return null;
  if (titled) return 'titled';
  const [only = ''] = names;
  if (titles.length + names.length > 1) return 'person';
  return only.length > 1 ? 'single' : null;
}

/** A single letter inside a name is an initial. */
function isSentenceWord(word: string, index: number): boolean {
  return sentenceWords.has(word) && (index === 0 || word.length > 1);
}

function isArticleBeforeTitle(folded: readonly string[]): boolean {
  return folded[0] === 'the' && titleWords.has(folded[1] ?? '');
}

function isNameWord(word: string, index: number, all: readonly string[]): boolean {
  if (nameWord.test(word) || initials.test(word)) return true;
  if (!nameParticles.has(word.toLowerCase())) return /^(?:Jr|Sr|St)\.$/.test(word);
  return index < all.length - 1;
}

/** "Smith, John": a list prints surnames first. */
function readReversed(surname: string, given: string): LabelParts | null {
  if (given.split(' ').length > 3) return null;
  const parts = readPersonName(`${given} ${surname}`);
  return parts === null || parts.institutional ? null : parts;
}

function readLoose(name: string, folded: string): LabelParts | null {
  const words = folded.split(' ');
  if (words.length > 3 || !looseLabel.test(name) || words.some((word) => sentenceWords.has(word)))
    return null;
  return { ...nothing, kind: 'loose', printedName: name };
}

function withRole(parts: LabelParts, after: string): LabelParts | null {
  if (after === '') return parts;
  const words = after.split(' ');
  if (words.length > mostRoleWords) return null;
  return words.every((word) => postNominals.has(foldWord(word))) ? parts : { ...parts, role: after };
}

/** `(Constituency) (Party)`, `(Chair)`, or an office with its holder's name. */
function withBrackets(parts: LabelParts, brackets: readonly string[]): LabelParts {
  let joined = parts;
  for (const inner of brackets) {
    const folded = foldWord(inner);
    if (partyWords.has(folded)) joined = { ...joined, party: inner };
    else if (joined.kind === 'office' && joined.names.length === 0) joined = withHolder(joined, inner);
    else if (isOffice(folded)) joined = { ...joined, role: inner };
    else joined = { ...joined, constituency: folded };
  }
  return joined;
}

function withHolder(parts: LabelParts, inner: string): LabelParts {
  const holder = readPersonName(inner);
  if (holder === null) return parts;
  return {
    ...parts,
    names: holder.names,
    titles: holder.titles,
    role: parts.printedName,
    printedName: holder.printedName,
  };
}

function startsUpper(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

function isUpper(word: string): boolean {
  return word === word.toUpperCase() || /^(?:Jr|Sr|PhD|Esq|FREng|FMedSci|CEng)\.?$/.test(word);
}

const nothing: LabelParts = {
  kind: 'loose',
  titles: [],
  names: [],
  place: '',
  office: '',
  constituency: '',
  party: null,
  role: null,
  printedName: '',
  institutional: false,
};
