import type { Briefing, BriefingPassage } from '../../../shared/briefing/briefing';
import { londonTime } from '../../../shared/briefing/date-words';
import { attribute, paragraph, run, type Xml } from './word-xml';

/** Word refuses to open a document with more comments than this, less a margin. */
const mostComments = 32_000;

export interface Comments {
  /** The comment id of each passage that has one, by passage number. */
  readonly ids: ReadonlyMap<number, number>;
  /** Those passages, in the order of their comments. */
  readonly passages: readonly BriefingPassage[];
  /** How many passages would have had a comment but for Word's limit. */
  readonly leftOut: number;
}

/** Theme first, since a comment is often read away from its colour; then the note, paragraph by paragraph. */
function commentXml({ theme, note, author, changedAt }: BriefingPassage, id: number): Xml {
  const [first, ...rest] = note;
  const reference = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  const lead = run(first === undefined ? theme.name : `${theme.name}: `, { bold: true });
  const body =
    paragraph('CommentText', reference + lead + run(first ?? '')) +
    rest.map((words) => paragraph('CommentText', run(words))).join('');
  const name = attribute(author.name) || 'Unknown';
  // Word takes nine characters of initials at most.
  const initials = attribute(author.initials, 9);
  return (
    `<w:comment w:id="${id}" w:author="${name}" w:date="${londonTime(changedAt)}Z"` +
    `${initials === '' ? '' : ` w:initials="${initials}"`}>${body}</w:comment>`
  );
}

/** A comment for every annotation with a note, and for bare highlights where they were asked for. */
export function composeComments({ passages, request }: Briefing): Comments {
  const wanted = passages.filter(({ note }) => note.length > 0 || request.includeBareHighlights);
  const written = wanted.slice(0, mostComments);
  const ids = new Map(written.map((passage, id) => [passage.number, id]));
  return { ids, passages: written, leftOut: wanted.length - written.length };
}

/** The comments part. */
export function* commentsPart({ passages }: Comments): Generator<Xml> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  yield '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
  for (const [id, passage] of passages.entries()) yield commentXml(passage, id);
  yield '</w:comments>';
}
