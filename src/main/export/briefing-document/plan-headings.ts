import type { Briefing } from '../../../shared/briefing/briefing';
import { cleanLine } from '../clean-text';
import type { Heading } from './contents';

/** The headings of one document; null for a block that it has not got. */
export interface HeadingPlan {
  readonly block: Heading | null;
  readonly sections: readonly Heading[];
  readonly passages: Heading | null;
  readonly transcript: Heading;
  readonly source: Heading;
}

/** Annexes carry letters where there is a briefing for them to be annexed to. */
export function planHeadings({ request, sections, passages }: Briefing): HeadingPlan {
  // Passages and notes have the ids up to twice their number and one.
  let id = 2 * passages.length + 1;
  const heading = (level: 1 | 2, text: string): Heading => {
    id += 1;
    return { level, text, bookmark: `_Toc${String(id).padStart(9, '0')}`, bookmarkId: id };
  };
  const isFull = request.preset === 'full-annotated';
  const hasBriefing = isFull && passages.length > 0;
  return {
    block: hasBriefing ? heading(1, 'What was said, by theme') : null,
    sections: hasBriefing ? sections.map(({ theme }) => heading(2, cleanLine(theme.name))) : [],
    passages: hasBriefing ? heading(1, 'Annex A: Passages in transcript order') : null,
    transcript: heading(
      1,
      hasBriefing ? 'Annex B: Full transcript, annotated' : 'Full transcript, annotated',
    ),
    source: heading(1, hasBriefing ? 'Annex C: Sources, key and method' : 'Sources, key and method'),
  };
}
