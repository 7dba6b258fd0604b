import type { Briefing, BriefingPassage, ThemeSection } from '../../../shared/briefing/briefing';
import { type Heading, headingParagraph } from './contents';
import { faint } from './palette';
import { attribution, quotation } from './quotation';
import { bookmarkEnd, bookmarkStart, keepNext, pageBreakBefore, paragraph, run, type Xml } from './word-xml';

/** The note, numbered, as the lead-in to its quotation; a bare highlight says so, to keep the numbers in step. */
function note({ note: paragraphs, number }: BriefingPassage, bookmarkId: number): Xml {
  const [first, ...rest] = paragraphs;
  const lead =
    first === undefined ? run('Highlighted without a note.', { italic: true, colour: faint }) : run(first);
  const marked = bookmarkStart(bookmarkId, `note_${number}`) + lead + bookmarkEnd(bookmarkId);
  return (
    paragraph('ListNumber', marked, keepNext) +
    rest.map((words) => paragraph('ListContinue', run(words), keepNext)).join('')
  );
}

function* section(
  { theme, passages }: ThemeSection,
  heading: Heading,
  bookmarkId: (number: number) => number,
): Generator<Xml> {
  const description = theme.description.trim();
  yield headingParagraph(heading);
  if (description !== '') yield paragraph('Normal', run(description, { colour: faint }), keepNext);
  for (const passage of passages)
    yield note(passage, bookmarkId(passage.number)) + quotation(passage) + attribution(passage);
}

/** Block 4: every passage under its theme, with note, words and source. */
export function* passagesByTheme(
  briefing: Briefing,
  headings: { readonly block: Heading; readonly sections: readonly Heading[] },
  bookmarkId: (number: number) => number,
): Generator<Xml> {
  yield headingParagraph(headings.block, pageBreakBefore);
  for (const [index, themeSection] of briefing.sections.entries()) {
    const heading = headings.sections[index];
    if (heading) yield* section(themeSection, heading, bookmarkId);
  }
}
