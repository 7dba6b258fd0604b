import type { EventKind, TranscriptStatus } from './decisions';
import type { SourceLine } from './source-line';
import type { Paragraph } from './transcript';

/** Plain words that say what an event was; the first that fits decides. */
const eventWords: readonly (readonly [pattern: RegExp, kind: EventKind])[] = [
  [
    /\boral evidence\b|\bexamination of witnesses\b|\bevidence session\b|\bselect committee\b/i,
    'oral-evidence',
  ],
  [/\bpanel\b|\bround ?table\b|\bwebinar\b|\bpanellists\b|\bdiscussion\b/i, 'panel'],
  [
    /\bdebates?\b|\bhansard\b|\bhouse of (?:commons|lords)\b|\bwestminster hall\b|\boral answers\b/i,
    'debate',
  ],
  [/\binterview(?:ed|er|ee)?\b/i, 'interview'],
  [/\b(?:minutes|meeting|board|call)\b/i, 'meeting'],
  [/\b(?:speech|address|lecture|remarks|keynote)\b/i, 'speech'],
];
const introductionLength = 4_000;
/** Notices stand at the top or at the very end. */
const noticeLines = 60;

/** What kind of event it was, by the title and the introduction before the first speaker; 'other' when they do not say. */
export function guessEventKind(title: string, paragraphs: readonly Paragraph[]): EventKind {
  const introduction: string[] = [title];
  for (const paragraph of paragraphs) {
    if (paragraph.reason !== 'before-first-speaker' || introduction.join(' ').length > introductionLength)
      break;
    introduction.push(paragraph.text.slice(0, introductionLength));
  }
  const words = introduction.join('\n');
  return eventWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

/** 'uncorrected' only where the file says so of itself. */
export function guessStatus(lines: readonly SourceLine[]): TranscriptStatus {
  const notice = /\buncorrected\b/i;
  const isUncorrected = (line: SourceLine): boolean => line.text.length < 600 && notice.test(line.text);
  const notices = [...lines.slice(0, noticeLines), ...lines.slice(-5)];
  return notices.some(isUncorrected) ? 'uncorrected' : 'unknown';
}
