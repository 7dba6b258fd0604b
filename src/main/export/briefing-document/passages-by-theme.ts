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

function section(
  { theme, passages }: ThemeSection,
  heading: Heading,
  bookmarkId: (number: number) => number,
): Xml {
  const description = theme.description.trim();
  return (
    headingParagraph(heading) +
    (description === '' ? '' : paragraph('Normal', run(description, { colour: faint }), keepNext)) +
    passages
      .map((passage) => note(passage, bookmarkId(passage.number)) + quotation(passage) + attribution(passage))
      .join('')
  );
}

/** Block 4: every passage under its theme, with note, words and source. */
export function passagesByTheme(
  briefing: Briefing,
  headings: { readonly block: Heading; readonly sections: readonly Heading[] },
  bookmarkId: (number: number) => number,
): Xml {
  const sections = briefing.sections.map((themeSection, index) => {
    const heading = headings.sections[index];
    return heading ? section(themeSection, heading, bookmarkId) : '';
  });
  return headingParagraph(headings.block, pageBreakBefore) + sections.join('');
}
