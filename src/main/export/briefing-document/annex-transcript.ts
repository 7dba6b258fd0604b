import type { Briefing, BriefingPassage } from '../../../shared/briefing/briefing';
import { placeBegun } from '../../../shared/transcript/place-begun';
import type { Paragraph, Transcript } from '../../../shared/transcript/transcript';
import { labelOfTurn } from '../../../shared/transcript/turn-label';
import { annotatedWords, type PassageNames } from './annotated-paragraph';
import { type Heading, headingParagraph } from './contents';
import { faint } from './palette';
import { marksByParagraph, type ParagraphMarks } from './transcript-marks';
import { link, pageBreakBefore, paragraph, run, type Xml } from './word-xml';

/** Links to the notes of passages that ended here, left until no passage is open, so that no comment's range holds one. */
function linksBack(ended: readonly BriefingPassage[]): Xml {
  return [...ended]
    .sort((a, b) => a.number - b.number)
    .map(
      ({ number }) => run(' ') + link(`note_${number}`, run(`[${number}]`, { style: 'Hyperlink', size: 17 })),
    )
    .join('');
}

function narrationOrSpeech(line: Paragraph, words: Xml): Xml {
  if (line.number !== null) return paragraph('BodyText', words);
  return paragraph(line.heading === undefined ? 'BodyText2' : 'Heading3', words);
}

/** After the words, so that they can be copied without it; nothing where the place goes on. */
function placeAfter(place: string | null): Xml {
  return place === null ? '' : run(`\u2002${place}`, { style: 'SourcePlace' });
}

/** Labels of speech turns in order, the last with its place; those of turns without a word of their own stand before the next. */
function labelsBefore(transcript: Transcript, from: number, upTo: number, place: string | null): Xml {
  return transcript.turns
    .slice(from, upTo + 1)
    .map((turn, index, { length }) =>
      turn.kind === 'speech'
        ? paragraph(
            'Heading3',
            run(labelOfTurn(transcript, turn)) + placeAfter(index === length - 1 ? place : null),
          )
        : '',
    )
    .join('');
}

interface Options {
  readonly names: PassageNames;
  readonly hasLinksBack: boolean;
}

function* transcriptLines(
  { transcript, passages, clarificationMarks }: Briefing,
  options: Options,
): Generator<Xml> {
  const marks = marksByParagraph(passages);
  let labelled = -1;
  let open = 0;
  let ended: readonly BriefingPassage[] = [];
  for (const [position, line] of transcript.paragraphs.entries()) {
    const place = placeBegun(transcript, position);
    const isLabelled = line.turn > labelled && line.number !== null;
    if (line.turn > labelled) {
      yield labelsBefore(transcript, labelled + 1, line.turn, place);
      labelled = line.turn;
    }
    const here: ParagraphMarks | undefined = marks.get(line.id);
    open += (here?.starting.length ?? 0) - (here?.ending.length ?? 0);
    if (here && options.hasLinksBack) ended = [...ended, ...here.ending];
    const back = open === 0 && ended.length > 0 ? linksBack(ended) : '';
    if (back !== '') ended = [];
    const clarified = clarificationMarks.get(line.id) ?? [];
    const words = annotatedWords(line, here, clarified, options.names);
    yield narrationOrSpeech(line, words + back + placeAfter(isLabelled ? null : place));
  }
  yield labelsBefore(transcript, labelled + 1, transcript.turns.length, null);
}

/** Whether the source counts by anything of its own. */
const hasPlaces = ({ transcript }: Briefing) =>
  transcript.paragraphs.some(({ marks }) => marks !== undefined);

/** Annex B: every turn and paragraph, with the passages marked and real Word comments on their words. */
export function* annexTranscript(briefing: Briefing, heading: Heading, options: Options): Generator<Xml> {
  const isMarked = briefing.passages.length > 0;
  const guide = [
    'Paragraphs are numbered as they are cited.',
    hasPlaces(briefing)
      ? 'Columns (c), questions (Q), pages with their lines (p 4:12) and times are those of the source, given where each begins.'
      : '',
    briefing.clarifications.length > 0
      ? 'Words in square brackets that are listed at the end as clarifications are the editor’s; the words as printed stand before them.'
      : '',
    isMarked
      ? 'Colours and underlines are explained in the key at the end; notes are comments beside the words.'
      : '',
    isMarked && options.hasLinksBack ? 'Numbers in square brackets lead back to the briefing.' : '',
  ];
  yield headingParagraph(heading, pageBreakBefore);
  yield paragraph('Normal', run(guide.filter((sentence) => sentence !== '').join(' '), { colour: faint }));
  yield* transcriptLines(briefing, options);
}
