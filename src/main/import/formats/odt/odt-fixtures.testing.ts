import type { OdtFile } from './odt-files.testing';

const paragraph = (words: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${words}</text:p>`;
const span = (style: string, words: string): string =>
  `<text:span text:style-name="${style}">${words}</text:span>`;
const textStyle = (name: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="text" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;

const namedStyles = [
  '<style:style style:name="Standard" style:family="paragraph"/>',
  '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>',
  '<style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>',
  textStyle('Strong_20_Emphasis', 'fo:font-weight="bold"'),
].join('');

const cell = (content: string, more = ''): string => `<table:table-cell${more}>${content}</table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

const comment = (name: string, author: string, ...lines: readonly string[]): string =>
  [
    `<office:annotation${name === '' ? '' : ` office:name="${name}"`}>`,
    `<dc:creator>${author}</dc:creator><dc:date>2024-06-04T10:30:00.500000000</dc:date>`,
    ...lines.map((line) => paragraph(line)),
    '</office:annotation>',
  ].join('');
const commentEnd = (name: string): string => `<office:annotation-end office:name="${name}"/>`;

const numbers = (name: string, ...levels: readonly string[]): string =>
  `<text:list-style style:name="${name}">${levels.map((attributes, at) => `<text:list-level-style-number text:level="${at + 1}" ${attributes}/>`).join('')}</text:list-style>`;
const list = (attributes: string, ...items: readonly string[]): string =>
  `<text:list ${attributes}>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;

/** What the files in `fixtures/odt` are made of, by name. */
export const odtFixtures: Readonly<Record<string, OdtFile>> = {
  'bold-labels-and-headings.odt': {
    title: 'Harbour committee, morning',
    generator:
      'LibreOffice/24.2.1.2$Linux_X86_64 LibreOffice_project/db4def46b0453cc22e2d0305797cf981b68ef5ac',
    styles: namedStyles,
    automatic: [
      textStyle('T1', 'fo:font-weight="bold"'),
      textStyle('T2', 'fo:font-style="italic"'),
      textStyle('T3', 'fo:font-weight="normal"', 'Strong_20_Emphasis'),
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>',
    ].join(''),
    text: [
      '<text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="Figure"/></text:sequence-decls>',
      `<text:h text:style-name="Heading_20_2" text:outline-level="2">${span('T1', 'Opening')}</text:h>`,
      paragraph(
        `${span('T1', 'Ragna Holt:')} Good<text:s text:c="3"/>morning,\n  everyone.<text:tab/>Shall we?`,
      ),
      paragraph(
        `${span('Strong_20_Emphasis', `Piet ${span('T3', 'van')} Aken:`)} We ${span('T2', 'shall')}.`,
      ),
      paragraph(''),
      paragraph('Item 2', 'P1'),
      '<text:list><text:list-item>',
      paragraph(`${span('T1', 'Ragna Holt:')} One,<text:line-break/>two,<text:soft-page-break/> three.`),
      '</text:list-item></text:list>',
    ].join('\n'),
  },
  'times-names-and-words-in-a-table.odt': {
    styles: namedStyles,
    text: [
      paragraph('The ferry: an interview', 'Title'),
      '<table:table table:name="Table1"><table:table-column table:number-columns-repeated="3"/>',
      `<table:table-header-rows>${row(cell(paragraph('Time')), cell(paragraph('Speaker')), cell(paragraph('Words')))}</table:table-header-rows>`,
      row(
        cell(paragraph('00:00:03')),
        cell(paragraph('Ines Roth:')),
        cell(`${paragraph('Where does it go?')}${paragraph('And when?')}`),
      ),
      row(cell('', ' table:number-columns-repeated="2"'), cell(paragraph('She points at the sea.'))),
      row(
        cell(paragraph('00:00:09')),
        cell(paragraph('Bram Oyelaran:')),
        cell(paragraph('Out, and sometimes back.')),
      ),
      '</table:table>',
      paragraph('Ines Roth: Thank you.'),
    ].join(''),
  },
  'comments-changes-and-things-beside-the-text.odt': {
    generator: 'Collabora_Office/23.05$Linux',
    title: 'Untitled',
    styles: namedStyles,
    automatic: [
      textStyle('T1', 'fo:background-color="#ffff00"'),
      textStyle('T2', 'fo:background-color="#ffff00" fo:font-style="italic"'),
      textStyle('T3', 'style:text-line-through-style="solid"'),
      textStyle('T4', 'text:display="none"'),
      textStyle('T5', 'fo:background-color="transparent"'),
      textStyle('T6', 'fo:background-color="#00ff00"'),
    ].join(''),
    pages: [
      '<style:master-page style:name="Standard">',
      `<style:header>${paragraph('Uncorrected draft')}</style:header>`,
      `<style:footer>${paragraph('Page <text:page-number text:select-page="current">1</text:page-number>')}</style:footer>`,
      `<style:footer-left>${paragraph('Page <text:page-number text:select-page="current">1</text:page-number>')}</style:footer-left>`,
      '</style:master-page>',
    ].join(''),
    text: [
      '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>A. Clerk</dc:creator><dc:date>2024-06-04T10:00:00</dc:date></office:change-info>',
      `${paragraph('and never')}${paragraph('the sea')}</text:deletion></text:changed-region>`,
      '<text:changed-region text:id="ct2"><text:insertion><office:change-info><dc:creator>A. Clerk</dc:creator><dc:date>2024-06-04T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>',
      `<text:table-of-content><text:index-body>${paragraph('Opening<text:tab/>1')}</text:index-body></text:table-of-content>`,
      paragraph(
        `Runa Vik: The quay ${comment('c1', 'Ana Prado', 'Which quay?', 'Ask her.')}is <text:change-start text:change-id="ct2"/>still<text:change-end text:change-id="ct2"/> there<text:change text:change-id="ct1"/>.`,
      ),
      paragraph(
        `Otto Lind: It${commentEnd('c1')} is ${span('T1', 'not the ')}${span('T2', 'same')}${span('T1', ' ')}quay${comment('', 'Ana Prado', 'See p. 4')}.<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph('He laughed.', 'Footnote')}</text:note-body></text:note>`,
      ),
      paragraph(
        `Runa Vik: ${span('T3', 'Nonsense. ')}${span('T4', 'Off the record. ')}${span('T1', 'It is.')}`,
      ),
      paragraph(`${span('T1', 'Entirely.')} ${span('T5', 'I ')}${span('T6', 'measured')} it.`),
      paragraph(
        `<draw:frame text:anchor-type="paragraph"><draw:image xlink:href="Pictures/1.png"><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image><svg:title>Quay</svg:title><svg:desc>The quay at low tide</svg:desc></draw:frame>Otto Lind: <draw:frame><draw:text-box>${paragraph('Drawn by the harbour master')}${paragraph('')}</draw:text-box></draw:frame>With <text:ruby><text:ruby-base>what</text:ruby-base></text:ruby>?`,
      ),
      paragraph(`${comment('c9', '', '')}`),
      comment('lost', 'Ana Prado', 'At the end'),
    ].join(''),
  },
  'questions-and-headings-that-are-numbered.odt': {
    styles: [
      namedStyles,
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="2" style:num-format="I" style:num-suffix="."/></text:outline-style>',
    ].join(''),
    automatic: [
      textStyle('T1', 'fo:font-weight="bold"'),
      numbers('L1', 'style:num-format="1" style:num-prefix="Q" text:start-value="94"'),
      numbers(
        'L2',
        'style:num-format="a" style:num-prefix="(" style:num-suffix=")"',
        'style:num-format="i" style:num-suffix=")"',
      ),
      '<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
    ].join(''),
    text: [
      paragraph('The dredging of small harbours', 'Title'),
      '<text:h text:style-name="Heading_20_2" text:outline-level="2">Examination of witnesses</text:h>',
      list('xml:id="list1" text:style-name="L1"', paragraph(`${span('T1', 'Chair:')} What does it cost?`)),
      paragraph(`${span('T1', 'Olu Marsh:')} It depends on`),
      list(
        'text:style-name="L2"',
        paragraph('the silt,'),
        `${paragraph('the tide,')}${list('', paragraph('how high it is,'), paragraph('how fast it runs,'))}`,
        `${paragraph('the county.')}${paragraph('And on nothing else.')}`,
      ),
      list(
        'xml:id="list2" text:continue-list="list1" text:style-name="L1"',
        paragraph(
          `${comment('c1', 'Ana Prado', 'Again?')}${span('T1', 'Chair:')}${commentEnd('c1')} Who pays?`,
        ),
      ),
      paragraph(`${span('T1', 'Olu Marsh:')} The county, it says:`),
      list('text:style-name="L3"', paragraph('we shall,'), paragraph('we may.')),
      '<text:h text:style-name="Heading_20_2" text:outline-level="2">Examination of nobody</text:h>',
      list(
        'text:continue-list="list2" text:style-name="L1"',
        paragraph(`${span('T1', 'Chair:')} Which?`),
        '',
        paragraph(`${span('T1', 'Chair:')} I ask again.`),
      ),
    ].join(''),
  },
};
