import type { ParagraphId, SpeakerId } from '../../shared/id';
import type { SourceLine } from '../../shared/transcript/source-line';
import type { Paragraph, Transcript } from '../../shared/transcript/transcript';
import { type LeftOutUse, labelledTurns, speechTurns } from './outcome';

/** One thing in the preview that can be chosen; a line with a label before its words is two. */
export type PreviewItem =
  | { readonly kind: 'title'; readonly key: string; readonly id: ParagraphId; readonly text: string }
  | {
      readonly kind: 'label';
      readonly key: string;
      readonly id: ParagraphId;
      /** As printed. */
      readonly text: string;
      readonly name: string;
      readonly role: string | null;
      readonly speakerId: SpeakerId | null;
      /** Which turn of the transcript it begins, from 1; 0 for a label that begins none. */
      readonly turn: number;
      /** False where no label introduces the words. */
      readonly isPrinted: boolean;
    }
  | {
      readonly kind: 'speech';
      readonly key: string;
      readonly id: ParagraphId;
      readonly text: string;
      readonly number: number;
    }
  | {
      readonly kind: 'narration';
      readonly key: string;
      readonly id: ParagraphId;
      readonly text: string;
      readonly use: LeftOutUse;
    };

type LabelItem = Extract<PreviewItem, { readonly kind: 'label' }>;

function labelItems(transcript: Transcript): ReadonlyMap<ParagraphId, LabelItem> {
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
  const items = new Map<ParagraphId, LabelItem>();
  for (const { id, text, use } of transcript.consumed) {
    if (use === 'label') {
      const nobody = { name: text, role: null, speakerId: null, turn: 0, isPrinted: true };
      items.set(id, { kind: 'label', key: `${id} label`, id, text, ...nobody });
    }
  }
  const labelled = new Set(labelledTurns(transcript));
  for (const [index, turn] of speechTurns(transcript).entries()) {
    const { label, labelLine, speakerId } = turn;
    const speaker = speakers.get(speakerId);
    items.set(labelLine, {
      kind: 'label',
      key: `${labelLine} label`,
      id: labelLine,
      text: label,
      name: speaker?.name ?? label,
      role: speaker?.role ?? null,
      speakerId,
      turn: index + 1,
      isPrinted: labelled.has(turn),
    });
  }
  return items;
}

function paragraphItem({ id, text, number, reason }: Paragraph): PreviewItem {
  return number === null
    ? { kind: 'narration', key: id, id, text, use: reason ?? 'decided' }
    : { kind: 'speech', key: id, id, text, number };
}

/** Every line of the source, in printed order, as the transcript takes it. */
export function previewItems(lines: readonly SourceLine[], transcript: Transcript): readonly PreviewItem[] {
  const labels = labelItems(transcript);
  const paragraphs = new Map(transcript.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const titles = new Set(transcript.consumed.filter(({ use }) => use === 'title').map(({ id }) => id));
  return lines.flatMap(({ id, text }): readonly PreviewItem[] => {
    if (titles.has(id)) return [{ kind: 'title', key: id, id, text }];
    const label = labels.get(id);
    const paragraph = paragraphs.get(id);
    return [...(label ? [label] : []), ...(paragraph ? [paragraphItem(paragraph)] : [])];
  });
}
