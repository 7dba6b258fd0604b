import { textWidth } from './styles';
import {
  type BookmarkName,
  bookmarkEnd,
  bookmarkStart,
  field,
  link,
  paragraph,
  run,
  type Xml,
} from './word-xml';

/** A heading that the contents list. */
export interface Heading {
  readonly level: 1 | 2;
  readonly text: string;
  readonly bookmark: BookmarkName;
  readonly bookmarkId: number;
}

/** The heading itself, bookmarked as Word does for its own tables of contents. */
export function headingParagraph({ level, text, bookmark, bookmarkId }: Heading, properties: Xml = ''): Xml {
  const words = bookmarkStart(bookmarkId, bookmark) + run(text) + bookmarkEnd(bookmarkId);
  return paragraph(level === 1 ? 'Heading1' : 'Heading2', words, properties);
}

const fieldCharacter = (type: string): Xml => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const tocCode: Xml = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>';
const numberTab: Xml = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs>`;

function entry({ text, bookmark }: Heading, page: string): Xml {
  const number = `<w:r><w:tab/></w:r>${field(`PAGEREF ${bookmark} \\h`, page)}`;
  return link(bookmark, run(text) + number);
}

/** Word shows what is inside as a table of contents, with its own button to update it. */
function asTableOfContents(content: Xml): Xml {
  const gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>';
  return `<w:sdt><w:sdtPr><w:docPartObj>${gallery}</w:docPartObj></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/**
 * A table of contents that is already filled in and linked, so that Word shows it at once and asks nothing; updating it
 * in Word rebuilds it from the headings. `pages` has the page each bookmark is on, where known.
 */
export function contents(headings: readonly Heading[], pages: ReadonlyMap<string, string>): Xml {
  const opening = fieldCharacter('begin') + tocCode + fieldCharacter('separate');
  const entries = headings.map((heading, index) => {
    const style = heading.level === 1 ? 'TOC1' : 'TOC2';
    const content = entry(heading, pages.get(heading.bookmark) ?? '');
    return paragraph(style, (index === 0 ? opening : '') + content, numberTab);
  });
  // The field ends in a paragraph of its own, as Word has it: that of an entry would be lost in an update.
  const closing = paragraph('Normal', fieldCharacter('end'));
  return asTableOfContents(paragraph('TOCHeading', run('Contents')) + entries.join('') + closing);
}
