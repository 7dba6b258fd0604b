import { base, item, list, listStyle, numberingPart, startAt } from './lists.testing';
import {
  bold,
  commented,
  commentParts,
  paragraph,
  plain,
  run,
  table,
  type WordFile,
  wordPart,
} from './word-files.testing';

const bullet = { text: '\uf0b7', format: 'bullet' };
const struckEnd = '<w:rPr><w:del w:id="3" w:author="X"/></w:rPr>';

/** Evidence as a committee's office types it: its template numbers the questions, from where the last meeting ended. */
const questions: WordFile = {
  styles: listStyle('Question', { listId: 3 }) + listStyle('QuestionAgain', { based: 'Question' }),
  body: [
    plain(
      'Harbours Committee',
      'Oral evidence: The dredging of small harbours, HC 4321',
      'Tuesday 4 June 2024',
    ),
    plain('Questions 94 - 98'),
    item(2, 0, run('Examination of witnesses'), 'Kop2'),
    plain('Witnesses: Professor Olu Marsh and Tom Reed.'),
    paragraph(commented(0, bold('Chair:')) + run(' What does it cost to keep a harbour open?'), 'Question'),
    paragraph(bold('Professor Marsh:') + run(' It depends on three things:')),
    item(4, 0, run('the silt,')),
    item(4, 0, run('the tide, and')),
    item(4, 1, run('how high it is,')),
    item(4, 1, run('how fast it runs;')),
    item(4, 0, run('the county.')),
    paragraph(bold('Ruben Quill:') + run(' And who pays?'), 'QuestionAgain'),
    paragraph(bold('Tom Reed:') + run(' The county does. It has said')),
    item(5, 0, run('that it will,')),
    item(5, 0, run('that it might.')),
    `<w:p><w:pPr><w:pStyle w:val="Question"/>${struckEnd}</w:pPr>${bold('Chair:')}${run(' Is that ')}</w:p>`,
    paragraph(run('all?'), 'Question'),
    paragraph(bold('Tom Reed:') + run(' No. Twice it said:')),
    item(6, 0, run('we shall,')),
    item(6, 0, run('we may.')),
    paragraph(bold('Chair:') + run(' Which?'), 'Question'),
    `<w:p><w:pPr><w:pStyle w:val="Question"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${bold('Chair:')}${run(' I ask again.')}</w:p>`,
    paragraph(bold('Tom Reed:') + run(' The first.')),
    paragraph(bold('Chair:') + run(' Thank you. Anything else?'), 'Question'),
  ].join(''),
  parts: {
    ...numberingPart(
      base(0, [
        {
          text: 'Q%1',
          start: 94,
          before: '<w:pStyle w:val="Question"/><w:suff w:val="space"/>',
          after: '<w:rPr><w:b/></w:rPr>',
        },
      ]),
      base(1, [{ text: '%1.' }]),
      base(2, [
        { text: '(%1)', format: 'lowerLetter' },
        { text: '%2)', format: 'lowerRoman' },
      ]),
      base(3, [bullet]),
      list(2, 1),
      list(3, 0),
      list(4, 2),
      list(5, 3),
      list(6, 2, startAt(0, 1)),
    ),
    ...commentParts([{ author: 'Ada Brook', paragraphs: ['She asked it last year too.'] }]),
  },
};

/** Every paragraph has a number, the labels after it, and one list stands in the cells of a table. */
const paragraphs: WordFile = {
  body: [
    paragraph(run('Minutes of a long evening'), 'Kop1'),
    item(1, 0, run('The clock'), 'Kop2'),
    item(1, 1, run('Petra Alder: The meeting is open.')),
    item(1, 1, run('Samir Okoye: I have a point of order.')),
    plain('It is short.'),
    item(1, 1, run('Petra Alder: It never is.')),
    item(1, 0, run('The wall'), 'Kop2'),
    item(1, 1, run('Samir Okoye: It is falling.')),
    item(1, 1, run('Petra Alder: Let it.')),
    item(1, 1, ''),
    table([
      [item(2, 0, run('Stones')), item(2, 0, run('Sand'))],
      [item(2, 0, run('Silt')), plain('None')],
    ]),
  ].join(''),
  parts: numberingPart(
    base(0, [{ text: '%1.' }, { text: '%1.%2.' }]),
    base(1, [{ text: '%1', format: 'upperLetter' }]),
    list(1, 0),
    list(2, 1),
  ),
};

/** What a list says that leads nowhere, round in circles, or on without an end. */
const lost: WordFile = {
  styles: [
    listStyle('Round', { listId: 3 }).replace('paragraph', 'numbering'),
    listStyle('Circle', { based: 'Circle' }),
    listStyle('Far', { listId: 99 }),
  ].join(''),
  body: [
    paragraph(run('Lists of no use'), 'Kop1'),
    item(1, 0, run('Lucy Thorne: This has a number.')),
    item(1, 8, run('Lucy Thorne: This has a level that is not there.')),
    item(2, 0, run('Lucy Thorne: This is based on nothing.')),
    item(3, 0, run('Lucy Thorne: This is based on itself.')),
    paragraph(run('Lucy Thorne: This is in a circle.'), 'Circle'),
    paragraph(run('Lucy Thorne: This is far away.'), 'Far'),
    item(4, 0, run('Lucy Thorne: This has too high a number.')),
    item(4, 0, run('Lucy Thorne: So has this.')),
    item(5, 0, run('Lucy Thorne: This has nothing but signs.')),
    item(1, 0, run('Lucy Thorne: This goes on.')),
  ].join(''),
  parts: {
    'word/numbering.xml': wordPart(
      'numbering',
      [
        base(0, [{ text: '%1.' }]),
        base(2, '<w:numStyleLink w:val="Round"/>'),
        base(3, [{ text: '%1)', format: 'lowerRoman', start: 4_999 }]),
        base(4, [{ text: '%9%8%%' }]),
        list(1, 0),
        list(2, 77),
        list(3, 2),
        list(4, 3),
        list(5, 4),
        // The rest of it is broken.
        '<w:num w:numId="6"',
      ].join(''),
    ),
  },
};

export const listFixtures: Readonly<Record<string, WordFile>> = {
  'docx/questions-that-word-numbers.docx': questions,
  'docx/numbers-before-labels-and-in-cells.docx': paragraphs,
  'docx/lists-that-lead-nowhere.docx': lost,
};
