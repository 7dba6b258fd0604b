import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatId } from '../../../../shared/formats';
import { importBytes } from '../../import-transcript';
import { normaliseLine, removeUnprintable } from '../../normalise-text';
import { headingLevel } from './hansard-print';

async function read(text: string, as?: FormatId) {
  return importBytes(Buffer.from(text), 'a.xml', { readAt: '2031-03-12T00:00:00Z', ...(as && { as }) });
}

/** What a file's lines are: "speaker: text {marks}", headings as "# text", and what else is narration as "- text". */
async function linesOf(text: string): Promise<readonly string[]> {
  const result = await read(text);
  if (!result.ok) return [result.problem.kind];
  return result.value.lines.map(({ text: words, heading, speaker, marks = [] }) => {
    const marked = marks.map((mark) => `${Object.values(mark).join(' ')}`);
    const lead = heading === undefined ? (speaker ?? '-') : '#'.repeat(heading);
    return `${lead}| ${words}${marked.length > 0 ? ` {${marked.join('; ')}}` : ''}`;
  });
}

const print = (body: string) =>
  `<H xmlns="http://www.parliament.uk/commons/hansard/print"><System type="Debate" ColStart="5"><Body>${body}</Body></System></H>`;
const speech = (attributes: string, words = '<p>Yes.</p>') =>
  `<publicwhip><speech ${attributes}>${words}</speech></publicwhip>`;
const akn = (body: string) =>
  `<akomaNtoso><debate><meta><references><TLCPerson id="p" showAs="Ada Quist"/><TLCRole id="r" showAs="Chair"/></references></meta><debateBody>${body}</debateBody></debate></akomaNtoso>`;
const australia = (body: string) =>
  `<hansard><session.header><date>2031-03-12</date></session.header><chamber.xscript>${body}</chamber.xscript></hansard>`;

describe('a file of a parliament is recognised by what is in it', () => {
  it.each<[FormatId, string]>([
    ['parlparse', speech('speakername="A"')],
    [
      'parlparse',
      '<debates><speech id="uk.org.publicwhip/debate/2031-01-01.1.1" speakername="A"><p>Yes</p></speech></debates>',
    ],
    ['hansard-print', print('<hs_Para>Words</hs_Para>')],
    ['akoma-ntoso', akn('<p>Words</p>')],
    ['senedd-xml', '<a><b><contribution_verbatim>Words</contribution_verbatim></b></a>'],
    [
      'canada-xml',
      '<Hansard><HansardBody><Intervention><Content><ParaText>Words</ParaText></Content></Intervention></HansardBody></Hansard>',
    ],
    ['australia-xml', australia('<para>Words</para>')],
    ['hansard-json', '{"Results":[{"AttributedTo":"A","ContributionText":"Yes"}]}'],
    ['text', '<publicwhip><memberinfo id="1">Words</memberinfo></publicwhip>'],
    ['text', '<debates><speech>Words</speech></debates>'],
    ['text', '<hansard>Words</hansard>'],
    ['text', '{"results":["words"]}'],
    ['text', 'The namespace is http://www.parliament.uk/commons/hansard/print, she said.'],
  ])('%s', async (id, text) => {
    const result = await read(text);
    expect(result.ok && result.value.format).toMatchObject({
      id,
      certainty: id === 'text' ? 'possible' : 'certain',
    });
  });
});

