import { listFixtures } from './list-fixtures.testing';
import { serviceFixtures } from './service-fixtures.testing';
import {
  bold,
  commentEnd,
  commented,
  commentParts,
  commentStart,
  italic,
  paragraph,
  picture,
  plain,
  relationship,
  run,
  table,
  type WordFile,
  wordPart,
} from './word-files.testing';

const yellow = '<w:highlight w:val="yellow"/>';
const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="CCFFCC"/>';

const evidence: WordFile = {
  body: [
    plain(
      'Harbours Committee',
      'Oral evidence: The dredging of small harbours, HC 4321',
      'Tuesday 4 June 2024',
      'Ordered by the House of Commons to be published on 4 June 2024.',
      'Watch the meeting',
      'Members present: Petra Alder (Chair); Ruben Quill; Mrs Ines Fallow.',
      'Questions 94 - 96',
    ),
    paragraph(run('Witnesses'), 'Kop2'),
    plain(
      'I: Professor Olu Marsh, Chair of Coastal Studies, University of Aberwen; and Tom Reed, Harbour Master.',
    ),
    paragraph(run('Examination of witnesses'), 'Kop2'),
    plain('Witnesses: Professor Marsh and Tom Reed.'),
    paragraph(
      bold('Q94\u00a0\u00a0\u00a0\u00a0\u00a0Chair: ') +
        run('Welcome. What does it cost to keep a harbour open?'),
    ),
    paragraph(
      bold('Professor Marsh:') +
        run(' It depends on the silt. ') +
        italic('Silt and Sand') +
        run(' sets it out.'),
    ),
    plain('The rest depends on the tide.'),
    paragraph(run('Q95\t') + run('Ruben Quill:', '<w:rStyle w:val="Member"/>') + run(' And who pays?')),
    paragraph(bold('Tom Reed: ') + run('Nobody does.')),
    paragraph(bold('Chair: ') + run('Nobody?')),
    paragraph(bold('Q96 ') + bold('Mrs Fallow:') + run(' I was told\u2014by you\u2014that the county does.')),
    plain('The witnesses withdrew.'),
  ].join(''),
};

const boldNames: WordFile = {
  body: [
    paragraph(run('Small harbours: a conversation'), 'Titel'),
    paragraph(bold('Held in Aberwen') + run(' on a wet afternoon.')),
    paragraph(bold('Lucy Thorne ') + run('Welcome, all of you. Russia: what has it to do with harbours?')),
    plain('I ask because nobody else does.'),
    paragraph(bold('Callum Reed') + run(' Less than you think.')),
    paragraph(bold('Absolutely nothing') + run(' is what the harbour master said.')),
    paragraph(bold('Lucy Thorne ') + run('And you, Ingrid?')),
    paragraph(run('Ingrid Vale ', '<w:rStyle w:val="Zwaar"/>') + run('The fund is small and useful.')),
    paragraph(bold('Callum Reed') + run(' It is small.')),
    paragraph(run('As ') + bold('Ruben Quill') + run(' once wrote, it is very small.')),
  ].join(''),
};

const boldLines: WordFile = {
  body: [
    paragraph(run('Who pays for the walls?'), 'Kop1'),
    paragraph(run('MODERATOR'), 'Spreker'),
    plain('We have an hour.', 'Let us begin with the walls.'),
    paragraph(run('Ada Brook'), 'Spreker'),
    plain('The walls are old.'),
    paragraph(run('The second hour'), 'Kop2'),
    paragraph(bold('Noor Haddad')),
    plain('They were built twice.'),
    paragraph(run('Ada Brook'), 'Spreker'),
    plain('Three times.'),
  ].join(''),
};

