import { describe, expect, it } from 'vitest';
import { readLabel } from './speaker-label';

/** What a line's shape is taken for: kind, label, and how many code units stand before the words. */
function shapeOf(text: string): string | null {
  const found = readLabel(text);
  if (found === null) return null;
  const words = text.slice(found.lead);
  return `${found.form} ${found.parts.kind} <${found.label}>${words === '' ? '' : ` ${words}`}`;
}

/** A label alone, or before words, of the kinds that two occurrences are enough for. */
const labels: readonly (readonly [line: string, shape: string])[] = [
  // A name alone on a line.
  ['Alicia Kearns', 'alone person <Alicia Kearns>'],
  ['Dr Maria Repnikova', 'alone titled <Dr Maria Repnikova>'],
  ['Dr. Maria Repnikova', 'alone titled <Dr. Maria Repnikova>'],
  ['Sergey', 'alone single <Sergey>'],
  ['ALICIA KEARNS', 'alone person <ALICIA KEARNS>'],
  ['KEARNS', 'alone single <KEARNS>'],
  ['Alicia Kearns MP', 'alone person <Alicia Kearns MP>'],
  ['Rt Hon Sir John Whittingdale MP', 'alone titled <Rt Hon Sir John Whittingdale MP>'],
  ['The Rt Hon Harriet Harman KC MP', 'alone titled <The Rt Hon Harriet Harman KC MP>'],
  ['Lord Smith of Finsbury', 'alone titled <Lord Smith of Finsbury>'],
  ['Baroness Hayter of Kentish Town', 'alone titled <Baroness Hayter of Kentish Town>'],
  ['The Earl of Kinnoull', 'alone office <The Earl of Kinnoull>'],
  ['The Lord Bishop of Durham', 'alone office <The Lord Bishop of Durham>'],
  ['Lord Carter of Coles (Lab)', 'alone titled <Lord Carter of Coles (Lab)>'],
  [
    'Mark Francois (Rayleigh and Wickford) (Con)',
    'alone person <Mark Francois (Rayleigh and Wickford) (Con)>',
  ],
  [
    'Dame Meg Hillier (Hackney South and Shoreditch) (Lab/Co-op)',
    'alone titled <Dame Meg Hillier (Hackney South and Shoreditch) (Lab/Co-op)>',
  ],
  ['General Sir Patrick Sanders', 'alone titled <General Sir Patrick Sanders>'],
  ['Senator Smith', 'alone person <Senator Smith>'],
  ['Ms Good', 'alone titled <Ms Good>'],
  ['John A. Smith', 'alone person <John A. Smith>'],
  ['The Prime Minister', 'alone office <The Prime Minister>'],
  ['The Prime Minister (Keir Starmer)', 'alone office <The Prime Minister (Keir Starmer)>'],
  [
    'The Secretary of State for Defence (John Healey)',
    'alone office <The Secretary of State for Defence (John Healey)>',
  ],
  ['Madam Deputy Speaker', 'alone office <Madam Deputy Speaker>'],
  ['Madam Deputy Speaker (Ms Nusrat Ghani)', 'alone office <Madam Deputy Speaker (Ms Nusrat Ghani)>'],
  ['Mr Speaker', 'alone office <Mr Speaker>'],
  [
    'The Parliamentary Under-Secretary of State for Science',
    'alone office <The Parliamentary Under-Secretary of State for Science>',
  ],
  ['Several hon. Members', 'alone nameless <Several hon. Members>'],
  ['Jane Doe, Director of Policy', 'alone person <Jane Doe, Director of Policy>'],
  ["Siân O'Brien", "alone person <Siân O'Brien>"],
  ['Siân O’Brien', 'alone person <Siân O’Brien>'],
  ['Llŷr Gruffydd', 'alone person <Llŷr Gruffydd>'],
  ['Rhun ap Iorwerth', 'alone person <Rhun ap Iorwerth>'],
  ['Màiri McAllan', 'alone person <Màiri McAllan>'],
  ['Caoimhe Ní Dhomhnaill', 'alone person <Caoimhe Ní Dhomhnaill>'],
  ['Jean-Claude Juncker', 'alone person <Jean-Claude Juncker>'],
  ['Ursula von der Leyen', 'alone person <Ursula von der Leyen>'],
  ['Guy de la Bédoyère', 'alone person <Guy de la Bédoyère>'],
  ['Ludwig van Beethoven', 'alone person <Ludwig van Beethoven>'],
  ['J. R. R. Tolkien', 'alone person <J. R. R. Tolkien>'],
  ['J.K. Rowling', 'alone person <J.K. Rowling>'],
  ['Martin Luther King Jr.', 'alone person <Martin Luther King Jr.>'],
  ['Will Quince', 'alone person <Will Quince>'],
  ['Theresa May', 'alone person <Theresa May>'],
  ['Anna Łukasiewicz', 'alone person <Anna Łukasiewicz>'],
  ['Елена Иванова', 'alone person <Елена Иванова>'],
  ['习近平', 'alone single <习近平>'],
  // With a time.
  ['Alicia Kearns 0:49', 'alone person <Alicia Kearns>'],
  ['Alicia Kearns: (00:49)', 'alone person <Alicia Kearns>'],
  ['[00:00:49] Speaker 2: At 10:30: never', 'colon nameless <Speaker 2> At 10:30: never'],
  ['Ms Niamh O’Hare (Strathcarn) (SNP) [V]', 'alone titled <Ms Niamh O’Hare (Strathcarn) (SNP) [V]>'],
  ['Mark Francois [R] [V]', 'alone person <Mark Francois [R] [V]>'],
  ['Alicia Kearns (00:01:02)', 'alone person <Alicia Kearns>'],
  ['Speaker 1 (00:02):', 'colon nameless <Speaker 1>'],
  ['[00:01:02] Alicia Kearns: Good morning.', 'colon person <Alicia Kearns> Good morning.'],
  ['00:01:02 Alicia Kearns: Good morning.', 'colon person <Alicia Kearns> Good morning.'],
  ['Unknown Speaker 1:02:33', 'alone nameless <Unknown Speaker>'],
  // Before a colon.
  ['Alicia Kearns: Good morning.', 'colon person <Alicia Kearns> Good morning.'],
  ['ALICIA KEARNS: Good morning.', 'colon person <ALICIA KEARNS> Good morning.'],
  ['Kearns:', 'colon single <Kearns>'],
  ['Chair: Order.', 'colon office <Chair> Order.'],
  ['The Chair: Order.', 'colon office <The Chair> Order.'],
  ['THE CHAIR: Order.', 'colon office <THE CHAIR> Order.'],
  ['CHAIRMAN: Order.', 'colon office <CHAIRMAN> Order.'],
  ['Q94 Chair: Thank you for coming.', 'colon office <Chair> Thank you for coming.'],
  ['Q.94 Ms Harman: Thank you.', 'colon titled <Ms Harman> Thank you.'],
  ['Q 94 Professor Young: It is.', 'colon titled <Professor Young> It is.'],
  ['Q94. Sir Bernard Jenkin: And then?', 'colon titled <Sir Bernard Jenkin> And then?'],
  // After the number of a paragraph.
  ['12. Alicia Kearns: Good morning.', 'colon person <Alicia Kearns> Good morning.'],
  ['12) KEARNS: Order.', 'colon single <KEARNS> Order.'],
  ['[12] Speaker 2: Because.', 'colon nameless <Speaker 2> Because.'],
  ['(12) Chair: Order.', 'colon office <Chair> Order.'],
  ['2.4 Ms Harman: Thank you.', 'colon titled <Ms Harman> Thank you.'],
  ['1204 The Chair: Order.', 'colon office <The Chair> Order.'],
  ['Professor Tom Hickman QC: Yes.', 'colon titled <Professor Tom Hickman QC> Yes.'],
  ['Jane Doe, Oxfam: We would.', 'colon person <Jane Doe, Oxfam> We would.'],
  ['Jane Doe (Oxfam): We would.', 'colon person <Jane Doe (Oxfam)> We would.'],
  ['Jane Doe – Oxfam: We would.', 'colon person <Jane Doe – Oxfam> We would.'],
  ['Doe, Jane: We would.', 'colon person <Doe, Jane> We would.'],
  [
    'The Secretary of State for Health and Social Care: I did.',
    'colon office <The Secretary of State for Health and Social Care> I did.',
  ],
  ['Interviewer: How so?', 'colon office <Interviewer> How so?'],
  ['Q: How so?', 'colon nameless <Q> How so?'],
  ['A: Because.', 'colon nameless <A> Because.'],
  ['Speaker 2: Because.', 'colon nameless <Speaker 2> Because.'],
  ['Female Speaker: Because.', 'colon nameless <Female Speaker> Because.'],
  ['Participant B: Because.', 'colon nameless <Participant B> Because.'],
  ['Audience member: Why?', 'colon nameless <Audience member> Why?'],
  ['@Sergey: over to you', 'colon single <Sergey> over to you'],
  ['Kearns:“Order.”', 'colon single <Kearns> “Order.”'],
  ['田中：はい', 'colon single <田中> はい'],
  ['田中：「はい。」', 'colon single <田中> 「はい。」'],
  ['田中：12月です', 'colon single <田中> 12月です'],
  ['- Alicia Kearns: Good morning.', 'colon person <Alicia Kearns> Good morning.'],
  ['14. Alicia Kearns: Good morning.', 'colon person <Alicia Kearns> Good morning.'],
  ['1014) MS KEARNS: Good morning.', 'colon titled <MS KEARNS> Good morning.'],
  // In brackets.
  ['[Alicia Kearns]', 'bracket person <Alicia Kearns>'],
  ['[Alicia Kearns] Good morning.', 'bracket person <Alicia Kearns> Good morning.'],
  ['[Alicia Kearns]: Good morning.', 'bracket person <Alicia Kearns> Good morning.'],
  ['<Alicia Kearns> Good morning.', 'bracket person <Alicia Kearns> Good morning.'],
  ['{Chair}: Good morning.', 'bracket office <Chair> Good morning.'],
];

