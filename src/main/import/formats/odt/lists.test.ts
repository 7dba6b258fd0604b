import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { type OdtFile, writeOdt } from './odt-files.testing';

async function textsIn(file: OdtFile): Promise<readonly string[]> {
  const read = await importBytes(await writeOdt(file), 'talk.odt', { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.lines.map(({ text }) => text);
}

const level = (at: number, attributes: string): string =>
  `<text:list-level-style-number text:level="${at}" ${attributes}/>`;
const style = (name: string, ...levels: readonly string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;

const styles = [
  style(
    'Figures',
    level(1, 'style:num-format="1" style:num-suffix="."'),
    level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'),
    level(3, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"'),
  ),
  style('Questions', level(1, 'style:num-format="1" style:num-prefix="Q" text:start-value="94"')),
  style('Letters', level(1, 'style:num-format="a" text:start-value="28"')),
  style('InStep', level(1, 'style:num-format="A" style:num-letter-sync="true" text:start-value="28"')),
  style(
    'ByLibreOffice',
    level(1, 'style:num-format="I"'),
    level(2, 'style:num-format="1" loext:num-list-format="%2%/%1%"'),
  ),
  style(
    'Bullets',
    '<text:list-level-style-bullet text:level="1" text:bullet-char="•" style:num-suffix="."/>',
    '<text:list-level-style-image text:level="2"/>',
    level(3, 'style:num-format=""'),
  ),
  '<style:style style:name="Numbered" style:family="paragraph" style:list-style-name="Letters"/>',
  '<style:style style:name="Child" style:family="paragraph" style:parent-style-name="Numbered"/>',
  '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Part "/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>',
].join('');

const p = (words: string, name = ''): string => `<text:p text:style-name="${name}">${words}</text:p>`;
const list = (attributes: string, ...items: readonly string[]): string =>
  `<text:list ${attributes}>${items.map((item) => (item.startsWith('<text:list-') ? item : `<text:list-item>${item}</text:list-item>`)).join('')}</text:list>`;
const of = (name: string): string => `text:style-name="${name}"`;

describe('the numbers that LibreOffice prints before paragraphs', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'in order, before the first of an item',
      list(of('Figures'), p('x') + p('y'), p('x')),
      ['1. x', 'y', '2. x'],
    ],
    [
      'at levels that begin anew',
      list(
        of('Figures'),
        p('x') + list('', p('x'), p('x') + list('', p('x'))),
        list('', p('x')),
        p('x') + list('', p('x')),
      ),
      ['1. x', '1.1. x', '1.2. x', '(a) x', '1.3. x', '2. x', '2.1. x'],
    ],
    [
      'on where the list says that it goes on',
      list(`xml:id="a" ${of('Questions')}`, p('x')) +
        list(of('Figures'), p('x')) +
        list(`xml:id="b" text:continue-list="a" ${of('Questions')}`, p('x')) +
        list(`text:continue-numbering="true" ${of('Questions')}`, p('x')) +
        list(`text:continue-list="lost" ${of('Questions')}`, p('x')) +
        list(of('Figures'), p('x')) +
        list(`text:continue-numbering="true" ${of('Questions')}`, p('x')),
      ['Q94 x', '1. x', 'Q95 x', 'Q96 x', 'Q94 x', '1. x', 'Q94 x'],
    ],
    [
      'on in a list within one that goes on',
      list(of('Figures'), p('x') + list('', p('x'))) +
        p('y') +
        list(
          `text:continue-numbering="true" ${of('Figures')}`,
          list('text:continue-numbering="true"', p('x')),
        ),
      ['1. x', '1.1. x', 'y', '1.2. x'],
    ],
    [
      'from where an item says, and not before the head of a list',
      list(
        of('Figures'),
        `<text:list-header>${p('y')}</text:list-header>`,
        `<text:list-item text:start-value="7">${p('x')}</text:list-item>`,
        p('x'),
      ),
      ['y', '7. x', '8. x'],
    ],
    [
      'in letters, in step or not',
      list(of('Letters'), p('x')) + list(of('InStep'), p('x')),
      ['ab x', 'BB x'],
    ],
    [
      'where LibreOffice says that each number stands',
      list(of('ByLibreOffice'), p('x') + list('', p('x'))),
      ['I x', '1/I x'],
    ],
    [
      'and none for bullets, pictures and nothing',
      list(of('Bullets'), p('x') + list('', p('x') + list('', p('x')))),
      ['x', 'x', 'x'],
    ],
    ['by the style of the paragraph', list('', p('x', 'Child')) + p('y', 'Child'), ['ab x', 'y']],
    [
      'of headings, as their outline has it',
      '<text:h text:outline-level="1">x</text:h><text:h text:outline-level="2">y</text:h><text:h text:outline-level="1" text:is-list-header="true">y</text:h><text:h text:outline-level="1">x</text:h><text:h text:outline-level="1" text:restart-numbering="true" text:start-value="9">x</text:h>',
      ['Part 1 x', 'y', 'y', 'Part 2 x', 'Part 9 x'],
    ],
    [
      'as the file states them, once',
      list(
        of('Figures'),
        `<text:number>(one)</text:number>${p('x')}`,
        p('<text:number>(two)</text:number>x'),
      ) + p('<text:number>3</text:number>x'),
      ['(one) x', '(two) x', '3 x'],
    ],
    [
      'in a box, and before the first words of a paragraph, if it has any',
      p(`y<draw:frame><draw:text-box>${list(of('Figures'), p('x'), p('x'))}</draw:text-box></draw:frame>`) +
        list(of('Figures'), p(''), p('<text:line-break/>x')),
      ['y', '1. x', '2. x', '2. x'],
    ],
    [
      'but for what was struck out',
      `<text:tracked-changes><text:changed-region><text:deletion>${list(of('Figures'), p('z'))}</text:deletion></text:changed-region></text:tracked-changes>${list(of('Figures'), p('x'))}`,
      ['1. x'],
    ],
  ])('are read %s', async (_name, text, texts) => {
    expect(await textsIn({ text, styles })).toEqual(texts);
  });

  it('leave comments and highlights where they were', async () => {
    const automatic =
      '<style:style style:name="T1" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>';
    const marked = (words: string): string => `<text:span text:style-name="T1">${words}</text:span>`;
    const comment = `<office:annotation office:name="c"><dc:creator>Ada Brook</dc:creator>${p('Who?')}</office:annotation>`;
    const text = list(
      of('Questions'),
      p(`${comment}Chair:<office:annotation-end office:name="c"/> Why ${marked('here')}`),
      p(`${marked('and there')}?`),
    );
    const bytes = await writeOdt({ text, styles, automatic });
    const read = await importBytes(bytes, 'talk.odt', { readAt: '2024-06-04T10:30:00Z' });
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.lines.map((line) => line.text)).toEqual(['Q94 Chair: Why here', 'Q95 and there?']);
    const places = read.value.annotations.map(({ passage: { start, end } }) => [start.offset, end.offset]);
    expect(places).toEqual([
      [4, 10],
      [15, 13],
    ]);
  });
});