const headings: WordFile = {
  body: [
    paragraph(run('The future of the fund'), 'Kop1'),
    plain('A round table, chaired by Petra Alder.'),
    paragraph(run('Petra Alder'), 'Kop3'),
    plain('Shall we begin?', 'I have three questions.'),
    paragraph(run('Samir Okoye'), 'Kop3'),
    plain('I have four answers.'),
    paragraph(run('Petra Alder'), 'Kop3'),
    plain('Go on.'),
    paragraph(run('Closing remarks'), 'Kop2'),
    paragraph(run('Samir Okoye'), 'Kop3'),
    plain('Thank you, Chair.'),
  ].join(''),
};

const columns: WordFile = {
  body: [
    paragraph(run('Interview 7'), 'Kop1'),
    table([
      [plain('Date'), plain('A wet afternoon')],
      [plain('Place'), plain('Aberwen, the old customs house')],
    ]),
    table([
      [plain('Time'), plain('Speaker'), plain('Text')],
      [plain('00:00:04'), plain('Ada Brook'), plain('Could you say who you are?')],
      [plain('00:00:09'), plain('R07'), plain('I keep the harbour.', 'I have kept it for thirty years.')],
      [plain('00:00:31'), plain(''), plain('My father kept it before me.')],
      [plain('00:00:40'), plain('Ada Brook'), plain('Tom Reed')],
      [plain('00:00:42'), plain('Second voice (off)'), plain('That is he.')],
    ]),
  ].join(''),
};

const tabs: WordFile = {
  body: [
    paragraph(run('Minutes of a long evening'), 'Kop1'),
    ...[
      'Petra Alder\tThe meeting is open.',
      'Samir Okoye\tI have a point of order. It is short.',
      'T. Reed\tIt never is.',
      'Petra Alder\tLet him speak.',
      'clerk\tThe clock has stopped.',
    ].map((words) => paragraph(run(words))),
    plain('Nobody knew for how long.'),
    paragraph(run('Samir Okoye\tThen I have all night.')),
  ].join(''),
};

const comments: WordFile = {
  body: [
    paragraph(run('Notes in the margin'), 'Kop1'),
    paragraph(
      commented(0, bold('Lucy Thorne:')) + run(' The fund is ') + run('small', yellow) + run(' and useful.'),
    ),
    paragraph(bold('Callum Reed:') + run(' It pays for ') + commentStart(1) + run('dredging')),
    plain('and for walls, '),
    paragraph(run('and') + commentEnd(1) + commentEnd(2) + run(' for nothing else.')),
    paragraph(bold('Lucy Thorne:') + run(' Who says so? ') + commentEnd(3) + run('Everybody does.')),
    paragraph(
      bold('Callum Reed: ') + run('Read ', shaded) + run('the report', shaded) + run(' then.', shaded),
    ),
    paragraph(run('All of it.', shaded) + run(' Twice.')),
    paragraph(run('On paper like this.', '<w:shd w:val="clear" w:color="auto" w:fill="F5F5F5"/>')),
  ].join(''),
  parts: commentParts([
    { author: 'Ada Brook', date: '2024-06-05T09:30:00Z', paragraphs: ['She was in the chair.'] },
    { author: 'Ada Brook', date: '2024-06-05T09:31:00Z', paragraphs: ['Check this.', 'With the county.'] },
    { author: 'Noor Haddad', paragraphs: ['Checked.'], answers: 1 },
    { author: 'Noor Haddad', paragraphs: ['A good question.'] },
    { author: 'Ada Brook', paragraphs: ['This one stands nowhere.'] },
  ]),
};

