import { type ClarificationMark, clarifiedText } from '../../shared/annotation/clarified-words';
import { citePassage, fullCitation, speakerOf } from '../../shared/briefing/citation';
import type { ParagraphId } from '../../shared/id';
import { type Passage, partsByTurn, partsOf } from '../../shared/transcript/passage';
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
  const voices = voicesIn(transcript, passage, marksOf);
  const citation = fullCitation(citePassage(transcript, passage));
  const isExchange = voices.length > 1;
  const plain = voices.map(({ name, words }) => `${isExchange ? name : ''}“${words.join(' ')}”`);
  const rich = voices.map(({ name, words }) => quotedParagraphs(isExchange ? name : '', words));
  return {
    plain: `${plain.join('\n')}${isExchange ? '\n' : ' '}(${citation})`,
    rich: `<blockquote>${rich.join('')}</blockquote><p>(${escaped(citation)})</p>`,
  };
}

interface Voice {
  /** Before the words where more than one voice is heard: "Ann Lee: "; empty for narration. */
  readonly name: string;
  readonly words: readonly string[];
}

/** What each voice says, one after another, paragraph by paragraph. */
function voicesIn(transcript: Transcript, passage: Passage, marksOf: MarksOf): readonly Voice[] {
  return partsByTurn(partsOf(transcript, passage)).map((parts) => {
    const speaker = speakerOf(transcript, parts[0]);
    const words = parts.map(({ paragraph, start, end }) =>
      clarifiedText(paragraph.text, start, end, marksOf(paragraph.id)),
    );
    return { name: speaker ? `${speaker.name}: ` : '', words };
  });
}

/** As in print: the quotation begins with its first paragraph and ends with its last. */
function quotedParagraphs(name: string, words: readonly string[]): string {
  const last = words.length - 1;
  return words
    .map((text, at) => `${at === 0 ? `${name}“` : ''}${text}${at === last ? '”' : ''}`)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('');
}

/** Puts a quotation with its citation on the clipboard, for a mail or another document, and as plain text. */
export async function copyPassage(transcript: Transcript, passage: Passage, marksOf: MarksOf): Promise<void> {
  const { plain, rich } = copiedPassage(transcript, passage, marksOf);
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(rich, 'text/html') }),
  ]);
}
