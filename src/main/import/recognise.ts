import type { Certainty, FormatId } from '../../shared/formats';
import type { FileContent } from './file-content';
import { docxFormat } from './formats/docx/docx';
import { docxMeetFormat } from './formats/docx/docx-meet';
import { docxTeamsFormat } from './formats/docx/docx-teams';
import type { Format, TextFormat } from './formats/format';
import { htmlFormat } from './formats/html/html';
import { htmlEvidenceFormat } from './formats/html/html-evidence';
import { htmlHansardFormat } from './formats/html/html-hansard';
import { htmlScottishFormat } from './formats/html/html-scottish';
import { htmlSeneddFormat } from './formats/html/html-senedd';
import { markdownFormat } from './formats/markdown';
import { odtFormat } from './formats/odt/odt';
import { akomaNtosoFormat } from './formats/parliament/akoma-ntoso';
import { australiaXmlFormat } from './formats/parliament/australia-xml';
import { canadaXmlFormat } from './formats/parliament/canada-xml';
import { hansardJsonFormat } from './formats/parliament/hansard-json';
import { hansardPrintFormat } from './formats/parliament/hansard-print';
import { parlparseFormat } from './formats/parliament/parlparse';
import { seneddXmlFormat } from './formats/parliament/senedd-xml';
import { pdfFormat } from './formats/pdf';
import { refiQdaFormat } from './formats/refi-qda/refi-qda';
import { rtfFormat } from './formats/rtf/rtf';
import { subripFormat } from './formats/subrip';
import { taguetteFormat } from './formats/taguette/taguette';
import { textFormat } from './formats/text';
import { webvttFormat } from './formats/webvtt';

export const textFormats: readonly TextFormat[] = [webvttFormat, subripFormat, markdownFormat, textFormat];

/** Of formats that are equally likely the first is taken. A new format is a file in `formats/` and a line here. */
const formats: readonly Format[] = [
  parlparseFormat,
  hansardPrintFormat,
  hansardJsonFormat,
  akomaNtosoFormat,
  seneddXmlFormat,
  canadaXmlFormat,
  australiaXmlFormat,
  htmlEvidenceFormat,
  htmlHansardFormat,
  htmlScottishFormat,
  htmlSeneddFormat,
  htmlFormat,
  rtfFormat,
  ...textFormats,
  docxTeamsFormat,
  docxMeetFormat,
  docxFormat,
  odtFormat,
  refiQdaFormat,
  pdfFormat,
  taguetteFormat,
];

/** A format that a file may be in, and how sure that is. */
export interface Recognised<Known extends Format = Format> {
  readonly format: Known;
  readonly certainty: Certainty;
}

const order: readonly Certainty[] = ['certain', 'likely', 'possible'];

/** The formats that a file may be in, by its content, the likeliest first; none for what is no transcript. */
export async function recogniseFile(file: FileContent): Promise<readonly Recognised[]> {
  const own = formats.filter(({ container }) => container === file.container);
  const asked = await Promise.all(own.map(async (format) => [format, await format.recognise(file)] as const));
  return inOrder(asked);
}

/** The likeliest first. */
export function inOrder<Known extends Format>(
  asked: readonly (readonly [Known, Certainty | null])[],
): readonly Recognised<Known>[] {
  return order.flatMap((certainty) =>
    asked.flatMap(([format, found]) => (found === certainty ? [{ format, certainty }] : [])),
  );
}

/** A format that somebody chose. */
export function findFormat(id: FormatId): Format | undefined {
  return formats.find((format) => format.id === id);
}
