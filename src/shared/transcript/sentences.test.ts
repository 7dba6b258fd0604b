import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesOf } from './sentences';

/** Each case as it should be cut, a bar at every end of a sentence but the last. */
const cases: readonly (readonly [string, string])[] = [
  ['plain sentences', 'The bridge is closed.| It opens in May.'],
  ['a question and its answer', 'Is it safe?| It is.'],
  ['an exclamation', 'Order!| The honourable Member must be heard.'],
  ['Order, order', 'Order.| Order.| Let the witness finish.'],
  ['a paragraph of one sentence without an end', 'and that is the whole of it'],
  ['a title before a name', 'I thank Dr. Amara Osei for that.| It helps.'],
  ['Mr. and Mrs.', 'Mr. and Mrs. Hale wrote to us.| We replied.'],
  ['Ms. and Mx.', 'Ms. Lund and Mx. Perry agree.| So do I.'],
  ['Prof. Sir', 'Prof. Sir Owen Bligh gave evidence.| He was clear.'],
  ['the Rt. Hon.', 'The Rt. Hon. Member for Weir asked.| I answered.'],
  ['Hon. Members', 'Hon. Members will know this.| I shall be brief.'],
  ['the Rev. and the Revd.', 'The Revd. Ann Moss spoke.| The Rev. Tom Pike did not.'],
  ['military ranks', 'Gen. Hart and Lt. Col. Fry were there.| Capt. Dunn was not.'],
  ['a councillor', 'Cllr. Jones has the figures.| She sent them.'],
  ['a saint', 'The line to St. Albans is shut.| It floods.'],
  ['a mountain', 'We went up Mt. Snow in June.| It rained.'],
  ['an initial', 'I met J. Smith there.| He was early.'],
  ['two initials', 'The paper by J. K. Rowe is here.| Read it.'],
  ['initials without spaces', 'The work of W.H. Marsh is known.| It is old.'],
  ['an initial in the middle', 'Mary T. Lowe chairs it.| She is here.'],
  ['I at the end', 'So did I.| Then we left.'],
  ['the letter of an option', 'We chose option B.| It worked.'],
  ['the letter of an appendix', 'It is in appendix C.| Please look.'],
  ['a lone letter after and', 'We looked at A and B.| Both failed.'],
  ['No. before a number', 'He lives at No. 10 with a cat.| It bites.'],
  ['no at the end', 'I said no.| Ten of us did.'],
  ['Nos.', 'See questions Nos. 4 to 7.| They matter.'],
  ['a page', 'It is on p. 12 of the report.| Page 13 is blank.'],
  ['pages', 'See pp. 3 and 4.| The rest is tables.'],
  ['a paragraph of a report', 'As para. 7 says, it failed.| We paid.'],
  ['a section of an Act', 'Under s. 12 of the Act it is a crime.| Nobody is charged.'],
  ['an article', 'Art. 50 was used.| Once.'],
  ['a command paper', 'It is Cm. 1234.| It was published in March.'],
  ['a per cent', 'Costs rose by 5.5% last year.| They fell before.'],
  ['a per cent at the end', 'Costs rose by 5.5%.| They fell before.'],
  ['an amount of money', 'It cost £3.7 million.| That is too much.'],
  ['an amount at the end', 'It cost £3.70.| That is cheap.'],
  ['a number at the end', 'That was in 2019.| In 2020 it stopped.'],
  ['a time of day', 'We meet at 9.30 a.m. on Monday.| Be early.'],
  ['a time at the end', 'We rose at 5 p.m.| The House sat on.'],
  ['a date', 'It was signed on Sept. 4 in Leeds.| I was there.'],
  ['etc. within', 'Pipes, pumps, etc. are old.| We know.'],
  ['etc. at the end', 'Pipes, pumps, etc.| They are old.'],
  ['e.g.', 'Some rivers, e.g. the Tarn, are clean.| Most are not.'],
  ['e.g. before a name', 'Some rivers, e.g. Tarn and Wye, are clean.| Most are not.'],
  ['i.e.', 'The owner, i.e. Mr Bell, left.| He is abroad.'],
  ['versus', 'That is Hale v. The Crown.| It was lost.'],
  ['the U.S. within', 'The U.S. Congress voted.| We did not.'],
  ['the U.S. at the end', 'She came from the U.S.| The papers followed.'],
  ['a company', 'Bell Bros. Ltd. owns it.| It is for sale.'],
  ['a company at the end', 'It was sold to Acme Inc.| The price is secret.'],
  ['and others', 'Moss et al. found this.| Nobody has repeated it.'],
  ['a doctorate', 'She has a Ph.D. from Hull.| He has none.'],
  ['an ellipsis of three dots within', 'I think... we should wait.| Others do not.'],
  ['an ellipsis of three dots at the end', 'I think so...| We should wait.'],
  ['an ellipsis of one sign within', 'I think… we should wait.| Others do not.'],
  ['an ellipsis at the beginning', '…and so it went on.| Nobody came.'],
  ['words broken off', 'If I may—| Please do.'.replace('—|', '—')],
  ['a quotation at the end', 'He said, “It is over.”| Nobody believed him.'],
  ['a quotation that is asked', '“Is it over?” he asked.| Nobody knew.'],
  ['a quotation that is called', '“Never!” she said.| That was that.'],
  ['a quotation of two sentences', 'He said: “It is over.| We lost.”| He left.'],
  ['single quotation marks', 'They wrote ‘We are sorry.’| They were not.'],
  ['straight quotation marks', 'He said "It is over."| She laughed.'],
  ['a sentence in brackets', 'We left.| (It was late.)| Nobody saw us.'],
  ['a bracket within', 'We left (at 5 p.m.) and went home.| It rained.'],
  ['an interruption', 'I shall not give way.| [Interruption.]| I shall go on.'],
  ['a reference mark', 'This was shown before.[12]| It still holds.'],
  ['a numbered beginning', '1. The first is cost.| The second is time.'],
  ['a lettered beginning', '(a) The first is cost.| The second is time.'],
  ['a question of counsel', 'Q. Where were you?| At home.'],
  ['an answer to counsel', 'A. I was at home.| I slept.'],
  ['a web address', 'It is at www.example.org/rivers.| Look there.'],
  ['an address of mail', 'Write to clerk@example.org.| She answers.'],
  ['a file', 'Open notes.txt and read.| It is short.'],
  ['small letters by a machine', 'yes. it is.| I said so.| We wait.'],
  ['two marks', 'You did what?!| I did.'],
  ['French', 'M. Dupont est là.| Il parle.'],
  ['spaces at both ends', ' The bridge is closed.| It opens in May. '],
];

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a paragraph', () => {
  it('are tried with at least sixty hard cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cases)('%s', (_what, marked) => {
    expect(cut(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((sentence) => sentence.trim()));
  });

  it('hold every letter of any text, in order and without overlap', () => {
    const pieces = fc.constantFrom(
      'Dr.',
      'A.',
      'no.',
      '10',
      'the',
      'The',
      '…',
      '...',
      '”',
      '(',
      '5.5%',
      '?',
      '!',
      'é',
      '👩‍⚖️',
      '\u00a0',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (words, odd) => {
          const text = `${words.join(' ')}${odd}`;
          const sentences = sentencesOf(text);
          let last = 0;
          for (const { start, end } of sentences) {
            expect(text.slice(last, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });

  it.each([
    [0, 0],
    [20, 0],
    [21, 0],
    [22, 1],
    [99, 1],
  ])('one of them is at offset %i: number %i', (offset, index) => {
    expect(sentenceAt(sentencesOf('The bridge is closed. It opens in May.'), offset)).toBe(index);
  });

  it('there are none where there is no word', () => {
    expect([sentencesOf(''), sentencesOf('   '), sentencesOf('* * *').length]).toEqual([[], [], 1]);
  });
});