describe('a file of a parliament that is not whole is damaged', () => {
  it.each<[FormatId, string]>([
    ['parlparse', '<publicwhip><speech speakername="A"><p>Cut sho'],
    ['hansard-print', print('<hs_Para>Words').slice(0, 140)],
    ['akoma-ntoso', akn('<p>Words</p>').slice(0, -9)],
    ['senedd-xml', '<a><b><contribution_verbatim>Words</contribution_verbatim>'],
    ['canada-xml', '<Hansard><HansardBody>Words'],
    ['australia-xml', `${australia('<para>Words</para>')}<more/>`],
    ['hansard-json', '{"Results":[{"AttributedTo":"A","ContributionText":"Ye'],
  ])('%s', async (_, text) => {
    expect(await read(text)).toMatchObject({ ok: false, problem: { kind: 'damaged', fileName: 'a.xml' } });
  });

  it.each(['{"a":'.repeat(100_000), '['.repeat(100_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`])(
    'or holds no words, however deep its JSON nests',
    async (text) => {
      const result = await read(text, 'hansard-json');
      expect(result.ok ? 'read' : result.problem.kind).toMatch(/^(?:damaged|no-text-found)$/);
    },
  );
});

describe('a ParlParse speech', () => {
  it.each([
    ['has the name that is printed', 'speakername="Jo Reed" nospeaker="true"', 'Jo Reed| Yes.'],
    ['is nobody’s where it says so', 'nospeaker="true" speakername=""', '-| Yes.'],
    [
      'without a name is of whoever its identifier says',
      'person_id="uk.org.publicwhip/person/1"',
      'person/1| Yes.',
    ],
    [
      'without a name and identifier is somebody’s',
      'speakerid="unknown" speakername="unknown"',
      'Unknown speaker| Yes.',
    ],
    ['has the column that it says', 'speakername="A" colnum="12WH"', 'A| Yes. {column 12WH 0}'],
    [
      'has the column of its identifier',
      'speakername="A" id="uk.org.publicwhip/lords/2031-01-02a.77GC.3"',
      'A| Yes. {column 77GC 0}',
    ],
    [
      'of a House without columns has none',
      'speakername="A" id="uk.org.publicwhip/spor/2031-01-02.77.3"',
      'A| Yes.',
    ],
    ['has its question’s number', 'speakername="A" oral-qnum="4"', 'A| Yes. {question Q4 0}'],
    [
      'has the number of a topical question',
      'speakername="A" oral-qnum="T4" time="12:01"',
      'A| Yes. {time 12:01 0; question T4 0}',
    ],
  ])('%s', async (_, attributes, line) => {
    expect(await linesOf(speech(attributes))).toEqual([line]);
  });

  it('keeps a table, a break and a list as lines, and what is in italics as nobody’s', async () => {
    const words =
      '<p>One<br/>two</p><p class="italic">Inter<br/>ruption</p><p class="italic"/><p>Go on.</p><ul><li>three</li></ul><table><tr><td>4</td><td>5</td></tr></table>';
    expect(await linesOf(speech('speakername="A"', words))).toEqual([
      'A| One',
      'A| two',
      '-| Inter',
      '-| ruption',
      'A| Go on.',
      'A| three',
      'A| 4',
      'A| 5',
    ]);
  });
});

describe('a paragraph of Hansard as printed', () => {
  it.each([
    ['<B><Member>Jo Reed (Exe) (Lab):</Member></B> Yes.', 'Jo Reed (Exe) (Lab)| Yes. {column 5 0}'],
    ['<Member><B>Jo Reed</B> (Exe) (Lab):</Member> Yes.', 'Jo Reed (Exe) (Lab)| Yes. {column 5 0}'],
    ['<B><Member>Jo Reed</Member></B> <I>rose</I>—', '-| Jo Reed rose— {column 5 0}'],
    ['<B>Hon. Members:</B> Oh!', 'Hon. Members| Oh! {column 5 0}'],
    ['<I>Question put.</I>', '-| Question put. {column 5 0}'],
    ['I saw <Member>Jo Reed</Member>: she was well.', '-| I saw Jo Reed: she was well. {column 5 0}'],
    ['recon<?notus-xml column=6?>sider', '-| reconsider {column 5 0; column 6 5}'],
    ['end.<?notus-xml column=6WH?>', '-| end. {column 5 0; column 6WH 4}'],
    ['a<?other column=9?>b', '-| ab {column 5 0}'],
  ])('%s', async (paragraph, line) => {
    expect(await linesOf(print(`<hs_Para>${paragraph}</hs_Para>`))).toEqual([line]);
  });

  it.each([
    ['hs_3OralAnswers', 1],
    ['hs_2cDebatedMotion', 1],
    ['hs_6bDepartment', 2],
    ['hs_8Question', 3],
    ['hs_7SmCapsHdg', 3],
    ['hs_76fChair', undefined],
    ['hs_6fDate', undefined],
    ['hs_Para', undefined],
    ['hs_brev', undefined],
    ['', undefined],
  ])('is of style %s and a heading of level %s', (style, level) => {
    expect(headingLevel(style)).toBe(level);
  });
});

it('whoever spoke before a division in print speaks no more after it', async () => {
  const said = '<hs_Para><B><Member>Jo Reed:</Member></B> I beg to move.</hs_Para>';
  const divided =
    '<Division><hs_Para>Ayes <AyesNumber>1</AyesNumber></hs_Para><NamesAyes><Member>Reed, Jo</Member> and</NamesAyes></Division>';
  expect(await linesOf(print(`${said}${divided}<hs_Para>Bill read a Second time.</hs_Para>`))).toEqual([
    'Jo Reed| I beg to move. {column 5 0}',
    '-| Ayes 1',
    '-| Ayes: Reed, Jo',
    '-| Bill read a Second time.',
  ]);
});

describe('a speech in Akoma Ntoso', () => {
  it.each([
    ['<speech by="#p"><p>Yes.</p></speech>', 'Ada Quist| Yes.'],
    ['<speech by="#p"><from>Deputy Quist:</from><p>Yes.</p></speech>', 'Deputy Quist| Yes.'],
    ['<speech by="" as="#r"><p>Yes.</p></speech>', 'Chair| Yes.'],
    ['<speech by="#other"><p>Yes.</p></speech>', 'other| Yes.'],
    ['<speech><p>Yes.</p></speech>', 'Unknown speaker| Yes.'],
    ['<speech by="#p">Bare <i>words</i></speech>', 'Ada Quist| Bare words'],
    ['<oneOfAKind><answer by="#p"><p>Yes.</p></answer></oneOfAKind>', 'Ada Quist| Yes.'],
    ['<question by="#p"><num>61.</num><p>Why?</p></question>', 'Ada Quist| Why? {question Q61 0}'],
    [
      '<speech by="#p"><from>A <recordedTime time="2031-01-01T10:05:00Z"/></from><p>Yes.</p></speech>',
      'A| Yes. {time 10:05:00 0}',
    ],
    ['<narrative>They sat.</narrative>', '-| They sat.'],
    ['<x><heading>One</heading></x>', '#| One'],
    ['<x><y><heading>Two</heading></y></x>', '##| Two'],
  ])('%s', async (body, line) => {
    expect(await linesOf(akn(body))).toEqual([line]);
  });

  it('is given no name that two people had under one label', async () => {
    const by = (id: string) => `<speech by="#${id}"><from>Acting Chairman</from><p>Order.</p></speech>`;
    const text = akn(by('p') + by('q')).replace(
      '</references>',
      '<TLCPerson id="q" showAs="Bo Lind"/></references>',
    );
    const result = await read(text);
    expect(result.ok && Object.values(result.value.facts.speakers)).toEqual([]);
  });
});

describe('a speech in Australia', () => {
  it.each([
    [
      'Senator COOK',
      '<talker><name role="metadata">Cook, Sen P</name><name role="display">Senator COOK</name></talker><para>—Yes.</para>',
      'Senator COOK| Yes.',
    ],
    [
      'P Cook',
      '<talker><name role="metadata">Cook, P, MP</name></talker><para>Yes — no.</para>',
      'P Cook| Yes — no.',
    ],
    ['nobody known', '<talker/><para>Yes.</para>', 'Unknown speaker| Yes.'],
    [
      'a printed name',
      '<body><p class="HPS-Normal"><a type="MemberSpeech"><span>Mr COOK</span></a> (<span class="HPS-Electorate">Mere</span>) (<span class="HPS-Time">10:05</span>): Yes.</p></body>',
      'Mr COOK| Yes. {time 10:05 0}',
    ],
    [
      'nobody, where it is told of',
      '<body><p><span class="HPS-MemberInterjecting">Mr Cook interjecting</span>—</p></body>',
      '-| Mr Cook interjecting—',
    ],
  ])('is of %s', async (_, inside, line) => {
    expect(await linesOf(australia(`<speech><talk.start>${inside}</talk.start></speech>`))).toEqual([line]);
  });
});

describe('a contribution in Hansard’s JSON', () => {
  it.each([
    [
      'the label that is printed',
      { AttributedTo: 'Jo Reed (Exe) (Lab):', MemberName: 'Jo Reed' },
      'Jo Reed (Exe) (Lab)| Yes.',
    ],
    ['the Member’s name for want of one', { AttributedTo: '', MemberName: 'Jo Reed' }, 'Jo Reed| Yes.'],
    ['nobody', { AttributedTo: null }, '-| Yes.'],
    ['nobody, for another shape', { AttributedTo: { a: 1 }, MemberName: 4 }, '-| Yes.'],
    ['a heading’s style', { AttributedTo: null, HRSTag: 'hs_8Question' }, '####| Yes.'],
    ['a time', { AttributedTo: 'A', Timecode: '2031-03-12T11:34:05' }, 'A| Yes. {time 11:34:05 0}'],
  ])('has %s', async (_, fields, line) => {
    expect(await linesOf(JSON.stringify([{ ...fields, ContributionText: 'Yes.' }]))).toEqual([line]);
  });

  it('is read however many there are, and however deep its debate lies', async () => {
    const one = { AttributedTo: 'A', ContributionText: 'Yes.' };
    const many = await linesOf(JSON.stringify(Array.from({ length: 25_000 }, () => one)));
    expect(many).toHaveLength(25_000);
    let debate: object = { Overview: { Title: 'Innermost' }, Items: [{ AttributedTo: 'A', Value: 'Yes.' }] };
    for (let depth = 0; depth < 50; depth += 1) debate = { Items: [], ChildDebates: [debate] };
    expect(await linesOf(JSON.stringify(debate))).toEqual(['######| Innermost', 'A| Yes.']);
  });

  it('keeps a column in the middle of a word, and unclosed mark-up', async () => {
    const html =
      '<p>re<span class="column-number" id="7"></span>con &amp; <b>so</p><script>no</script><ul><li>on';
    expect(
      await linesOf(JSON.stringify({ Results: [{ AttributedTo: 'A', ContributionTextFull: html }] })),
    ).toEqual(['A| recon & so {column 7 2}', 'A| on']);
  });
});

describe('what is said', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /\p{L}/u.test(text));
  const speeches = fc.array(
    fc.record({
      speaker: fc.constantFrom('Jo Reed', 'Ada Quist & Co'),
      paragraphs: fc.array(words, { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

  it.each<[FormatId, (speaker: string, words: string) => string, string, string]>([
    [
      'parlparse',
      (speaker, inside) => `<speech speakername="${speaker}">${inside}</speech>`,
      '<publicwhip>',
      '</publicwhip>',
    ],
    [
      'akoma-ntoso',
      (speaker, inside) => `<speech><from>${speaker}</from>${inside}</speech>`,
      '<akomaNtoso>',
      '</akomaNtoso>',
    ],
    [
      'canada-xml',
      (speaker, inside) =>
        `<Intervention><PersonSpeaking><Affiliation>${speaker}</Affiliation></PersonSpeaking>${inside}</Intervention>`,
      '<HansardBody>',
      '</HansardBody>',
    ],
  ])('in %s is kept word for word, whatever the words', async (as, write, before, after) => {
    const property = fc.asyncProperty(speeches, async (all) => {
      const said = all.flatMap(({ speaker, paragraphs }) => paragraphs.map((text) => ({ speaker, text })));
      const written = said.map(({ speaker, text }) => write(escaped(speaker), `<p>${escaped(text)}</p>`));
      const result = await read(before + written.join('\n') + after, as);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      expect(result.value.lines.map(({ speaker, text }) => ({ speaker, text }))).toEqual(
        said.map(({ speaker, text }) => ({ speaker, text: normaliseLine(removeUnprintable(text).text) })),
      );
    });
    await fc.assert(property, { numRuns: 50 });
  });
});