const notLabels: readonly string[] = [
  'Thank you, Sergey, over to you.',
  'Thank you, Sergey, over to you',
  'Over to you, Sergey',
  'Sergey, over to you.',
  'China and Russia: A deepening partnership?',
  'So the question is: what next?',
  'There are two answers: yes and no.',
  'Yes: I agree with that.',
  'No, Minister: it is not.',
  'However: there is more.',
  'First: the money. Second: the time.',
  'Note: this was recorded.',
  'NOTE: this was recorded.',
  'NB: this was recorded.',
  'Figure 1: exports by year',
  'Table 2: imports by year',
  'Annex B: the witnesses',
  'Session 2: the economy',
  'Part One',
  'Question 3: what next?',
  'Date: 4 May 2022',
  'Time: 14:32',
  'Venue: Portcullis House',
  'Present: Jane Doe, John Roe',
  'Witnesses: Jane Doe; John Roe',
  'Members present: Jane Doe (Chair); John Roe',
  'Source: the Office for National Statistics',
  'http://www.parliament.uk/',
  'https://example.org/a:b',
  'See www.parliament.uk: it is there',
  '14:32:00',
  '[00:01:02]',
  '10:30 am',
  '10:30: the meeting began',
  'Q&A',
  'Questions and Answers',
  'Question put and agreed to.',
  'Ordered',
  'Ordered, That the Bill be read.',
  'Resolved',
  'It was the best of times',
  'This House has considered the matter of fisheries',
  'the chair',
  '“Order!”',
  '— Bonny Lin',
  'I am grateful to Alicia Kearns',
  'Alicia Kearns asked:',
  'Alicia Kearns rose to speak',
  'General Questions To Ministers',
  'Hear, hear!',
  'OK',
  'Thanks',
  'Good morning',
  'Good Morning',
  'Welcome Everyone',
  '£4.50',
  '1. Introduction',
  '1. Alicia Kearns',
  '10 Downing Street: a history',
  '12. Q94 Chair: Order.',
  '3. costs: they rise',
  '* * *',
  'J',
  'I',
  '7.1% in 2022: a record',
  'A man, a plan, a canal: Panama',
];

describe('the shape of a label', () => {
  it.each(labels)('%s', (line, shape) => {
    expect(shapeOf(line)).toBe(shape);
  });

  it.each(notLabels)('is not in %s', (line) => {
    const found = readLabel(line);
    expect(found === null || found.parts.kind === 'loose' ? null : shapeOf(line)).toBeNull();
  });

  it('carries the question number and the time that stand beside it', () => {
    expect(readLabel('Q.94 Chair: Order.')).toMatchObject({ question: 'Q94', label: 'Chair' });
    expect(readLabel('[12] Chair: Order.')).toMatchObject({ question: '12', label: 'Chair' });
    expect(readLabel('2.4. Chair: Order.')).toMatchObject({ question: '2.4', label: 'Chair' });
    expect(readLabel('Chair [1:02:03]: Order.')).toMatchObject({ time: '1:02:03', label: 'Chair' });
  });

  it('is looked for only where a label can end', () => {
    expect(readLabel(`${'Alicia '.repeat(40)}: words`)).toBeNull();
    expect(readLabel(`${'a'.repeat(5_000_000)}: words`)).toBeNull();
  });
});
