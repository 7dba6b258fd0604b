import { type WrittenPage, writePdf } from './pdf-writer.testing';
import { bold, centred, pageFrames, plain, said } from './set-words.testing';
import { type Block, noteOver, typeset } from './typeset.testing';

const evidence: readonly Block[] = [
  bold('Coastal Waters Committee', { size: 18, after: 6 }),
  bold('Oral evidence: The dredging of small harbours, HC 417', { size: 14, after: 8 }),
  plain('Tuesday 5 March 2024', { after: 8 }),
  plain('Ordered by the House of Commons to be published on 5 March 2024.', { after: 8 }),
  plain('Members present: Orla Pennant (Chair); Tobias Wren; Meera Castleton.', { after: 8 }),
  plain('Questions 1 - 3', { after: 12 }),
  bold('Witnesses', { after: 6 }),
  plain(
    'I: Dr Anselm Friday, Reader in Sediments, University of Northby; and Petra Holm, Harbour Master, Little Staithe.',
    { after: 12 },
  ),
  bold('Examination of witnesses', { after: 6 }),
  plain('Witnesses: Dr Anselm Friday and Petra Holm.', { after: 12 }),
  said(
    'Q1 Chair:',
    'Welcome to this session. Dr Friday, harbours on this coast were deep enough for a hundred years. What has changed, and since when has anybody known of it?',
    { after: 8 },
  ),
  said(
    'Dr Friday:',
    'Thank you. Three things have changed, Chair. The first is that the river carries more than it did, because the fields above it are ploughed later in the year; the second is that the old training wall has gone; and the third, which is the one that nobody likes to speak of, is that no one has dredged since 2011.',
    { after: 8 },
  ),
  plain(
    'I would add that the records before 1990 are poor, so that anyone who tells you what the depth used to be is telling you what somebody remembers.',
    { after: 8 },
  ),
  said('Chair:', 'Who decided that?', { after: 8 }),
  said(
    'Petra Holm:',
    'Nobody did. It was the end of one budget and there was not another. We have written eleven letters about it since.',
    { after: 8 },
  ),
  said(
    'Q2 Tobias Wren:',
    'Could a harbour of your size pay for the work itself, if the landing fees stayed in the town and did not go to the county?',
    { after: 8 },
  ),
  said(
    'Petra Holm:',
    'In a good year, yes. In a good year we land four hundred boxes of crab a week from May to September. The trouble is that you do not know in advance which year will be a good one, and the dredger has to be booked eighteen months ahead.',
    { after: 8 },
  ),
  said('Q3 Meera Castleton:', 'Is there another harbour that has done it?', { after: 8 }),
  said('Dr Friday:', 'There is one.', { after: 8 }),
  plain('The witnesses withdrew.'),
];

/** Evidence to a committee as it is published: a header, questions, bold labels, a number at the foot of each page. */
export function committeeEvidence(): Buffer {
  const pages = typeset(evidence, {
    frames: pageFrames(2, { x: 70, top: 770, bottom: 330, width: 455 }),
    size: 11,
  });
  return writePdf({
    title: 'Microsoft Word - HC417 uncorrected.docx',
    producer: 'Northby Press 3.1',
    pages: pages.map((texts, at) => {
      const page: WrittenPage = { texts: [...texts, centred(String(at + 1), 40)] };
      if (at > 0) return page;
      const notes = [
        noteOver(texts, 'no one has dredged since 2011', {
          kind: 'Highlight',
          words: 'Ask who held the budget.',
          author: 'R. Alder',
          date: "20240306091500+00'00'",
          colour: [1, 1, 0],
        }),
        {
          kind: 'Text' as const,
          over: [[530, 400, 550, 420] as const],
          words: 'Agreed.',
          author: 'S. Birch',
          answers: 0,
        },
        noteOver(texts, 'the records before 1990 are poor', { kind: 'Underline', colour: [0, 0.6, 0.2] }),
        {
          kind: 'Text' as const,
          over: [[40, 765, 55, 780] as const],
          words: 'Second session this year.',
          author: 'R. Alder',
        },
      ];
      return { ...page, notes };
    }),
  });
}
