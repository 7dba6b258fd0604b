import { committeeEvidence } from './evidence-fixture.testing';
import { inUnicode, pdfInMap } from './numbered-letters.testing';
import { everyFifthLine, numbersInBothMargins } from './numbered-lines.testing';
import { type WrittenPage, type WrittenText, widthOf, writePdf } from './pdf-writer.testing';
import { bold, centred, pageFrames, plain, said } from './set-words.testing';
import { softHyphens } from './soft-hyphens.testing';
import { closeRows, rowsWithoutRoom, timesInTheMiddle, timeTable } from './time-table.testing';
import { type Block, typeset } from './typeset.testing';

/** Hansard as it is printed: two columns, their numbers at the ends of each head, paragraphs by an indent alone. */
function hansardColumns(): Buffer {
  const frames = [0, 1].flatMap((page) =>
    [45, 305].map((x) => ({ page, x, top: 780, bottom: page === 0 ? 690 : 640, width: 245 })),
  );
  const pages = typeset(
    [
      bold('Small Harbours', { size: 12, align: 'centre', after: 4 }),
      { runs: [['2.30 pm', 'italic']], align: 'left', after: 4 },
      said(
        'Orla Pennant',
        '(Northby) (Ind): I beg to move, That this House has con\u00adsidered the dredging of small harbours. It is a pleasure to serve under your chair\u00admanship, Sir Cuthbert, and I am grateful to every Mem\u00adber who has come on a wet after\u00adnoon.',
        { indent: 12 },
      ),
      plain(
        'Harbours are not a fashion\u00adable subject. They are, how\u00adever, where the fish comes ashore, and the chair\u00admanship of the trust in my own con\u00adstit\u00aduency has changed hands four times in a year because nobody can make the sums come out.',
        { indent: 12 },
      ),
      said('Tobias Wren', '(Little Staithe) (Lab): Will the hon. Lady give way?', { indent: 12 }),
      said(
        'Orla Pennant:',
        'I will, of course, to my hon. Friend, whose harbour is smaller than mine and in a worse state.',
        { indent: 12 },
      ),
      said(
        'Tobias Wren:',
        'I thank the hon. Lady. Does she agree that a harbour with four feet of water in it is a pond with a wall, and that the Depart\u00adment ought to say plainly whether it wants ponds?',
        { indent: 12 },
      ),
      said(
        'Orla Pennant:',
        'I do agree. I have asked that ques\u00adtion in writ\u00ading and I have had a reply that ran to two pages without the word “water” in it. The Depart\u00adment wrote instead of a frame\u00adwork, a plat\u00adform and a road map, none of which floats.',
        { indent: 12 },
      ),
      plain(
        'Let me turn to the cost. A well-run dredger clears a basin of that size in nine days. The well-known dif\u00adfi\u00adculty is that it takes eighteen months to book one, by which time the money has been handed back.',
        { indent: 12 },
      ),
      said(
        'The Minister for Inland Waters (Meera Castleton):',
        'I con\u00adgrat\u00adulate the hon. Lady on secur\u00ading this debate, and I can tell her that the Depart\u00adment would rather have harbours.',
        { indent: 12 },
      ),
      plain('Question put and agreed to.', { indent: 12 }),
    ],
    { frames, size: 9, leading: 1.15, align: 'both' },
  );
  return writePdf({
    producer: 'Parliamentary Typesetter 2',
    pages: pages.map((texts, page) => ({
      texts: [
        { text: `${729 + 2 * page}WH`, x: 45, y: 805, size: 9 },
        { text: page === 0 ? 'Small Harbours' : '12 MARCH 2024', x: 150, y: 805, size: 9, font: 'italic' },
        { text: page === 0 ? '12 MARCH 2024' : 'Small Harbours', x: 380, y: 805, size: 9, font: 'italic' },
        { text: `${730 + 2 * page}WH`, x: 526, y: 805, size: 9 },
        ...texts,
      ],
    })),
  });
}

