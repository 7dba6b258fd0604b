import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { FormatId } from '../../../../shared/formats';
import { importBytes } from '../../import-transcript';

const readAt = '2024-06-04T10:30:00Z';
const bytesOf = (page: string | Uint8Array): Uint8Array =>
  typeof page === 'string' ? Buffer.from(page) : page;

async function read(page: string | Uint8Array, as: FormatId = 'html') {
  return importBytes(bytesOf(page), 'page.html', { readAt, as });
}

async function textsOf(page: string | Uint8Array, as?: FormatId): Promise<readonly string[] | string> {
  const result = await read(page, as);
  return result.ok ? result.value.lines.map(({ text }) => text) : result.problem.kind;
}

async function droppedOf(page: string): Promise<readonly string[]> {
  const result = await read(page);
  return result.ok ? result.value.dropped.map(({ kind, samples }) => `${kind}: ${samples.join(' | ')}`) : [];
}

describe('what a file is', () => {
  const evidence = '<p>Oral evidence: Harbours, HC 1</p><p>Q1 Chair: Yes?</p>';
  it.each<readonly [string, string, string]>([
    ['a whole page', '<!DOCTYPE html><p>words', 'html likely'],
    [
      'a page that a browser saved',
      '<!-- saved from url=(0014)about:internet -->\n<html><p>words',
      'html likely',
    ],
    [
      'an XHTML page',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html><p>words</p></html>',
      'html likely',
    ],
    ['a part of a page', '<div class="x"><p>words</p></div>', 'html likely'],
    ['a text with a speaker in angle brackets', '<Main Speaker> words', 'text possible'],
    ['a text about mark-up', 'The element <p> is a paragraph', 'text possible'],
    ['XML', '<?xml version="1.0"?><publicwhip/>', 'text possible'],
    ['JSON with other data', '{"data": "words"}', 'text possible'],
    ['committee evidence', evidence, 'html-evidence likely'],
    [
      'evidence from its site',
      `${evidence}<a href="https://committees.parliament.uk/x">x</a>`,
      'html-evidence certain',
    ],
    [
      'evidence in JSON',
      JSON.stringify({ data: Buffer.from(`<html>${evidence}`).toString('base64') }),
      'html-evidence certain',
    ],
    ['a page that only mentions evidence', '<p>We gave oral evidence: it went well.</p>', 'html likely'],
    [
      'Hansard',
      '<div class="debate-item"><a class="attributed-to-details">A</a>x</div>',
      'html-hansard likely',
    ],
    ['the Official Report', '<p class="or-contribution-box">x</p>', 'html-scottish likely'],
    [
      'the Record',
      '<div class="itemContent x"><div class="contributionText">x</div></div>',
      'html-senedd likely',
    ],
  ])('%s is told by its content', async (_name, page, expected) => {
    const result = await importBytes(bytesOf(page), 'page.html', { readAt });
    expect(result.ok && `${result.value.format.id} ${result.value.format.certainty}`).toBe(expected);
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string, words: string) =>
    `<html><head><meta charset="${charset}"></head><p>${words}</p></html>`;
  it.each<readonly [string, Uint8Array, string]>([
    ['UTF-8, whatever it says', bytesOf(page('iso-8859-1', 'café ŵ')), 'café ŵ'],
    [
      'Latin-1 with the quotes of Windows',
      Buffer.from(page('iso-8859-1', '\x93caf\xe9\x94'), 'latin1'),
      '“café”',
    ],
    ['Windows-1251', Buffer.from(page('windows-1251', '\xcc\xe8\xf0'), 'latin1'), 'Мир'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${page('utf-16', 'café')}`, 'utf16le'), 'café'],
    ['one that nobody knows', Buffer.from(page('x-harbour', 'caf\xe9'), 'latin1'), 'café'],
  ])('%s is read', async (_name, bytes, words) => {
    expect(await textsOf(bytes)).toEqual([words]);
  });

  it('is assumed, and said, only where the page names none', async () => {
    const warnings = async (charset: string) => {
      const result = await read(Buffer.from(page(charset, 'caf\xe9'), 'latin1'));
      return result.ok && result.value.warnings.map(({ kind }) => kind);
    };
    expect([await warnings('windows-1252'), await warnings('')]).toEqual([[], ['encoding-assumed']]);
  });
});

describe('the lines of a page', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['end with blocks and line breaks', '<div>a<p>b</p>c<br>d</div>e', ['a', 'b', 'c', 'd', 'e']],
    [
      'go on across whatever stands in a line',
      'a<b>b</b><x-y>c</x-y><script>no</script> d<!-- no -->e',
      ['abc de'],
    ],
    ['go on across line ends of the file', '<p>a\nb\n  c</p>', ['a b c']],
    ['end with those of preformatted text', '<pre>a\nb\n\nc</pre>', ['a', 'b', 'c']],
    [
      'are one for each item and cell',
      '<ul><li>a<ul><li>b</ul></ul><table><tr><td>c<td>d</table>',
      ['a', 'b', 'c', 'd'],
    ],
    ['hold no control, but its neighbours', '<p>a <button>no</button>b</p>', ['a b']],
    ['hold links as words', '<p><a href="javascript:no()">a</a></p>', ['a']],
  ])('%s', async (_name, page, lines) => {
    expect(await textsOf(`<body>${page}`)).toEqual(lines);
  });

  it('have a gap between paragraphs, unless empty ones are the gaps', async () => {
    const gaps = async (page: string) => {
      const result = await read(page);
      return result.ok && result.value.lines.map(({ text, gapBefore }) => (gapBefore ? `+${text}` : text));
    };
    expect(await gaps('<p>a</p><p>b</p><div>c</div><div>d</div>')).toEqual(['a', '+b', '+c', 'd']);
    expect(await gaps('<p>a</p><p>b</p><p>&nbsp;</p><p>c</p><p><br></p>d')).toEqual(['a', 'b', '+c', '+d']);
  });

  it('know their place in a table, unless it is there for the look of the page', async () => {
    const cells = async (page: string) => {
      const result = await read(page);
      return result.ok && result.value.lines.map(({ cell }) => cell && `${cell.row}/${cell.column}`);
    };
    const table = '<table><tr><td colspan=2>a<td>b<tr><td>c<p>d</table>';
    expect(await cells(`<body>${table}${table}`)).toEqual([
      '1/1',
      '1/3',
      '2/1',
      '2/1',
      '3/1',
      '3/3',
      '4/1',
      '4/1',
    ]);
    expect(await cells('<table><tr><td>a<td><table><tr><td>b</table></table>')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['in order, before the first of an item', '<ol><li>a<p>b<li><p>c</ol>d', ['1. a', 'b', '2. c', 'd']],
    ['in letters and numerals', '<ol type=a><li>a<ol type=I><li>b</ol><li>c</ol>', ['a. a', 'I. b', 'b. c']],
    ['from where it says', '<ol start=94><li>a<li value=7>b<li>c</ol>', ['94. a', '7. b', '8. c']],
    ['backwards', '<ol reversed><li>a<li>b</ol><ol reversed start=9><li>c</ol>', ['2. a', '1. b', '9. c']],
    [
      'by its style',
      '<ol style="margin:0; list-style-type: lower-roman"><li>a<li style="list-style:none">b<li>c</ol>',
      ['i. a', 'b', 'iii. c'],
    ],
    [
      'but for bullets, and items of no list',
      '<ul><li>a</ul><ol style="list-style: disc"><li>b</ol><li>c',
      ['a', 'b', 'c'],
    ],
    [
      'but where its layout may have none',
      '<ol class=cards><li>a</ol><ol class=x start=1><li>b</ol>',
      ['a', '1. b'],
    ],
    [
      'but where its words begin with the number',
      '<ol start=94><li><b>Q94</b> a<li>Q95 b<li>[96] c<li>97 d<li>980 e</ol><ol type=a><li>(a) f<li>b f</ol>',
      ['Q94 a', 'Q95 b', '[96] c', '97. 97 d', '98. 980 e', '(a) f', 'b. b f'],
    ],
    [
      'all on one line where items begin with items',
      '<ol><li><ol type=a><li>a<li>b</ol>c<li><ul><li>d</ul><li><ol type=i><li><ol type=A><li>e</ol></ol></ol>',
      ['1. a. a', 'b. b', 'c', '2. d', '3. i. A. e'],
    ],
    [
      'past an item without words, before the words that come',
      '<ol><li><ol type=a><li><li>a</ol><li><ul><li></ul>b<li><ol><li></ol></ol>c',
      ['1. b. a', '2. b', 'c'],
    ],
    [
      'but for the one that the words of an inner item begin with',
      '<ol><li><ol type=a><li>(a) b</ol><li><ol type=a><li>2. c</ol></ol>',
      ['1. (a) b', '2. a. 2. c'],
    ],
    ['but where an item has no words', '<ol><li><li><img src=x><li>c</ol>d', ['3. c', 'd']],
  ])('are numbered as an ordered list is: %s', async (_name, page, lines) => {
    expect(await textsOf(page)).toEqual(lines);
  });

  it('are not bold for the number before bold words', async () => {
    const result = await read('<ol><li><b>Chair:</b> a</ol>');
    expect(result.ok && result.value.lines).toMatchObject([
      { text: '1. Chair: a', spans: [{ kind: 'bold', start: 3, end: 9 }] },
    ]);
  });

  it('know what is a heading, bold and italic', async () => {
    const result = await read('<h2>a</h2><p>b <b>c<i>d</i></b></p>');
    expect(result.ok && result.value.lines).toEqual([
      { id: 'paragraph:1', text: 'a', heading: 2 },
      {
        id: 'paragraph:2',
        text: 'b cd',
        gapBefore: true,
        spans: [
          { kind: 'bold', start: 2, end: 4 },
          { kind: 'italic', start: 3, end: 4 },
        ],
      },
    ]);
  });
});

describe('what a page has around its text', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['menus', '<nav>Home</nav><p>a', ['surroundings: Home']],
    [
      'lists of links',
      '<ul><li><a>One</a><li><a>Two</a><li><a>Three</a></ul><p>a',
      ['surroundings: One Two Three'],
    ],
    [
      'notices by their names',
      '<div class="site cookie-notice">We use cookies</div><p>a',
      ['surroundings: We use cookies'],
    ],
    [
      'buttons to share by',
      '<div class="share"><a>One</a> <button>Two</button></div><p>a',
      ['surroundings: One Two'],
    ],
    ['what is outside the main part', '<p>x<main><p>Much longer than that</main>', ['surroundings: x']],
    ['what is hidden', '<p>a<span style="color:red; display: none">b</span>', ['deleted: b']],
    ['what is struck out', '<p>a<s>b</s>', ['deleted: b']],
    ['words for pictures', '<p>a<img src=x alt="A harbour"><img alt="">', ['picture: A harbour']],
  ])('is told: %s', async (_name, page, dropped) => {
    expect(await droppedOf(page)).toEqual(dropped);
  });

  it('is no more than it is: speech is kept, whatever it is called', async () => {
    const speech = 'This goes on. '.repeat(300).trim();
    expect(
      await textsOf('<h2 id="social-share" class="related">a</h2><div class="social-care">b</div>'),
    ).toEqual(['a', 'b']);
    expect(await textsOf(`<div class="cookies"><p>${speech}</p></div>`)).toEqual([speech]);
    expect(await textsOf('<main>a</main><div><p>Jane Doe: words that are longer</p></div>')).toEqual([
      'a',
      'Jane Doe: words that are longer',
    ]);
  });

  it('is no transcript where it is all there is', async () => {
    expect(
      await textsOf('<!DOCTYPE html><nav><a href="/">Home</a></nav><script>document.write("<p>no")</script>'),
    ).toBe('no-text-found');
  });
});

describe('a page without its end', () => {
  it.each([
    ['<html><body><p>We count', ['ends-abruptly']],
    ['<!DOCTYPE html>\n<HTML lang="en"><p>We count', ['ends-abruptly']],
    ['<html><body><p>We counted.</body>', []],
    ['<html><p>We counted.</p></HTML >\n<!-- saved -->', []],
    ['<!DOCTYPE html><p>We counted.', []],
    ['<p>We counted <b>three', []],
  ])('%j is told of only where it opened itself', async (page, kinds) => {
    const result = await read(page);
    expect(result.ok && result.value.warnings.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a page made to do harm', () => {
  /** In milliseconds; each takes far less than one second on a machine with nothing else to do. */
  const longestWait = 5_000;
  const times = 50_000;
  it.each<readonly [string, string]>([
    ['elements nested 50,000 deep', `${'<div>'.repeat(times)}<p>Chair: Yes.`],
    [
      'notices nested 20,000 deep',
      `${'<div class=cookies>'.repeat(20_000)}<p>Chair: ${'Yes. '.repeat(2_000)}`,
    ],
    ['emphasis never ended, paragraph by paragraph', '<p><b>Chair: <i>Yes.'.repeat(2_000)],
    ['tables in tables', `${'<table><tr><td>'.repeat(10_000)}<p>Chair: Yes.`],
    ['items in order, backwards', `<ol reversed>${'<li>x'.repeat(times)}</ol><p>Chair: Yes.`],
    ['lists in lists', `${'<ul><li>'.repeat(10_000)}<p>Chair: Yes.`],
    ['numbered lists in lists', `${'<ol><li>'.repeat(10_000)}<p>Words.</ol><p>Chair: Yes.`],
    [
      '150,000 elements side by side',
      `<div>${'<i>a</i>'.repeat(150_000)}<main><p>Chair: ${'Yes. '.repeat(100_000)}</main></div>`,
    ],
  ])('is read in no time: %s', async (_name, page) => {
    const begun = performance.now();
    expect((await textsOf(page)).at(-1)).toMatch(/^Chair: Yes\.|^Yes\./);
    expect(performance.now() - begun).toBeLessThan(longestWait);
  });
});
