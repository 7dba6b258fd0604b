import { bracketed } from '../../../shared/annotation/clarified-words';
import type { Briefing, LostPassage } from '../../../shared/briefing/briefing';
import { dateWords, londonDateWords } from '../../../shared/briefing/date-words';
import { listWords } from '../../../shared/list-words';
import { nameWithParty } from '../../../shared/transcript/speaker';
import { cleanLine } from '../clean-text';
import { type Heading, headingParagraph } from './contents';
import { detailsTable, type Row } from './cover';
import { faint, themeLook } from './palette';
import { textWidth } from './styles';
import { themeName } from './theme-name';
import { type Cell, table } from './word-table';
import { keepNext, pageBreakBefore, paragraph, run, type Xml } from './word-xml';
import { counted, kindWords, statusWords } from './words';

const cell = (content: Xml): Cell => ({ content: paragraph('Normal', content) });
const headerCells = (names: readonly string[]) =>
  names.map((name) => cell(run(name, { bold: true, colour: faint })));

function sourceRows({ transcript, provenance }: Briefing): readonly Row[] {
  const speech = transcript.paragraphs.filter(({ number }) => number !== null).length;
  return [
    ['Event', transcript.title],
    ['Kind', kindWords(transcript.eventKind)],
    ['Date of event', transcript.date ? dateWords(transcript.date) : 'Unknown'],
    ['Venue', transcript.venue ?? ''],
    ['Reference', transcript.reference ?? ''],
    ['Transcript status', statusWords(transcript.status)],
    ['Speakers', listWords(transcript.speakers.map(nameWithParty))],
    ['Length', counted(speech, 'numbered paragraph')],
    ['File', provenance.fileName],
    ['Read on', dateWords(provenance.readAt)],
    ['SHA-256 of the file', provenance.sha256],
  ];
}

function key({ sections }: Briefing): Xml {
  const widths = [1600, 2500, 3500, textWidth - 7600];
  const rows = sections.map(({ theme, passages }) => {
    const look = themeLook(theme.colour);
    return [
      cell(themeName(theme)),
      cell(run(`${look.colourWords}, ${look.underlineWords}`)),
      cell(run(cleanLine(theme.description))),
      cell(run(counted(passages.length, 'passage'))),
    ];
  });
  return table({ widths, headers: 'row' }, [
    headerCells(['Theme', 'Colour and underline', 'Meaning', 'Marked']),
    ...rows,
  ]);
}

function method({ authors, passages, madeAt, appVersion }: Briefing): string {
  const names = authors.map(({ name, initials }) => {
    const shown = cleanLine(name) || 'an unnamed author';
    return initials.trim() === '' ? shown : `${shown} (${cleanLine(initials)})`;
  });
  const times = passages.map(({ changedAt }) => changedAt);
  const first = londonDateWords(times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
  const last = londonDateWords(times.reduce((a, b) => Math.max(a, b), 0));
  const when = first === last ? `on ${first}` : `between ${first} and ${last}`;
  const moved = passages.filter(({ hasMoved }) => hasMoved);
  return [
    passages.length === 0
      ? ''
      : `${counted(passages.length, 'passage')} marked by ${listWords(names)}, last changed ${when}.`,
    'Quotations are verbatim.',
    moved.length === 0
      ? ''
      : `${counted(moved.length, 'passage')} found by the words, at another place than where they were marked: ${listWords(moved.map(({ citation }) => citation.place))}.`,
    `Made with Despatch ${appVersion} on ${dateWords(madeAt)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function lostTable(lost: readonly LostPassage[]): Xml {
  const widths = [3400, 1500, 2570, textWidth - 7470];
  const rows = lost.map(({ words, theme, note, author }) => [
    cell(run(words.join(' '))),
    cell(themeName(theme)),
    { content: note.map((text) => paragraph('Normal', run(text))).join('') || paragraph('Normal', '') },
    cell(run(cleanLine(author.name))),
  ]);
  return table({ widths, headers: 'row' }, [
    headerCells(['Words as marked', 'Theme', 'Note', 'Author']),
    ...rows,
  ]);
}

/** What the brackets are, and each of them: a source may print square brackets of its own. */
function clarificationList({ clarifications }: Briefing): Xml {
  const widths = [1300, 3000, 2970, textWidth - 7270];
  const rows = clarifications.map(({ printed, words, author, place }) => [
    cell(run(place ?? 'Not in the text')),
    cell(run(printed.join(' '))),
    cell(run(bracketed(words), { style: 'Clarification' })),
    cell(run(cleanLine(author.name))),
  ]);
  const explanation =
    run('Words in square brackets, ') +
    run('[set like this]', { style: 'Clarification' }) +
    run(', are the editor’s: what was said where the transcript misheard. ') +
    run('The words as printed stand before them, verbatim.');
  return (
    paragraph('Normal', explanation, keepNext) +
    table({ widths, headers: 'row' }, [
      headerCells(['Place', 'Words as printed', 'Clarification', 'Author']),
      ...rows,
    ]) +
    paragraph('Normal', '')
  );
}

const subheading = (text: string): Xml => paragraph('Heading3', run(text), '<w:ind w:left="0"/>');

/** Annex C: where the transcript came from, what the colours mean, who marked it, what was clarified, and what could not be placed. */
export function annexSource(briefing: Briefing, heading: Heading): Xml {
  const { sections, clarifications, lost } = briefing;
  const blocks = [
    headingParagraph(heading, pageBreakBefore),
    subheading('Source'),
    detailsTable(sourceRows(briefing)),
    sections.length === 0 ? '' : subheading('Key to colours and underlines') + key(briefing),
    subheading('Method'),
    paragraph('Normal', run(method(briefing))),
    clarifications.length === 0 ? '' : subheading('Clarifications') + clarificationList(briefing),
  ];
  if (lost.length > 0) {
    const explanation = 'The words that these notes were made on are not in the transcript as it stands now.';
    blocks.push(
      subheading('Could not be placed'),
      paragraph('Normal', run(explanation), keepNext),
      lostTable(lost),
      paragraph('Normal', ''),
    );
  }
  return blocks.join('');
}
