import { expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { paragraph, plain, run, writeWord } from './word-files.testing';

const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessing';

/** A drawing as newer programs draw it: a box, or a group of them. */
const drawn = (content: string): string =>
  `<w:drawing><wp:anchor><wp:docPr id="2" name="x" descr="A sign"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const box = (words: string): string =>
  `<wps:wsp xmlns:wps="${shapes}Shape"><wps:cNvSpPr/><wps:txbx><w:txbxContent>${plain(words)}</w:txbxContent></wps:txbx></wps:wsp>`;
const group = (...boxes: readonly string[]): string =>
  `<wpg:wgp xmlns:wpg="${shapes}Group"><wpg:grpSp>${boxes.join('')}</wpg:grpSp></wpg:wgp>`;
const textBox = (words: string, shape = 'v:rect'): string =>
  `<w:pict><${shape}><v:textbox><w:txbxContent>${plain(words)}</w:txbxContent></v:textbox></${shape}></w:pict>`;
const choice = (content: string): string => `<mc:Choice Requires="wps">${content}</mc:Choice>`;
const twice = (...content: readonly string[]): string =>
  `<mc:AlternateContent>${content.join('')}</mc:AlternateContent>`;
const fallback = (content: string): string => `<mc:Fallback>${content}</mc:Fallback>`;
const image = '<w:pict><v:shape><v:imagedata r:id="rId9" o:title="A sign" xmlns:o="x"/></v:shape></w:pict>';

it.each<readonly [string, string, readonly string[], number]>([
  ['drawn for newer programs alone', drawn(box('Walls last.')), ['Walls last.'], 0],
  ['in a group', drawn(group(box('Walls'), box('last.'))), ['Walls', 'last.'], 0],
  ['beside a picture', drawn(group(box('Walls last.'), '<a:blip r:embed="rId9"/>')), ['Walls last.'], 1],
  ['drawn for older programs alone', textBox('Walls last.'), ['Walls last.'], 0],
  ['in an oval', textBox('Walls last.', 'v:oval'), ['Walls last.'], 0],
  [
    'drawn in both ways, once',
    twice(choice(drawn(box('Walls last.'))), fallback(textBox('Walls last.'))),
    ['Walls last.'],
    0,
  ],
  ['drawn in two ways without a last one', twice(choice(drawn(box('Walls last.')))), ['Walls last.'], 0],
  [
    'drawn in three ways, the first',
    twice(choice(drawn(box('Walls last.'))), choice(drawn(box('Walls lost.'))), '<mc:Fallback/>'),
    ['Walls last.'],
    0,
  ],
  [
    'with a picture of it for older programs',
    twice(choice(drawn(box('Walls last.'))), fallback(image)),
    ['Walls last.'],
    0,
  ],
  [
    'inside a box',
    twice(
      choice(
        drawn(
          box('Walls last.').replace(
            '</w:p>',
            `<w:r>${twice(choice(drawn(box('Funds do not.'))))}</w:r></w:p>`,
          ),
        ),
      ),
    ),
    ['Walls last.', 'Funds do not.'],
    0,
  ],
])('words in a box %s are kept', async (_name, content, words, pictures) => {
  const looking = `${run('Look')}<w:r>${content}</w:r>${run(' at the box.')}`;
  const body = paragraph(looking) + plain('I will.');
  const read = await importBytes(await writeWord({ body }), 'talk.docx', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  const { lines, dropped } = read.value;
  expect(lines.map(({ text }) => text)).toEqual(['Look at the box.', ...words, 'I will.']);
  expect(dropped.find(({ kind }) => kind === 'picture')?.count ?? 0).toBe(pictures);
});
