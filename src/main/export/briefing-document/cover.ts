import type { Briefing } from '../../../shared/briefing/briefing';
import { dateWords } from '../../../shared/briefing/date-words';
import { cleanLine } from '../clean-text';
import { faint } from './palette';
import { textWidth } from './styles';
import { table } from './word-table';
import { paragraph, run, type Xml } from './word-xml';
import { kindWords, statusWords } from './words';

/** Label and value; a row whose value is empty is left out. */
export type Row = readonly [label: string, value: string];

/** Two columns, the left one the header. */
export function detailsTable(rows: readonly Row[]): Xml {
  const labels = 2400;
  const filled = rows
    .map(([label, value]): Row => [label, cleanLine(value)])
    .filter(([, value]) => value !== '');
  return table(
    { widths: [labels, textWidth - labels], headers: 'column' },
    filled.map(([label, value]) => [
      { content: paragraph('Normal', run(label, { bold: true, colour: faint })) },
      { content: paragraph('Normal', run(value)) },
    ]),
  );
}

function coverRows({ title, request, transcript, provenance, madeAt, passages }: Briefing): readonly Row[] {
  const { details } = request;
  const isAnnotated = request.preset === 'annotated-transcript';
  return [
    ['Document', isAnnotated ? 'Annotated transcript' : 'Briefing with annotated transcript'],
    ['Event', transcript.title === title ? '' : transcript.title],
    ['Kind', kindWords(transcript.eventKind)],
    ['Date of event', transcript.date ? dateWords(transcript.date) : 'Unknown'],
    ['Venue', transcript.venue ?? ''],
    ['Reference', transcript.reference ?? ''],
    ['Transcript status', statusWords(transcript.status)],
    ['Source', provenance.fileName],
    ['Passages marked', passages.length === 0 ? '' : String(passages.length)],
    ['Prepared for', details.preparedFor],
    ['Prepared by', details.preparedBy],
    ['Author', details.author],
    ['Date made', dateWords(madeAt)],
    ['Handling', details.handling],
  ];
}

/** Title, one line that says what it is about, and the panel of facts. */
export function cover(briefing: Briefing): Xml {
  const { transcript, request } = briefing;
  const about = [kindWords(transcript.eventKind), transcript.date ? dateWords(transcript.date) : ''];
  const forWhom = request.details.preparedFor.trim();
  const subtitle = [...about, forWhom === '' ? '' : `Prepared for ${forWhom}`].filter((part) => part !== '');
  return (
    paragraph('Title', run(cleanLine(briefing.title))) +
    (subtitle.length === 0 ? '' : paragraph('Subtitle', run(cleanLine(subtitle.join(' · '))))) +
    detailsTable(coverRows(briefing))
  );
}
