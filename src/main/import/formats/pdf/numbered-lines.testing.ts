import { type WrittenPage, writePdf } from './pdf-writer.testing';
import { centred, pageFrames, plain, said } from './set-words.testing';
import { typeset } from './typeset.testing';

const inquiry: readonly (readonly string[])[] = [
  [
    'Thursday, 7 March 2024',
    '(10.00 am)',
    'THE CHAIR: Good morning. We go on with Mrs Wharfe.',
    'MS QUILL: Mrs Wharfe, you rented the upper room from',
    'the trust until 14',
    'December?',
    'A. Until the 15th. I had paid for it.',
    'Q. How many keys were there?',
    'A. 9',
    'Q. And who had them?',
    'A. I had one. The secretary had another. Of the other',
    'seven I can say nothing, because nobody ever wrote',
  ],
  [
    'down who had been given them.',
    'Q. Did you ask?',
    'A. In 2014, and again in 2015, and both times I was',
    'told that there were only two.',
    'THE CHAIR: Who told you that?',
    'A. Mr Tansley, sir.',
    'Q. Mr Tansley says that he never had one.',
    'A. Then he and I remember it differently.',
    'MS QUILL: Thank you. I have no more questions.',
    '(10.20 am)',
  ],
];

/** The same number at both ends of every line; a line may end with a figure of its own. */
export function numbersInBothMargins(): Buffer {
  const pages = inquiry.map((lines, page): WrittenPage => {
    const numbered = lines.flatMap((text, at) => {
      const [number, y] = [String(at + 1), 760 - at * 24];
      return [
        { text: number, x: at < 9 ? 65 : 60, y },
        { text, x: 90, y },
        { text: number, x: 520, y },
      ];
    });
    return { texts: [centred(String(page + 7), 810), ...numbered, centred('Northby Reporters Ltd', 40, 9)] };
  });
  return writePdf({ pages });
}

/** Small numbers beside every fifth line, counted from 1 on every page. */
export function everyFifthLine(): Buffer {
  const blocks = [
    plain('Evidence taken before the Quays Committee', { after: 6 }),
    said(
      'Chair:',
      'Before we begin I remind everyone that the tide will be in the yard by noon, and that whoever has left a cart there should see to it.',
    ),
    said(
      'Mr Sallow:',
      'I was asked for the length of the wall. It is four hundred and twelve yards from the slip to the crane, and eighty more if the part that fell down is counted, as I believe it ought to be.',
    ),
    said('Chair:', 'Why ought it?'),
    said('Mr Sallow:', 'Because it was paid for.'),
    said(
      'Chair:',
      'By whom was it paid for, and is there anything in writing to show that the work was ever done?',
    ),
    said(
      'Mr Sallow:',
      'By the ratepayers of three parishes, in eleven instalments. There is a book. The book says that the wall is finished, and it is signed on every page by a man who had not been there.',
    ),
  ];
  const pages = typeset(blocks, {
    frames: pageFrames(2, { x: 110, top: 760, bottom: 600, width: 300 }),
    size: 11,
  });
  return writePdf({
    pages: pages.map((texts, page) => {
      const lines = [...new Set(texts.map(({ y }) => y))];
      const numbers = lines.flatMap((y, at) =>
        (at + 1) % 5 === 0 ? [{ text: String(at + 1), x: at < 9 ? 84 : 80, y, size: 8 }] : [],
      );
      return { texts: [...numbers, ...texts, centred(`${page + 30}`, 50, 9)] };
    }),
  });
}