const inserted = (content: string): string => `<w:ins w:id="1" w:author="X">${content}</w:ins>`;
const removed = (words: string): string =>
  `<w:del w:id="2" w:author="X"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

const tracked: WordFile = {
  body: [
    paragraph(run('Changed in every place'), 'Kop1'),
    paragraph(bold('Lucy ') + removed('Thron') + inserted(bold('Thorne')) + bold(': ') + run('We begin.')),
    paragraph(bold('Callum Reed: ') + run('It is ') + removed('not &amp; never ') + run('paid for.')),
    `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="X"/></w:rPr></w:pPr>${run('By the county, ')}</w:p>`,
    plain('and by nobody else.'),
    paragraph(
      removed('Ada Brook: ') +
        inserted(bold('Lucy Thorne: ')) +
        run('Since ') +
        run('when', '<w:vanish/>') +
        run('always.'),
    ),
    paragraph(
      bold('Callum Reed: ') +
        run('Since ') +
        run('March', '<w:strike/>') +
        run('May.', '<w:vanish w:val="0"/>'),
    ),
    `<w:p><w:moveFrom w:id="4" w:author="X">${run('We moved.')}</w:moveFrom></w:p>`,
    paragraph(`${bold('Lucy Thorne: ')}<w:moveTo w:id="5" w:author="X">${run('We moved.')}</w:moveTo>`),
  ].join(''),
};

const box = (words: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="box"/></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent>${plain(words)}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const hostile: WordFile = {
  links:
    relationship('rId8', 'hyperlink', 'javascript:alert(1)', 'External') +
    relationship('rId9', 'image', 'file:///etc/passwd', 'External'),
  body: [
    paragraph(run('Nothing but words'), 'Kop1'),
    paragraph(run('The fund\t4'), 'Inhopg1'),
    paragraph(
      bold('Lucy Thorne: ') +
        `<w:hyperlink r:id="rId8">${run('Read <script>alert(1)</script> & weep.')}</w:hyperlink>`,
    ),
    paragraph(
      bold('Callum Reed: ') +
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('I have.')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        picture,
    ),
    paragraph(bold('Lucy Thorne: ') + run('Then look at the box.') + box('Walls last longer than funds.')),
    paragraph(
      bold('Callum Reed: ') +
        `<w:fldSimple w:instr="DATE">${run('On 4 June.')}</w:fldSimple>` +
        '<w:r><w:cr/></w:r>' +
        run('I will.'),
    ),
  ].join(''),
  parts: {
    'mammoth/style-map': 'p => script:fresh\nr => style',
    'word/footnotes.xml': wordPart(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${plain('See the report of the county.')}</w:footnote>`,
    ),
    'word/header1.xml': wordPart('hdr', plain('Uncorrected')),
    'word/footer1.xml': wordPart('ftr', plain('Page 1 of 3')),
    'word/footer2.xml': wordPart('ftr', plain('Page 1 of 3')),
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application></Properties>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A title in its properties alone</dc:title></cp:coreProperties>',
  },
};

const nested: WordFile = {
  body: [
    paragraph(run('Boxes in boxes'), 'Kop1'),
    Array.from({ length: 60 }).reduce<string>(
      (inside, _, depth) =>
        table([[plain(depth % 20 === 0 ? `Row ${depth} of the frame` : ''), inside + plain('')]]),
      paragraph(bold('Lucy Thorne: ') + run('It is dark in here.')) +
        paragraph(bold('Callum Reed: ') + run('It is.')),
    ),
    paragraph(bold('Lucy Thorne: ') + run('And lighter out here.')),
  ].join(''),
};

/** The fixtures of Word formats by their paths; `fixtures/README.md` tells how one is added. */
export const wordFixtures: Readonly<Record<string, WordFile>> = {
  'docx/evidence-with-bold-question-labels.docx': evidence,
  'docx/bold-names-without-colons.docx': boldNames,
  'docx/bold-lines-in-a-style.docx': boldLines,
  'docx/heading-for-every-speaker.docx': headings,
  'docx/table-of-time-speaker-text.docx': columns,
  'docx/tabs-after-names.docx': tabs,
  'docx/comments-across-paragraphs-with-replies.docx': comments,
  'docx/tracked-changes-inside-labels.docx': tracked,
  'docx/style-map-links-and-things-beside-the-text.docx': hostile,
  'docx/tables-inside-tables.docx': nested,
  ...listFixtures,
  ...serviceFixtures,
};
