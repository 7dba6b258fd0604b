import { describe, expect, it } from 'vitest';
import { paragraphId } from '../id';
import { assembleLines, outlineOf, transcriptOf } from './transcript.testing';

/** Each: what is difficult, the text, and the title and turns it has. */
const cases: readonly (readonly [
  difficulty: string,
  text: string,
  title: string,
  turns: readonly string[],
])[] = [
  [
    'a name, the time below it, and what was said once only',
    'Jane Doe\n00:00:04\nGood morning.\nJohn Roe\n00:01:09\nGood night.',
    'Some event',
    ['(time) 00:00:04', 'Jane Doe: Good morning.', '(time) 00:01:09', 'John Roe: Good night.'],
  ],
  [
    'names before full-width colons, in a script without capitals',
    '港口会议\n\n主席：早上好。\n\n李先生：谢谢主席。\n\n主席：请说。\n\n李先生：港口很重要。\n\n主席：12月吗？\n\n王小明：「是。」\n\n主席：谢谢。',
    '港口会议',
    [
      '主席: 早上好。',
      '李先生: 谢谢主席。',
      '主席: 请说。',
      '李先生: 港口很重要。',
      '主席: 12月吗？',
      '王小明: 「是。」',
      '主席: 谢谢。',
    ],
  ],
  [
    'a heading above the time of day',
    'Jane Doe: Good morning.\nWinter Fuel\n3.32 pm\nIt is cold.\nJane Doe: So it is.',
    'Some event',
    ['Jane Doe: Good morning. / Winter Fuel / It is cold.', '(time) 3.32 pm', 'Jane Doe: So it is.'],
  ],
  [
    'names alone on lines, with a title and an introduction',
    `Fish and Ships: a future?

This is a transcript of a discussion.

Jane Doe

Good morning.

And welcome.

John Roe

Thank you, Jane, over to me.

Jane Doe

Thank you.

Jane`,
    'Fish and Ships: a future?',
    [
      '(before-first-speaker) This is a transcript of a discussion.',
      'Jane Doe: Good morning. / And welcome.',
      'John Roe: Thank you, Jane, over to me.',
      'Jane Doe: Thank you. / Jane',
    ],
  ],
  [
    'a title and an introduction in a document without empty lines',
    `Fish and Ships: a future?
This is the transcript of a discussion that was held in the long room above the harbour, in two halves.
Jane Doe
Good morning.
John Roe
Thank you, Jane, over to me.
Jane Doe
Thank you.
John Roe
Not at all.`,
    'Fish and Ships: a future?',
    [
      '(before-first-speaker) This is the transcript of a discussion that was held in the long room above the harbour, in two halves.',
      'Jane Doe: Good morning.',
      'John Roe: Thank you, Jane, over to me.',
      'Jane Doe: Thank you.',
      'John Roe: Not at all.',
    ],
  ],
  [
    'paragraphs that are numbered before the names, and a list that is numbered too',
    `1. Jane Doe: Good morning. Three things:
1. Dredging
2. The walls: all of them
3. John Roe
2. John Roe: And to you.
And this.
3. Jane Doe: Quite.`,
    'Some event',
    [
      'Jane Doe: Good morning. Three things: / 1. Dredging / 2. The walls: all of them / 3. John Roe',
      'John Roe: And to you. / And this.',
      'Jane Doe: Quite.',
    ],
  ],
  [
    'a pull-quote whose name stands after a dash that was typed as hyphens',
    `Jane Doe

We came late. The walls of this harbour have been left to the weather for as long as I have lived here.

The walls of this harbour have been left to the weather for as long as I have lived here.

--- Jane Doe

And I am old.

John Roe

So you are.

Jane Doe

Thank you.

John Roe

Not at all.`,
    'Some event',
    [
      'Jane Doe: We came late. The walls of this harbour have been left to the weather for as long as I have lived here. / And I am old.',
      '(pull-quote) The walls of this harbour have been left to the weather for as long as I have lived here. / (attribution) --- Jane Doe',
      'John Roe: So you are.',
      'Jane Doe: Thank you.',
      'John Roe: Not at all.',
    ],
  ],
  [
    'times beside and below names, and an answer that could be one',
    `Jane Doe
0:12
Good morning.

John Roe 0:14
Same

Jane Doe
0:20
Goodbye.

House adjourned.`,
    'Some event',
    [
      '(time) 0:12',
      'Jane Doe: Good morning.',
      'John Roe: Same',
      '(time) 0:20',
      'Jane Doe: Goodbye.',
      '(procedure) House adjourned.',
    ],
  ],
  [
    'two speakers once each',
    `Jane Doe

Good morning.

John Roe

Good morning to you.`,
    'Some event',
    ['Jane Doe: Good morning.', 'John Roe: Good morning to you.'],
  ],
  [
    'colons, one line a turn',
    `JANE DOE: Good morning.
JOHN ROE: Good morning: a fine one.
Note: they shook hands.
JANE DOE: Shall we start?`,
    'Some event',
    [
      'JANE DOE: Good morning.',
      'JOHN ROE: Good morning: a fine one. / Note: they shook hands.',
      'JANE DOE: Shall we start?',
    ],
  ],
  [
    'a title that has the shape of a label',
    `Ukraine: the way ahead

Jane Doe

Good morning, everyone.

John Roe

Good morning.`,
    'Ukraine: the way ahead',
    ['Jane Doe: Good morning, everyone.', 'John Roe: Good morning.'],
  ],
  [
    'headings that have the shape of names',
    `Jane Doe

Good morning. The opening was late, and the remarks were long.

Opening Remarks

I have some.

Northern Ireland

It is in the United Kingdom.

John Roe

Thank you.

Jane Doe

No, thank you.

John Roe

Thank you.`,
    'Some event',
    [
      'Jane Doe: Good morning. The opening was late, and the remarks were long. / I have some. / It is in the United Kingdom.',
      '(heading) Opening Remarks',
      '(heading) Northern Ireland',
      'John Roe: Thank you.',
      'Jane Doe: No, thank you.',
      'John Roe: Thank you.',
    ],
  ],
  [
    'times, addresses, stage directions and procedure inside speech',
    `Jane Doe

One.

14:32:00

Two.

[Laughter]

https://example.org/one

Three.

Question put and agreed to.

* * *

Page 2 of 9

John Roe

Four.`,
    'Some event',
    [
      'Jane Doe: One. / Two. / Three.',
      '(time) 14:32:00',
      '(procedure) [Laughter] / (web-address) https://example.org/one',
      '(procedure) Question put and agreed to. / (separator) * * * / (page-number) Page 2 of 9',
      'John Roe: Four.',
    ],
  ],
  [
    'a withdrawal, after which nobody speaks until the next label',
    `Q1 Chair: Why?
Professor Young: Because.
The witness withdrew.
Examination of witness
Witness: Jane Doe.
Q2 Chair: And you?
Jane Doe: Me too.`,
    'Some event',
    [
      'Chair: Why?',
      'Professor Young: Because.',
      '(procedure) The witness withdrew. / (procedure) Examination of witness / (procedure) Witness: Jane Doe.',
      'Chair: And you?',
      'Jane Doe: Me too.',
    ],
  ],
  [
    'a chair introduced in the header',
    `Chair: Jane Doe
Date: 4 May 2022

Jane Doe: Good morning.
John Roe: Good morning.
Chair: Order.
Jane Doe: Let us begin.`,
    'Some event',
    [
      '(before-first-speaker) Chair: Jane Doe / (before-first-speaker) Date: 4 May 2022',
      'Jane Doe: Good morning.',
      'John Roe: Good morning.',
      'Chair: Order.',
      'Jane Doe: Let us begin.',
    ],
  ],
  [
    'no speaker at all',
    `The state of the fish

It is bad.

14:32

It is getting worse.`,
    'The state of the fish',
    ['Unknown speaker: It is bad. / It is getting worse.', '(time) 14:32'],
  ],
  ['one line and nothing else', 'Only this', 'Some event', ['Unknown speaker: Only this']],
  [
    'a label with no words after it',
    `Jane Doe: Hello.
John Roe:
Jane Doe: Are you there?
John Roe:
Yes.`,
    'Some event',
    ['Jane Doe: Hello.', 'John Roe: ', 'Jane Doe: Are you there?', 'John Roe: Yes.'],
  ],
  [
    'chat names in lower case',
    `maria: hello there.
tom: hello to you.
maria: how are you?
tom: fine, and you?
maria: fine.
tom: good.`,
    'Some event',
    [
      'maria: hello there.',
      'tom: hello to you.',
      'maria: how are you?',
      'tom: fine, and you?',
      'maria: fine.',
      'tom: good.',
    ],
  ],
  [
    'one speaker in one long turn',
    `Speech on fish

Jane Doe: I rise to speak of fish, which is to say of the sea.

There are three things: salt, water and weed.

I commend them.`,
    'Speech on fish',
    [
      'Jane Doe: I rise to speak of fish, which is to say of the sea. / There are three things: salt, water and weed. / I commend them.',
    ],
  ],
];

