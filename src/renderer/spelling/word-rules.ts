/** Whether a word, just as it is, is in one of the lists that are asked. */
export type IsListed = (word: string) => boolean;

/** As the lists have it: which apostrophe was typed makes no difference. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replace(/[’ʼ]/g, "'");
}

/**
 * What no dictionary can judge: a single letter, a number ("21st"), an abbreviation ("e.g"), an address, and whatever has
 * a capital after its first letter ("NATO", "MPs", "O'Brien").
 */
function isBeyondDictionaries(word: string): boolean {
  return word.length < 2 || /[\p{N}._@/]/u.test(word) || /.\p{Lu}/u.test(word);
}

/**
 * A capital is always allowed where the list has none, since it may begin a sentence, and so is an accent ("rôle"); never
 * the other way round.
 */
function isListedEitherWay(word: string, isListed: IsListed): boolean {
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return [word, small].some((one) => isListed(one) || isListed(withoutAccents(one)));
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** What a possessive is made from; any other word as it is. */
export function ownerOf(word: string): string {
  return word.replace(/['’]s$|(?<=s)['’]$/, '');
}

/** Whether a word is spelt right; a possessive is where what it is made from is, a compound where its parts are. */
export function isSpeltRight(word: string, isListed: IsListed): boolean {
  const plain = plainWord(word);
  if (isBeyondDictionaries(plain) || isListedEitherWay(plain, isListed)) return true;
  const owner = ownerOf(plain);
  if (owner !== plain) return isSpeltRight(owner, isListed);
  return plain.includes('-') && plain.split('-').every((part) => part === '' || isSpeltRight(part, isListed));
}
