import type { QuotedNote } from '../../../shared/annotation/quoted-note';
import type { FileContent } from '../file-content';
import { largestText } from '../import-transcript';
import { hypothesisNotes, hypothesisRows } from './hypothesis';
import { webAnnotationNotes, webAnnotations } from './web-annotation';

/** The notes of a file that holds notes on a text and not the text; null where it is anything else. Never throws. */
export function readNotes(file: FileContent): readonly QuotedNote[] | null {
  if (file.container !== 'text' || file.bytes.byteLength > largestText) return null;
  const text = file.text()?.text ?? '';
  if (!/^\s*[[{]/.test(text)) return null;
  const json = parsed(text);
  const rows = hypothesisRows(json);
  if (rows) return hypothesisNotes(rows);
  const items = webAnnotations(json);
  return items && webAnnotationNotes(items);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, it is no notes; what is wrong with it is for the reader of a transcript to say.
    return null;
  }
}
