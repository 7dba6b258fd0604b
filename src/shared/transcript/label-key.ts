const notLetterOrDigit = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The key of a printed label in `Decisions.labels`: lower-case letters and digits with single spaces, so that
 * "DR. MARIA REPNIKOVA" and "Dr Maria Repnikova" are one label. Never empty.
 */
export function labelKey(label: string): string {
  const key = label.normalize('NFC').toLowerCase().replace(notLetterOrDigit, ' ').trim();
  return key === '' ? `u${[...label].map((sign) => sign.codePointAt(0)?.toString(16)).join('u')}` : key;
}

/** Lower-case, without accents or full stops: for comparing words, never for showing. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase().replace(/[.,]/g, '').replace(/[’`]/g, "'");
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}
