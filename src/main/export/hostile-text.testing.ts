import { startingThemes } from '../../shared/annotation/theme';
import type { Briefing } from '../../shared/briefing/briefing';
import {
  markedAnnotations,
  scriptedTranscript,
  testAuthor,
  testBriefing,
  testClarifications,
  testRequest,
} from '../../shared/briefing/briefing.testing';
import { annotationId } from '../../shared/id';

/** Every control character, what XML refuses, what Word or a spreadsheet would act on, and text that is merely hard. */
export const hostileTexts: readonly string[] = [
  Array.from({ length: 0xa1 }, (_, code) => String.fromCharCode(code)).join(''),
  'before\u0000\u0001\u0007\u0008\u000e\u001b\u001f\u007f\u0085\u009fafter',
  'line\u000bbreak and page\u000cbreak and\ttab',
  'not characters: \ufffe \uffff \ufdd0 \u{1fffe} \u{10ffff}',
  'half a pair: \ud800 and \udfff and \ude00\ud83d',
  '&<>"\' &amp; &#0; &#x1F; ]]> <!-- --> <![CDATA[x]]> <?xml?>',
  '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"</w:instrText></w:r>',
  '{ INCLUDETEXT "file:///etc/passwd" } { HYPERLINK "javascript:alert(1)" }',
  "=cmd|'/c calc'!A1 +1+1 @SUM(1)",
  'אבג \u202e right to left \u202c عربى \u2067isolate\u2069',
  'zero\u200bwidth\u200d\u2060\ufeff joiner 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301\u0327\u0335 你好 𝕬𝖇𝖈',
  'Z̸̢̛a̷l̴g̶o̸'.repeat(20),
  'despatch-body </w:body></w:document> $& $1 $` \\0',
  'x'.repeat(5000),
  'word '.repeat(3000),
];

/** A document with a hostile text in every place that holds text. */
export function hostileBriefing(texts: readonly string[] = hostileTexts): Briefing {
  const at = (index: number) => texts[index % texts.length] || 'x';
  const transcript = scriptedTranscript(
    [
      ['', at(0), ...texts.map((text) => `${text} narrated`)],
      ['Ann Able', ...texts.map((text) => `Ann says ${text} and more.`)],
      [at(3), at(4), 'Closing words.'],
    ],
    { title: at(6), venue: at(7), reference: at(8), date: null },
  );
  const hostile = {
    ...transcript,
    speakers: transcript.speakers.map((speaker, index) => ({
      ...speaker,
      name: at(index + 5),
      role: at(index + 6),
      organisation: at(index + 7),
    })),
  };
  const annotations = markedAnnotations(hostile, [
    ...texts.map((_, index) => ({
      from: 'Ann says',
      to: 'and more.',
      theme:
        ['key-point', 'evidence', 'challenge', 'question', 'follow-up', 'context'][index % 6] ?? 'context',
      note: texts.slice(index).join('\n'),
    })),
    { from: 'Closing', theme: 'key-point', note: '' },
  ]);
  const lost = annotations.slice(0, 1).map((annotation) => ({
    ...annotation,
    id: annotationId('lost'),
    quote: { exact: ['gone', ...texts], before: '', after: '' },
  }));
  const details = { title: at(9), author: at(10), preparedFor: at(11), preparedBy: at(12), handling: at(13) };
  return testBriefing(hostile, [...annotations, ...lost], {
    request: { ...testRequest(), details },
    themes: startingThemes.map((theme, index) => ({ ...theme, name: at(index), description: at(index + 1) })),
    authors: [{ ...testAuthor, name: at(1), initials: at(2) }],
    clarifications: testClarifications(hostile, [
      { from: 'Closing', words: texts.join(' ') },
      { from: 'Closing words', words: at(0) },
    ]),
  });
}
