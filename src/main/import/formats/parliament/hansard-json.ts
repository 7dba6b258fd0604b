import { z } from 'zod';
import { messageOf } from '../../../../shared/message-of';
import { failed, type Result, succeeded } from '../../../../shared/result';
import type { FileContent } from '../../file-content';
import type { Format, FormatProblem, ReadSource } from '../format';
import { Reading } from '../reading';
import { headingLevel } from './hansard-print';
import { type AddHtml, loadHtml } from './html-fragment';
import { factsOfSitting, newSitting, type Sitting, statedDate } from './sitting';

/** A field that is missing, or something else than it should be, says nothing. */
const text = z.string().nullish().catch(null);
const count = z.number().nullish().catch(null);

/** A contribution, as a search finds it and as a debate holds it. */
const contribution = z.object({
  ItemType: text,
  AttributedTo: text,
  MemberName: text,
  MemberId: count,
  Value: text,
  ContributionText: text,
  ContributionTextFull: text,
  HRSTag: text,
  DebateSection: text,
  DebateSectionExtId: text,
  SittingDate: text,
  Section: text,
  House: text,
  Timecode: text,
  UIN: text,
});
type Contribution = z.infer<typeof contribution>;

const overview = z.object({ Title: text, Date: text, Location: text, House: text, VolumeNo: count });
const list = z.array(z.unknown()).nullish().catch(null);
const answer = z.object({
  Overview: overview.nullish().catch(null),
  Items: list,
  ChildDebates: list,
  Results: list,
  Contributions: list,
});

const deepestHeading = 6;

interface Hansard extends Sitting {
  readonly addHtml: AddHtml;
  readonly reading: Reading;
  section: string;
}

/** The answers of Hansard's own interface: what a search found, or a debate with the debates inside it. */
export const hansardJsonFormat: Format = {
  id: 'hansard-json',
  version: 1,
  container: 'text',
  recognise: (file) => {
    const start = file.text()?.text.slice(0, 65_536) ?? '';
    if (!/^\s*[{[]/.test(start)) return null;
    const isHansard =
      /"(?:HRSTag|ContributionText|ContributionTextFull|AttributedTo|DebateSectionExtId|ChildDebates)"\s*:/.test(
        start,
      );
    return isHansard ? 'certain' : null;
  },
  read: readHansardJson,
};

async function readHansardJson(file: FileContent): Promise<Result<ReadSource, FormatProblem>> {
  const decoded = file.text();
  if (decoded === null) return failed({ kind: 'not-text', found: file.named });
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return failed({ kind: 'damaged', cause: parsed.problem });
  const hansard: Hansard = {
    ...newSitting(),
    addHtml: await loadHtml(),
    reading: new Reading(),
    section: '',
  };
  printAnswers(parsed.value, hansard);
  const { reading } = hansard;
  const { lines, warnings } = reading.lines.finish();
  factsOfSitting(hansard, reading, lines);
  return succeeded({
    lines,
    warnings: [...decoded.warnings, ...warnings],
    facts: reading.allFacts,
    dropped: reading.dropped.all,
  });
}

function parseJson(written: string): Result<unknown, string> {
  try {
    return succeeded(JSON.parse(written.replace(/^\ufeff/, '')));
  } catch (error) {
    return failed(messageOf(error));
  }
}

/** A debate holds debates: one after the other, each before what follows it. */
function printAnswers(value: unknown, hansard: Hansard): void {
  const waiting = (Array.isArray(value) ? value : [value]).map((one) => ({ one, depth: 1 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { one, depth } = next;
    const debate = answer.safeParse(one).data;
    if (debate === undefined) continue;
    if (isBare(debate)) printContribution(one, hansard);
    if (debate.Overview) printOverview(debate.Overview, depth, hansard);
    for (const items of [debate.Items, debate.Results, debate.Contributions])
      for (const item of items ?? []) printContribution(item, hansard);
    for (const child of (debate.ChildDebates ?? []).toReversed())
      waiting.push({ one: child, depth: depth + 1 });
  }
}

/** A list of contributions with nothing around it. */
function isBare({ Overview, Items, Results, Contributions, ChildDebates }: z.infer<typeof answer>): boolean {
  return !(Overview || Items || Results || Contributions || ChildDebates);
}

function printOverview(
  { Title, Date: date, Location, House, VolumeNo }: z.infer<typeof overview>,
  level: number,
  hansard: Hansard,
): void {
  const { reading } = hansard;
  reading.forgetPlaces();
  note(date, House, hansard);
  if (level === 1) {
    if (Title) reading.facts.title ??= Title.trim();
    if (Location) reading.facts.venue ??= Location.trim();
    if (VolumeNo) reading.facts.reference ??= `${houseOf(House)}, volume ${VolumeNo}`.replace(/^, /, '');
  }
  printHeading(Title ?? '', Math.min(level, deepestHeading), hansard);
}

function note(
  date: string | null | undefined,
  house: string | null | undefined,
  { dates, houses }: Hansard,
): void {
  const stated = statedDate(date ?? '');
  if (stated !== null) dates.add(stated);
  if (house) houses.add(houseOf(house));
}

function houseOf(house: string | null | undefined): string {
  return house === 'Commons' || house === 'Lords' ? `House of ${house}` : (house ?? '');
}

function printContribution(item: unknown, hansard: Hansard): void {
  const read = contribution.safeParse(item).data;
  if (read === undefined) return;
  const { reading, addHtml } = hansard;
  const words = read.Value || read.ContributionTextFull || read.ContributionText || '';
  note(read.SittingDate, read.House, hansard);
  printSection(read, hansard);
  reading.time(/T(\d{2}:\d{2}(?::\d{2})?)/.exec(read.Timecode ?? '')?.[1]);
  const heading = read.AttributedTo ? undefined : headingLevel(read.HRSTag ?? '');
  const label = labelOf(read);
  if (label !== undefined) {
    reading.describe(label, { name: read.MemberName && read.MemberName !== label ? read.MemberName : '' });
    reading.question(read.UIN ?? undefined);
  }
  reading.speaker = heading === undefined ? label : undefined;
  addHtml(words, reading, () => reading.endLine(heading === undefined ? {} : { heading: heading + 1 }));
  reading.speaker = undefined;
}

/** The label as it is printed, with constituency and party; what has none is printed by the House for itself. */
function labelOf({ AttributedTo, MemberName }: Contribution): string | undefined {
  const label = (AttributedTo || MemberName || '').replace(/\s+/g, ' ').trim().replace(/\s*:$/, '');
  return label === '' ? undefined : label;
}

/** What a search finds comes from many debates: each is named where its first contribution stands. */
function printSection({ DebateSection, DebateSectionExtId }: Contribution, hansard: Hansard): void {
  const section = `${DebateSectionExtId ?? ''} ${DebateSection ?? ''}`;
  if (!DebateSection || section === hansard.section) return;
  hansard.section = section;
  hansard.reading.forgetPlaces();
  printHeading(DebateSection, 1, hansard);
}

function printHeading(words: string, level: number, { reading }: Hansard): void {
  reading.lines.add(words);
  reading.endLine({ heading: level, isUnsaid: true });
}