/** A court reporter's page: 25 numbered lines, wide apart, questions and answers, the page number at the top. */
function courtReporter(): Buffer {
  const lines = [
    '                  Tuesday, 5 March 2024',
    '(10.00 am)',
    'THE CHAIR:  Good morning.  We will hear from Mr Tansley,',
    '    who kept the lock between 2009 and 2016.',
    '         MR EDGAR TANSLEY (affirmed)',
    '           Questions from MS QUILL',
    'MS QUILL:  Mr Tansley, you kept a book of the levels?',
    'A.  I did, yes.',
    'Q.  Every day?',
    'A.  Every day that the gate was worked.  If it was not',
    '    worked there was nothing to write down, and I left',
    '    the line empty so that anybody could see it.',
    'Q.  Could you turn to 14 November, please.  There is no',
    '    line for that day at all.',
    'A.  No.',
    'Q.  Why is that?',
    'A.  Because the page was taken out.',
    'THE CHAIR:  By whom?',
    'A.  I could not say, sir.  I was told of it afterwards by',
    '    a colleague, and the book had been in the office at',
    '    that time for the best part of a week.',
    'MS QUILL:  Let us be clear about the week.  The book left',
    '    the lock on the Monday?',
    'A.  On the Monday, and it came back to me on the Friday',
    '    of the same week, and it was only then that I saw it,',
    '    when I went to write the level in, that there was a',
    '    page fewer than there ought to have been.',
    'Q.  Thank you.  I have no more questions.',
    'THE CHAIR:  We will break there.',
    '(10.25 am)',
  ];
  const pages = [lines.slice(0, 25), lines.slice(25)].map((own, page): WrittenPage => {
    const numbers = own.map((_, at) => ({
      text: String(at + 1),
      x: at < 9 ? 84 : 78,
      y: 760 - at * 27,
      size: 10,
      font: 'mono' as const,
    }));
    const words = own.map((line, at) => {
      const start = line.search(/\S/);
      return { text: line.trim(), x: 110 + start * 6, y: 760 - at * 27, size: 10, font: 'mono' as const };
    });
    return {
      texts: [
        { text: `Day 3`, x: 72, y: 800, size: 10, font: 'mono' },
        { text: String(41 + page), x: 500, y: 800, size: 10, font: 'mono' },
        ...numbers.flatMap((number, at) => [number, words[at] ?? number]),
        centred('Northby Reporters Ltd', 40, 9, 'mono'),
      ],
    };
  });
  return writePdf({ pages });
}

const interview: readonly Block[] = [
  bold('Notes of an interview', { size: 16, after: 10 }),
  plain('Juno Marsh speaks with Aldous Finch, who wrote the history of the marsh.', { after: 12 }),
  said(
    'Juno Marsh:',
    'You have written that the set\u00adtle\u00adment of 1911 was a half-hearted meas\u00adure. What did you mean by that?',
    { indent: 14 },
  ),
  said(
    'Aldous Finch:',
    'I meant that it was half-hearted. A settle\u00adment ought to settle some\u00adthing. This one was drawn up by people who were well-meaning, and who had the un\u00adhappy habit of leav\u00ading the hardest clause until the last after\u00adnoon, and then of put\u00adting it in a sched\u00adule.',
    { indent: 14 },
  ),
  plain(
    'The second dif\ufb01culty is one of meas\u00adurement. Nobody at that time had a sur\u00advey of the marsh, and when the commis\u00adsioners asked for one they were given a draw\u00ading that had been made from the church tower by the curate, who was short-sighted, and who had drawn what he could see of it and left out what he could not see, which was most of the eastern side, where the trouble was.',
    { indent: 14 },
  ),
  said('Juno Marsh:', 'And the un-', { indent: 14 }),
  said('Aldous Finch:', 'Quite.', { indent: 14 }),
];

