import { type Annotation, type Author, unsettled } from '../annotation/annotation';
import { type Clarification, clarificationOf } from '../annotation/clarification';
import { startingThemes, type Theme } from '../annotation/theme';
import { annotationId, authorId, paragraphId, speakerId, themeId, transcriptId } from '../id';
import { passageBetween, printedPassage } from '../transcript/passage';
import type { Provenance } from '../transcript/provenance';
import { describeQuote } from '../transcript/quote';
import type { Paragraph, Transcript, Turn } from '../transcript/transcript';
import type { Briefing } from './briefing';
import { composeBriefing } from './compose-briefing';
import type { BriefingRequest } from './outline';

/** A turn of a transcript made for a test: a label (empty for narration) and its paragraphs. */
export type ScriptedTurn = readonly [label: string, ...paragraphs: string[]];

/** A transcript as `assemble` would make it from labels on lines of their own. */
export function scriptedTranscript(
  script: readonly ScriptedTurn[],
  details: Partial<Transcript> = {},
): Transcript {
  const paragraphs: Paragraph[] = [];
  const labels = [...new Set(script.map(([label]) => label).filter((label) => label !== ''))];
  let position = 0;
  let number = 0;
  const turns = script.map(([label, ...texts], turn): Turn => {
    position += 1;
    const labelLine = paragraphId(position);
    const indices = texts.map((text) => {
      position += 1;
      const isSpeech = label !== '';
      if (isSpeech) number += 1;
      const at = { id: paragraphId(position), text, lead: 0, turn };
      paragraphs.push(
        isSpeech ? { ...at, number } : { ...at, number: null, reason: 'before-first-speaker' as const },
      );
      return paragraphs.length - 1;
    });
    if (label === '') return { kind: 'narration', paragraphs: indices };
    return { kind: 'speech', speakerId: speakerId(label), label, labelLine, paragraphs: indices };
  });
  return {
    id: transcriptId('0'.repeat(64)),
    title: 'Scripted event',
    date: '2024-03-12',
    eventKind: 'panel',
    status: 'unknown',
    venue: null,
    reference: null,
    speakers: labels.map((label) => ({
      id: speakerId(label),
      name: label,
      role: null,
      organisation: null,
      party: null,
      labels: [label],
    })),
    turns,
    paragraphs,
    consumed: [],
    ...details,
  };
}

/** What to mark: the first words and, where the passage is longer than those, the last. */
export interface Marking {
  readonly from: string;
  readonly to?: string;
  readonly theme: string;
  readonly note: string;
}

function pointOf(transcript: Transcript, words: string, from = 0): { paragraph: number; offset: number } {
  const paragraph = transcript.paragraphs.findIndex(({ text }, at) => at >= from && text.includes(words));
  const offset = transcript.paragraphs[paragraph]?.text.indexOf(words) ?? -1;
  if (offset < 0) throw new Error(`Not in the transcript: ${words}`);
  return { paragraph, offset };
}

/** The place of a marking in a transcript; throws where its words are not there. */
export function markedPassage(transcript: Transcript, { from, to }: Pick<Marking, 'from' | 'to'>) {
  const start = pointOf(transcript, from);
  const end = to === undefined ? start : pointOf(transcript, to, start.paragraph);
  const first = transcript.paragraphs[start.paragraph];
  const last = transcript.paragraphs[end.paragraph];
  const passage =
    first && last
      ? passageBetween(
          transcript,
          { paragraph: first.id, offset: start.offset },
          { paragraph: last.id, offset: end.offset + (to ?? from).length },
        )
      : null;
  if (!passage) throw new Error(`Nothing to mark: ${from}`);
  return passage;
}

export const testAuthor: Author = { id: authorId('anna'), name: 'Anna Hale', initials: 'AH' };

/** Marks passages by their words; throws where the words are not there, so that a test cannot pass by marking nothing. */
export function markedAnnotations(
  transcript: Transcript,
  markings: readonly (Omit<Marking, 'note'> & Partial<Marking>)[],
): readonly Annotation[] {
  return markings.map(({ from, to, theme, note = '' }, index) => {
    const passage = markedPassage(transcript, to === undefined ? { from } : { from, to });
    const madeAt = Date.UTC(2026, 2, 3, 9, index);
    return {
      id: annotationId(`test-${String(index).padStart(5, '0')}`),
      passage: printedPassage(transcript, passage),
      quote: describeQuote(transcript, passage),
      themeId: themeId(theme),
      note,
      ...unsettled,
      authorId: testAuthor.id,
      madeAt,
      changedAt: madeAt,
    };
  });
}

/** Clarifies words of a transcript; throws where the words are not there. */
export function testClarifications(
  transcript: Transcript,
  misheard: readonly { readonly from: string; readonly words: string }[],
): readonly Clarification[] {
  return misheard.map(({ from, words }, index) => {
    const passage = markedPassage(transcript, { from });
    const printed = printedPassage(transcript, passage);
    const madeAt = Date.UTC(2026, 2, 4, 9, index);
    return {
      id: clarificationOf(printed),
      passage: printed,
      quote: describeQuote(transcript, passage),
      words,
      authorId: testAuthor.id,
      madeAt,
      changedAt: madeAt,
    };
  });
}

const testProvenance: Provenance = {
  fileName: 'scripted.txt',
  sha256: 'ab'.repeat(32),
  byteLength: 1000,
  reader: 'text/1',
  readAt: '2026-03-03T08:00:00.000Z',
};

export function testRequest(changes: Partial<BriefingRequest> = {}): BriefingRequest {
  return {
    preset: 'full-annotated',
    details: {
      title: '',
      author: 'Anna Hale',
      preparedFor: 'Members of the Committee',
      preparedBy: 'Committee research team',
      handling: 'For Members and staff',
    },
    includeBareHighlights: true,
    ...changes,
  };
}

export function testBriefing(
  transcript: Transcript,
  annotations: readonly Annotation[],
  changes: {
    request?: BriefingRequest;
    themes?: readonly Theme[];
    authors?: readonly Author[];
    clarifications?: readonly Clarification[];
  } = {},
): Briefing {
  return composeBriefing({
    transcript,
    annotations,
    clarifications: changes.clarifications ?? [],
    themes: changes.themes ?? startingThemes,
    authors: changes.authors ?? [testAuthor],
    provenance: testProvenance,
    request: changes.request ?? testRequest(),
    now: '2026-03-12T15:04:05.000Z',
    appVersion: '0.1.0',
  });
}