describe('a transcript', () => {
  it.each(cases)('reads %s', (_difficulty, text, title, turns) => {
    const transcript = transcriptOf(text);
    expect({ title: transcript.title, turns: outlineOf(transcript) }).toEqual({ title, turns });
  });

  it('takes the speakers that a format marks, and nobody for the lines that it does not', () => {
    const said = (text: string, speaker?: string) => ({ text, ...(speaker && { speaker }) });
    const lines = [
      said('Fisheries'),
      said('I beg to move.', 'Ann Hill (Wexcombe)'),
      said('Tom Bell: he said that, not I.', 'Ann Hill (Wexcombe)'),
      said('The mace was put back'),
      said('Hear, hear!', 'Hon. Members'),
    ].map((line, index) => ({ id: paragraphId(index + 1), ...line }));
    expect(outlineOf(assembleLines(lines))).toEqual([
      '(before-first-speaker) Fisheries',
      'Ann Hill: I beg to move. / Tom Bell: he said that, not I.',
      '(procedure) The mace was put back',
      'Hon. Members: Hear, hear!',
    ]);
  });

  it('takes no words for the title that a format marks as said', () => {
    const line = { id: paragraphId(1), text: 'Order, order', speaker: 'Chair' };
    const heading = { id: paragraphId(2), text: 'Reed Beds', heading: 2, gapBefore: true as const };
    const next = { id: paragraphId(3), text: 'Yes.', speaker: 'Reed Beds', gapBefore: true as const };
    const transcript = assembleLines([line, heading, next]);
    expect(transcript.title).toBe('Some event');
    expect(outlineOf(transcript)).toEqual(['Chair: Order, order', '(heading) Reed Beds', 'Reed Beds: Yes.']);
  });

  it('shows a heading that is said not to be the title as a heading', () => {
    const heading = { id: paragraphId(1), text: 'Reed Beds', heading: 1 };
    const next = { id: paragraphId(2), text: 'Yes.', speaker: 'Chair' };
    const transcript = assembleLines([heading, next], { lines: { [heading.id]: 'narration' } });
    expect(outlineOf(transcript)).toEqual(['(heading) Reed Beds', 'Chair: Yes.']);
  });
});
