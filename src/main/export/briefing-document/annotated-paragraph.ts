import { bracketed, type ClarificationMark } from '../../../shared/annotation/clarified-words';
import { segmentsOf } from '../../../shared/annotation/segments';
import type { BriefingPassage } from '../../../shared/briefing/briefing';
import type { Paragraph } from '../../../shared/transcript/transcript';
import { bracketRuns } from './bracket';
import { themeLook } from './palette';
import type { ParagraphMarks } from './transcript-marks';
import { bookmarkEnd, bookmarkStart, type RunLook, run, type Xml } from './word-xml';

/** How the passages of one document are named inside it. */
export interface PassageNames {
  readonly bookmarkId: (passageNumber: number) => number;
  /** By passage number; a passage without one has no comment. */
  readonly commentIds: ReadonlyMap<number, number>;
}

function opening({ number }: BriefingPassage, { bookmarkId, commentIds }: PassageNames): Xml {
  const comment = commentIds.get(number);
  return (
    bookmarkStart(bookmarkId(number), `passage_${number}`) +
    (comment === undefined ? '' : `<w:commentRangeStart w:id="${comment}"/>`)
  );
}

function closing({ number }: BriefingPassage, { bookmarkId, commentIds }: PassageNames): Xml {
  const comment = commentIds.get(number);
  const reference = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id=';
  return (
    (comment === undefined ? '' : `<w:commentRangeEnd w:id="${comment}"/>${reference}"${comment}"/></w:r>`) +
    bookmarkEnd(bookmarkId(number))
  );
}

/** Where passages overlap, the inner one's shading and the underline of the one around it are seen together. */
function highlight(covering: readonly BriefingPassage[]): RunLook {
  const inner = covering.at(-1);
  const outer = covering.at(-2) ?? inner;
  if (!inner || !outer) return {};
  const { underline, ink } = themeLook(outer.theme.colour);
  return { shade: themeLook(inner.theme.colour).shade, underline: { kind: underline, colour: ink } };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly look: RunLook;
}

/** Runs of one look: cut where a passage, or the source's own bold or italic, begins or ends, or a bracket stands. */
function piecesOf(
  { text, spans = [] }: Paragraph,
  marks: ParagraphMarks | undefined,
  clarified: readonly ClarificationMark[],
): readonly Piece[] {
  const byId = new Map(marks?.covering.map((passage) => [passage.annotationId, passage]));
  return segmentsOf(text.length, marks?.marks ?? []).flatMap(
    ({ start, end, annotations }): readonly Piece[] => {
      const look = highlight(annotations.flatMap((id) => byId.get(id) ?? []));
      const edges = [
        ...spans.flatMap((span) => [span.start, span.end]),
        ...clarified.map((mark) => mark.end),
      ];
      const inside = edges.filter((at) => at > start && at < end);
      const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
      return cuts.slice(0, -1).map((from, index) => {
        const to = cuts[index + 1] ?? end;
        const has = (kind: 'bold' | 'italic') =>
          spans.some((span) => span.kind === kind && span.start <= from && span.end >= to);
        return { start: from, end: to, look: { ...look, bold: has('bold'), italic: has('italic') } };
      });
    },
  );
}

/**
 * A paragraph's words with its highlights and the editor's brackets, and each comment around exactly the words of its
 * passage, a bracket right after the last of them included.
 */
export function annotatedWords(
  paragraph: Paragraph,
  marks: ParagraphMarks | undefined,
  clarified: readonly ClarificationMark[],
  names: PassageNames,
): Xml {
  if (!marks && !paragraph.spans && clarified.length === 0) return run(paragraph.text);
  const endAt = (passage: BriefingPassage) => passage.parts.at(-1)?.end;
  const startAt = (passage: BriefingPassage) => passage.parts[0]?.start;
  const closingAt = (offset: number) =>
    marks?.ending
      .filter((passage) => endAt(passage) === offset)
      .map((passage) => closing(passage, names))
      .reverse()
      .join('') ?? '';
  const openingAt = (offset: number) =>
    marks?.starting
      .filter((passage) => startAt(passage) === offset)
      .map((passage) => opening(passage, names))
      .join('') ?? '';
  const bracketsAt = (offset: number) =>
    bracketRuns(clarified.filter(({ end }) => end === offset).map(({ words }) => bracketed(words)));
  const words = piecesOf(paragraph, marks, clarified).map(
    ({ start, end, look }) =>
      openingAt(start) + run(paragraph.text.slice(start, end), look) + bracketsAt(end) + closingAt(end),
  );
  return words.join('');
}
