import { type ClarificationMark, clarifiedText } from '../../shared/annotation/clarified-words';
import { citePassage, fullCitation } from '../../shared/briefing/citation';
import type { ParagraphId } from '../../shared/id';
import { type Passage, partsOf } from '../../shared/transcript/passage';
import type { Transcript } from '../../shared/transcript/transcript';

/** A quotation with its citation, as it is copied. */
export interface CopiedPassage {
  readonly plain: string;
  /** HTML: a quotation, a paragraph for each of the source, and the citation below it. */
  readonly rich: string;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The clarifications in a paragraph. */
type MarksOf = (paragraph: ParagraphId) => readonly ClarificationMark[];

/** As in Word: the words as printed, with the editor's in square brackets after them. */
export function copiedPassage(transcript: Transcript, passage: Passage, marksOf: MarksOf): CopiedPassage {
  const words = partsOf(transcript, passage).map(({ paragraph, start, end }) =>
    clarifiedText(paragraph.text, start, end, marksOf(paragraph.id)),
  );
  const citation = fullCitation(citePassage(transcript, passage));
  const last = words.length - 1;
  const paragraphs = words.map((text, at) => {
    const quoted = `${at === 0 ? '“' : ''}${text}${at === last ? '”' : ''}`;
    return `<p>${escaped(quoted)}</p>`;
  });
  return {
    plain: `“${words.join(' ')}” (${citation})`,
    rich: `<blockquote>${paragraphs.join('')}</blockquote><p>(${escaped(citation)})</p>`,
  };
}

/** Puts a quotation with its citation on the clipboard, for a mail or another document, and as plain text. */
export async function copyPassage(transcript: Transcript, passage: Passage, marksOf: MarksOf): Promise<void> {
  const { plain, rich } = copiedPassage(transcript, passage, marksOf);
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(rich, 'text/html') }),
  ]);
}
