import type { Annotation } from '../../shared/annotation/annotation';
import { bracketed } from '../../shared/annotation/clarified-words';
import { resolve } from '../../shared/annotation/resolve';
import { findTheme, isSameTheme, type Theme } from '../../shared/annotation/theme';
import { isSpeakerId, type ThemeId } from '../../shared/id';
import type { NotebookDifference } from '../../shared/notebook/compare-notebooks';
import type { DecisionKey, DecisionValue } from '../../shared/notebook/decision-entries';
import type { NotebookJoin } from '../../shared/notebook/join-notebooks';
import {
  answerTo,
  type JoinAnswers,
  type JoinQuestion,
  type Side,
  subjectOf,
} from '../../shared/notebook/join-question';
import type { JoinReportGroup, JoinReportLine } from '../../shared/notebook/join-report';
import { isSamePlace, type Place } from '../../shared/notebook/place';
import { locationWords } from '../../shared/transcript/location';
import type { Transcript } from '../../shared/transcript/transcript';
import { importanceWords, namesInWords, progressWords, shortNote, shortQuote } from './short-words';

/** What the words about a joining are taken from. */
export interface JoinContext {
  readonly transcript: Transcript;
  /** The library's and the bundle's. */
  readonly themes: readonly Theme[];
  /** Whose work comes in: "Anna Reed". */
  readonly from: string;
}

/** A question in words: what it is about, and both answers. */
export interface QuestionWords {
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
}

export function questionWords(question: JoinQuestion, context: JoinContext): QuestionWords {
  switch (question.kind) {
    case 'theme':
      return {
        about: aboutWords(question.annotation, context),
        mine: themeName(question.mine, context),
        theirs: themeName(question.theirs, context),
      };
    case 'place':
      return {
        about: aboutWords(question.annotation, context),
        mine: shortQuote(question.mine.quote.exact),
        theirs: shortQuote(question.theirs.quote.exact),
      };
    case 'importance':
      return {
        about: aboutWords(question.annotation, context),
        mine: importanceWords(question.mine),
        theirs: importanceWords(question.theirs),
      };
    case 'progress':
      return {
        about: aboutWords(question.annotation, context),
        mine: progressWords[question.mine],
        theirs: progressWords[question.theirs],
      };
    case 'removed': {
      const { annotation, removedBy } = question;
      const kept = `Kept: ${annotationWords(annotation, context)}`;
      return removalWords(aboutWords(annotation, context), kept, removedBy);
    }
    case 'clarification':
      return {
        about: aboutWords(question.clarification, context),
        mine: bracketed(question.mine),
        theirs: bracketed(question.theirs),
      };
    case 'clarification-removed': {
      const { clarification, removedBy } = question;
      const kept = `Kept: ${bracketed(clarification.words)}`;
      return removalWords(aboutWords(clarification, context), kept, removedBy);
    }
    case 'decision':
      return {
        about: aboutDecision(question.key, context),
        mine: decisionWords(question.mine, context),
        theirs: decisionWords(question.theirs, context),
      };
  }
}

function removalWords(about: string, kept: string, removedBy: Side): QuestionWords {
  const removed = 'Removed';
  return removedBy === 'mine'
    ? { about, mine: removed, theirs: kept }
    : { about, mine: kept, theirs: removed };
}

/** The heading of what was asked. */
export const chosenHeading = 'Chosen by you';

