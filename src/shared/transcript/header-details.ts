import type { Decisions, TranscriptStatus } from './decisions';
import { readDate } from './printed-date';
import type { SourceLine } from './source-line';

type Header = readonly SourceLine[];

const field = /^(?:date|date of (?:meeting|event|session|hearing|interview)|meeting date)\s?: ?/i;
const clock = String.raw`\d{1,2}(?:[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)`;
const timeAfter = new RegExp(
  String.raw`,? (?:at |from |\(|– |- )?${clock}(?: ?(?:-|–|to) ?${clock})?\)?$`,
  'i',
);
/** What a date that follows is the date of, where it is not the event's. */
const otherDate =
  /\b(?:published|posted|updated|uploaded|modified|created|downloaded|printed|accessed|revised|corrected|sent|received|adjourned (?:to|till|until))(?: on)?:?$/i;

/** What the lines of a header state of the event, each where they state one thing. */
export function readHeaderDetails(header: Header): Pick<Decisions, 'date' | 'reference' | 'status'> {
  const date = onlyOne(header.flatMap((line, at) => dateOf(line, header[at - 1]) ?? []));
  const reference = paperOf(header) ?? onlyOne(header.slice(0, linesToCommittee).flatMap(committeeOf));
  const status = statusOf(header);
  return {
    ...(date !== null && { date }),
    ...(reference !== null && { reference }),
    ...(status !== null && { status }),
  };
}

function onlyOne(found: readonly string[]): string | null {
  const [only, other] = new Set(found);
  return only !== undefined && other === undefined ? only : null;
}

function dateOf({ text }: SourceLine, before: SourceLine | undefined): string | null {
  if (text.length > 80 || (before !== undefined && otherDate.test(before.text))) return null;
  return readDate(text.replace(field, '').replace(timeAfter, ''));
}

const commonsPaper = /\bHC (?:Paper )?(\d{1,4}(?:-[ivxlc]{1,6})?)\b/g;
const lordsPaper = /\bHL (?:Paper )?(\d{1,4}(?:-[ivxlc]{1,6})?)\b/g;

/** A joint committee's paper has a number in each House. */
function paperOf(header: Header): string | null {
  const commons = numbersIn(header, commonsPaper).map((number) => `HC ${number}`);
  const lords = numbersIn(header, lordsPaper).map((number) => `HL Paper ${number}`);
  if (new Set(commons).size > 1 || new Set(lords).size > 1) return null;
  const papers = [...commons.slice(0, 1), ...lords.slice(0, 1)];
  return papers.length === 0 ? null : papers.join(', ');
}

function numbersIn(header: Header, pattern: RegExp): readonly string[] {
  return header.flatMap(({ text }) =>
    [...text.slice(0, 1_000).matchAll(pattern)].flatMap(([, number]) => number ?? []),
  );
}

const linesToCommittee = 6;
const committee =
  /^(?:the )?(?:(?:\p{Lu}[\p{L}’'-]*,?|and|on|of|the|for|in) ){1,9}(?:Sub-)?Committee(?: on(?: (?:\p{Lu}[\p{L}’'-]*,?|and|of|the|for|in|to)){1,10})?$/u;

/** A title says it already. */
function committeeOf({ text, heading }: SourceLine): readonly string[] {
  return heading !== 1 && text.length < 110 && committee.test(text) ? [text] : [];
}

const longestNotice = 600;
const uncorrected = /\buncorrected\b|\bopportunity to correct the record\b/i;
const corrected = /^corrected (?:transcript|oral evidence|minutes)\b|\bthis is a corrected transcript\b/i;

/** What a House orders to be published is published, unless it says that it is not corrected yet. */
const ordered =
  /^(?:published|ordered) by (?:authority of )?the house of (?:commons|lords)(?:\.?$| to be (?:published|printed)\b)/i;

function statusOf(header: Header): TranscriptStatus | null {
  const notices = header.filter(({ text }) => text.length < longestNotice);
  const isUncorrected = notices.some(({ text }) => uncorrected.test(text));
  const isCorrected = notices.some(({ text }) => corrected.test(text));
  if (!isUncorrected && !isCorrected && notices.some(({ text }) => ordered.test(text))) return 'published';
  if (isUncorrected === isCorrected) return null;
  return isCorrected ? 'corrected' : 'uncorrected';
}
