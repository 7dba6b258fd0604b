import type { Mark } from '../../../shared/annotation/segments';
import type { BriefingPassage } from '../../../shared/briefing/briefing';
import type { ParagraphId } from '../../../shared/id';

/** What stands on one paragraph of the transcript. */
export interface ParagraphMarks {
  /** Outer passages first. */
  readonly marks: readonly Mark[];
  readonly covering: readonly BriefingPassage[];
  /** Passages whose first words are in this paragraph, and those whose last are. */
  readonly starting: readonly BriefingPassage[];
  readonly ending: readonly BriefingPassage[];
}

interface Draft extends ParagraphMarks {
  readonly marks: Mark[];
  readonly covering: BriefingPassage[];
  readonly starting: BriefingPassage[];
  readonly ending: BriefingPassage[];
}

/** Sorts passages, given by place, onto the paragraphs that they cover. */
export function marksByParagraph(
  passages: readonly BriefingPassage[],
): ReadonlyMap<ParagraphId, ParagraphMarks> {
  const drafts = new Map<ParagraphId, Draft>();
  for (const passage of passages)
    passage.parts.forEach(({ paragraph, start, end }, index) => {
      const draft = drafts.get(paragraph.id) ?? { marks: [], covering: [], starting: [], ending: [] };
      drafts.set(paragraph.id, draft);
      draft.marks.push({ annotation: passage.annotationId, start, end });
      draft.covering.push(passage);
      if (index === 0) draft.starting.push(passage);
      if (index === passage.parts.length - 1) draft.ending.push(passage);
    });
  return drafts;
}