/** Everything that a joining does, in groups, each question as it was answered. */
export function reportGroups(
  join: NotebookJoin,
  answers: JoinAnswers,
  context: JoinContext,
): readonly JoinReportGroup[] {
  const typed = new Set<string>(join.typedByBoth);
  // What was asked about is told by the question.
  const asked = new Set(join.questions.map(subjectOf));
  const lines = (kind: NotebookDifference['kind'], isTyped = false) =>
    join.differences
      .filter((difference) => difference.kind === kind && !asked.has(idOf(difference)))
      .filter((difference) => isTyped === typed.has(idOf(difference)))
      .map((difference) => differenceLine(difference, context));
  const groups: readonly JoinReportGroup[] = [
    {
      heading: chosenHeading,
      lines: join.questions.map((question) => answerLine(question, answers, context)),
    },
    { heading: 'New highlights and notes', lines: lines('added') },
    {
      heading: 'Typed by both, and marked for a look',
      lines: [...lines('changed', true), ...lines('added', true)],
    },
    { heading: 'Changed', lines: lines('changed') },
    { heading: 'Removed', lines: lines('removed') },
    { heading: 'Clarifications', lines: lines('clarification') },
    { heading: 'Corrections to the transcript', lines: lines('decision') },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

function idOf(difference: NotebookDifference): string {
  switch (difference.kind) {
    case 'changed':
      return difference.after.id;
    case 'clarification':
      return (difference.after ?? difference.before)?.id ?? '';
    case 'decision':
      return difference.key;
    default:
      return difference.annotation.id;
  }
}

function answerLine(question: JoinQuestion, answers: JoinAnswers, context: JoinContext): JoinReportLine {
  const { about, mine, theirs } = questionWords(question, context);
  const isMine = answerTo(question, answers) === 'mine';
  const words = isMine
    ? `${mine} (yours), not ${theirs} (${context.from})`
    : `${theirs} (${context.from}), not ${mine} (yours)`;
  return { about, words };
}

function differenceLine(difference: NotebookDifference, context: JoinContext): JoinReportLine {
  switch (difference.kind) {
    case 'added':
    case 'removed': {
      const { annotation } = difference;
      return { about: aboutWords(annotation, context), words: annotationWords(annotation, context) };
    }
    case 'changed':
      return {
        about: aboutWords(difference.after, context),
        words: changeWords(difference.before, difference.after, context),
      };
    case 'clarification':
      return clarificationLine(difference, context);
    case 'decision': {
      const { key, before, after } = difference;
      const [from, to] = [before, after].map((value) => decisionWords(value, context));
      return { about: aboutDecision(key, context), words: `${from} became ${to}` };
    }
  }
}

function clarificationLine(
  { before, after }: Extract<NotebookDifference, { kind: 'clarification' }>,
  context: JoinContext,
): JoinReportLine {
  const clarified = after ?? before;
  const [was, is] = [before, after].map((clarification) => clarification && bracketed(clarification.words));
  const words = was && is ? `${was} became ${is}` : is ? `New: ${is}` : `Removed: ${was}`;
  return { about: clarified ? aboutWords(clarified, context) : '', words };
}

function changeWords(before: Annotation, after: Annotation, context: JoinContext): string {
  const theme = isSameTheme(context.themes, before.themeId, after.themeId)
    ? []
    : [`${themeName(before.themeId, context)} became ${themeName(after.themeId, context)}`];
  const note = before.note === after.note ? [] : [`the note is now ${shortNote(after.note)}`];
  const place = isSamePlace(before, after) ? [] : [`now on ${shortQuote(after.quote.exact)}`];
  const importance =
    before.importance === after.importance
      ? []
      : [`importance: ${importanceWords(after.importance).toLowerCase()}`];
  const progress =
    before.progress === after.progress ? [] : [`now ${progressWords[after.progress].toLowerCase()}`];
  const words = [...place, ...theme, ...importance, ...progress, ...note].join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function annotationWords({ themeId, note }: Annotation, context: JoinContext): string {
  const theme = themeName(themeId, context);
  return note === '' ? theme : `${theme}, ${shortNote(note)}`;
}

/** Words of the transcript and where they are. */
function aboutWords(place: Place, { transcript }: JoinContext): string {
  const found = resolve(transcript, place);
  const passage = found.kind === 'lost' ? null : found.passage;
  return `${shortQuote(place.quote.exact)}, ${locationWords(transcript, passage)}`;
}

function themeName(id: ThemeId, { themes }: JoinContext): string {
  return findTheme(themes, id)?.name ?? 'Unknown theme';
}

const details: Readonly<Record<string, string>> = {
  title: 'Title',
  date: 'Date',
  eventKind: 'Kind of event',
  status: 'Status',
  venue: 'Venue',
  reference: 'Reference',
  namesIn: 'Where names are printed',
};

const speakerDetails: Readonly<Record<string, string>> = {
  name: 'Name',
  role: 'Role',
  organisation: 'Organisation',
  party: 'Party',
};

function aboutDecision(key: DecisionKey, { transcript }: JoinContext): string {
  const [group = '', field = '', ...rest] = key.split('/');
  if (group === 'speaker') {
    const speaker = transcript.speakers.find(({ id }) => id === rest.join('/'));
    return `${speakerDetails[field] ?? 'Detail'} of ${speaker?.name ?? 'a speaker'}`;
  }
  if (group === 'label') return `Who “${[field, ...rest].join('/')}” is`;
  if (group === 'line' || group === 'turn' || group === 'start') {
    const text = transcript.paragraphs.find(({ id }) => id === [field, ...rest].join('/'))?.text;
    const line = text === undefined ? 'a line' : shortQuote([text]);
    return aboutLine[group](line);
  }
  return details[group] ?? 'A correction';
}

const aboutLine = {
  line: (line: string) => `What ${line} is`,
  turn: (line: string) => `Who says ${line}`,
  start: (line: string) => `Whether a turn starts with ${line}`,
};

const lineWords: Readonly<Record<string, string>> = {
  label: 'a speaker’s label',
  speech: 'speech',
  narration: 'narration',
  title: 'the title',
  begins: 'a turn starts here',
  'goes-on': 'the turn before goes on',
  ...Object.fromEntries(Object.entries(namesInWords).map(([rule, { are }]) => [rule, are])),
};

function decisionWords(value: DecisionValue | undefined, { transcript }: JoinContext): string {
  if (value === undefined) return 'as the app understood it';
  if (value === null) return 'unknown';
  if (isSpeakerId(value)) return transcript.speakers.find(({ id }) => id === value)?.name ?? 'a new speaker';
  return lineWords[value] ?? `“${value}”`;
}
