import { writePdf } from './pdf-writer.testing';
import { pageFrames, plain, said } from './set-words.testing';
import { typeset } from './typeset.testing';

const encoding = '/BaseEncoding /WinAnsiEncoding /Differences [1 /fi]';
/** The sign that is drawn for "-" is a soft hyphen, as the fonts of Word say where it divides a word. */
const ownEncoding = '/Differences [1 /fi 45 /sfthyphen]';

/** Words that a program divided by soft hyphens at the ends of lines and of a page; the same beginnings stand undivided too. */
export function softHyphens(): Buffer {
  const blocks = [
    said(
      'Chair:',
      'The set\u00adtle\u00adment that was made for the har\u00adbour has been called a mis\u00adun\u00adder\u00adstand\u00ading by every\u00adbody who had to live with it.',
      { after: 6 },
    ),
    said(
      'Ms Rook:',
      'It was a mis\u00adfor\u00adtune and not a mis\u00adun\u00adder\u00adstand\u00ading. The com\u00admis\u00adsion\u00aders un\u00adder\u00adstood very well what they were do\u00ading, and they did it in the last after\u00adnoon be\u00adfore Christ\u00admas when no\u00adbody from the har\u00adbour was there to hear it.',
      { after: 6 },
    ),
    said(
      'Chair:',
      'Set aside the com\u00admis\u00adsion\u00aders. What would a bet\u00adter set\u00adtle\u00adment say?',
      { after: 6 },
    ),
    plain('The com\u00admit\u00adtee ad\u00adjourned.'),
  ];
  const pages = typeset(blocks, {
    frames: pageFrames(3, { x: 80, top: 760, bottom: 640, width: 170 }),
    size: 11,
  });
  const pdf = writePdf({ pages: pages.map((texts) => ({ texts })) }).toString('latin1');
  return Buffer.from(pdf.replaceAll(encoding, ownEncoding.padEnd(encoding.length)), 'latin1');
}
