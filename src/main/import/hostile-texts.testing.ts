import { type HostileFile, megabyte, noise } from './hostile-file.testing';

const repeated = (text: string, length: number): Buffer => Buffer.alloc(length, text);
const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const words = 'Jane Doe: We walked the whole line of the wall.\n\nJohn Roe: And what was there?\n';

const labels = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Jane D${at.toString(26).replace(/\d/g, 'z')}: Yes.`).join('\n');

/** Texts: every encoding and every size that a text can have. */
const texts: readonly HostileFile[] = [
  { name: 'empty.txt', make: () => Buffer.alloc(0), isQuick: true },
  { name: 'white space.txt', make: () => repeated(' \t\r\n', 10 * megabyte) },
  { name: 'utf-16 with a mark.txt', make: () => Buffer.from(`\ufeff${words}`, 'utf16le') },
  { name: 'utf-16 without a mark.txt', make: () => big(words.repeat(20)), isQuick: true },
  { name: 'utf-16 cut in half.txt', make: () => big(words.repeat(20)).subarray(0, 301) },
  { name: 'nul bytes.txt', make: () => Buffer.from(words.repeat(100).replace(/w/g, '\0')), isQuick: true },
  {
    name: 'control characters.txt',
    make: () => Buffer.from(words.repeat(50).replace(/e/g, 'e\x1b\x07\x08')),
  },
  {
    name: 'damaged utf-8.txt',
    make: () => Buffer.concat([Buffer.from(words), noise(300), Buffer.from(words)]),
  },
  {
    name: 'lone surrogates.txt',
    make: () => Buffer.from(`\ufeff${'a \ud800 b \udfff '.repeat(50_000)}`, 'utf16le'),
  },
  { name: 'right to left.txt', make: () => Buffer.from(words.replaceAll(' ', ' \u202e\u2067').repeat(500)) },
  {
    name: 'zero width.txt',
    make: () => Buffer.from(words.replaceAll('e', `e${'\u200b\u200d\u2060'.repeat(500)}`)),
  },
  {
    name: 'combining flood.txt',
    make: () => Buffer.from(`Jane Doe: Z${'\u0335\u0321\u0489'.repeat(100_000)} and on.\n${words}`),
    isQuick: true,
  },
  { name: 'joined emoji.txt', make: () => Buffer.from(`Jane Doe: ${'👩\u200d'.repeat(100_000)}\n`) },
  { name: 'one line of 50 MB.txt', make: () => repeated('and so it went on ', 50 * megabyte), isQuick: true },
  { name: 'one word of 50 MB.txt', make: () => repeated('x', 50 * megabyte) },
  { name: 'the longest line.txt', make: () => repeated('and so it went on ', 999_999) },
  { name: 'a million lines.txt', make: () => repeated('and so on it goes\nor not\n', 12 * megabyte) },
  {
    name: 'a million speakers lines.txt',
    make: () => repeated('Jane Doe: words\nJohn Roe: no.\n', 14 * megabyte),
  },
  {
    name: 'a hundred thousand lines.txt',
    silence: 300,
    make: () => repeated('and so on it goes\nor not\n', 1_250_000),
  },
  { name: 'a hundred thousand speakers.txt', silence: 400, make: () => Buffer.from(labels(100_000)) },
  { name: 'thirty million lines.txt', make: () => repeated('a\n', 60 * megabyte) },
  { name: 'noise.txt', make: () => noise(60 * megabyte) },
  { name: 'too large.txt', make: () => repeated(words, 70 * megabyte) },
];

/** Markdown made to be slow to read. */
const markdown: readonly HostileFile[] = [
  { name: 'emphasis.md', make: () => repeated('*a **b _c __d ', 900_000) },
  { name: 'brackets.md', make: () => repeated('[![', 900_000) },
  { name: 'quotes.md', make: () => repeated('> ', 900_000) },
  { name: 'underlines.md', make: () => repeated('a\n===\n', 5 * megabyte) },
  {
    name: 'backticks.md',
    make: () => Buffer.from(Array.from({ length: 1200 }, (_, at) => '`'.repeat(at)).join(' ')),
  },
];

const entities = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('');

/** Web pages made to be slow to read. */
const pages: readonly HostileFile[] = [
  { name: 'deep.html', make: () => repeated('<div>', 4_500_000) },
  { name: 'notices.html', make: () => repeated('<div class=cookies>x', 100_000) },
  { name: 'unended.html', make: () => repeated('<p><b>Chair: <i>x', 100_000) },
  {
    name: 'archive.mhtml',
    make: () => repeated('Content-Type: multipart/related; boundary=a\n\n--a\n', 100_000),
  },
];

/** What is no text at all, under the name of one. */
const others: readonly HostileFile[] = [
  {
    name: 'old word.doc',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(50_000)]),
  },
  {
    name: 'portable.pdf',
    make: () => Buffer.from('%PDF-1.7\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    isQuick: true,
  },
  { name: 'picture.txt', make: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(5_000)]) },
  { name: 'page.html', make: () => Buffer.from('<!doctype html><script>window.canary = 1</script>') },
  {
    name: 'billion laughs.xml',
    make: () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "ha">${entities}<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&e12;&x;</a>`,
      ),
  },
  { name: 'rich.rtf', make: () => Buffer.from('{\\rtf1{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}}}') },
];

export const hostileTexts: readonly HostileFile[] = [...texts, ...markdown, ...pages, ...others];
