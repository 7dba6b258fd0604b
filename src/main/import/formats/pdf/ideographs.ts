const ideograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const bracket = /[()[\]“”‘’"']/;
const stretched =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;

/** Whether the words meet where Chinese or Japanese is written, which has no spaces: what room there is stretches the line. */
export function isOneScript(before: string, after: string): boolean {
  const [last = '', first = ''] = [[...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]];
  if (!ideograph.test(last) && !ideograph.test(first)) return false;
  return [last, first].every((sign) => ideograph.test(sign) || bracket.test(sign));
}

/** Words without the spaces that pdf.js sees where a line of Chinese or Japanese is stretched. */
export function withoutStretching(words: string): string {
  return words.search(stretched) === -1 ? words : words.replace(stretched, '');
}