/** Divided words, words with hyphens of their own, a ligature, a raised letter, a footnote, a paragraph over two pages. */
function hyphensAndFootnotes(): Buffer {
  const [first = [], second = []] = typeset(interview, {
    frames: pageFrames(2, { x: 80, top: 760, bottom: 555, width: 300 }),
    size: 11,
    align: 'both',
  });
  const end = first.at(-1) ?? { text: '', x: 80, y: 700 };
  const below = (second.at(-1)?.y ?? 700) - 40;
  const fifth = 80 + widthOf('Taken down on the 5', 11);
  const small = (text: string, y: number): WrittenText => ({ text, x: 85, y, size: 8.5 });
  return writePdf({
    title: 'Notes of an interview',
    pages: [
      {
        texts: [
          ...first,
          { text: '1', x: end.x + widthOf(end.text, 11), y: end.y + 4, size: 6.5 },
          { text: '1', x: 80, y: 100, size: 6 },
          small('The drawing is in the county record office, unframed.', 97),
          small('It was last asked for in 1974.', 87),
          centred('- 1 -', 50),
        ],
      },
      {
        texts: [
          ...second,
          { text: 'Taken down on the 5', x: 80, y: below, size: 11 },
          { text: 'th', x: fifth, y: below + 4, size: 6.5 },
          { text: 'of March', x: fifth + 8, y: below, size: 11 },
          centred('- 2 -', 50),
        ],
      },
    ],
  });
}

/** Pages that lie on their side, a stamp across them, words drawn letter by letter from the end, a table of objects astray. */
function turnedAndAstray(): Buffer {
  const words = typeset(
    [
      said('Chair:', 'Order. This page lies on its side, and whoever made it drew the last word first.', {
        after: 8,
      }),
      said('Ms Rook:', 'I can read it nevertheless.', { after: 8 }),
      said('Chair:', 'Then let us go on. Is the harbour open?', { after: 8 }),
      said('Ms Rook:', 'It is.'),
    ],
    { frames: pageFrames(1, { x: 80, top: 760, bottom: 200, width: 240 }), size: 11 },
  );
  const letters = (words[0] ?? []).flatMap(({ text, x, y, size = 10, font = 'roman' }) =>
    [...text].map((sign, at) => ({
      text: sign,
      x: x + widthOf(text.slice(0, at), size, font),
      y,
      size,
      font,
    })),
  );
  const sideways = (words[0] ?? []).map((text) => ({ ...text, x: 800 - text.y, y: text.x, angle: 90 }));
  const printed = letters.filter(({ text }) => text !== ' ').reverse();
  return writePdf({
    isAstray: true,
    pages: [
      { texts: [...printed, { text: 'RECEIVED', x: 560, y: 300, size: 14, angle: 90 }] },
      {
        texts: sideways.map((text) => ({
          ...text,
          text: text.text.replace('Order. This', 'Order, order. This'),
        })),
        rotate: 90,
      },
      { texts: [], hasPicture: true },
    ],
  });
}

/** Chinese as old programs wrote it: letters by the numbers of a map that is not in the file, no font, no list of letters. */
function lettersByNumber(): Buffer {
  const lines = [
    '北港疏浚委員會',
    '主席：港口的水有多深？',
    '江師傅：四呎。去年是五呎。',
    '主席：誰量的？',
    '江師傅：我量的，每天早上。',
  ];
  return pdfInMap('UniCNS-UCS2-H', 'CNS1', lines.map(inUnicode));
}

/** The files of `fixtures/pdf`, by name. */
export const pdfFixtures: Readonly<Record<string, () => Buffer>> = {
  'committee-evidence-with-notes.pdf': committeeEvidence,
  'court-reporter-with-line-numbers.pdf': courtReporter,
  'every-fifth-line-numbered.pdf': everyFifthLine,
  'hansard-in-two-columns.pdf': hansardColumns,
  'hyphens-footnotes-and-a-page-break.pdf': hyphensAndFootnotes,
  'letters-by-number-without-a-font.pdf': lettersByNumber,
  'line-numbers-in-both-margins.pdf': numbersInBothMargins,
  'words-divided-by-soft-hyphens.pdf': softHyphens,
  'table-of-times-speakers-and-words.pdf': timeTable,
  'times-in-the-middle-of-close-rows.pdf': closeRows,
  'times-in-the-middle-of-rows-without-room.pdf': rowsWithoutRoom,
  'times-in-the-middle-of-their-rows.pdf': timesInTheMiddle,
  'turned-scattered-and-astray.pdf': turnedAndAstray,
};
