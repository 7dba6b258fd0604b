import { failed, type Result, succeeded } from '../../../../shared/result';
import { DropList } from '../../drop-list';
import type { FileContent } from '../../file-content';
import type { Format, FormatProblem, ReadSource } from '../format';
import { RichLines, titleFact } from '../rich-lines';
import { OdfStyles } from './odf-styles';
import { OdfText } from './odf-text';

type Entries = ReadonlyMap<string, Uint8Array>;

const mimeType = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?\s*$/;
const startLength = 200;
const megabyte = 1024 * 1024;
/** Ten million words. */
const largestPart = 100 * megabyte;

/** OpenDocument text, as LibreOffice and others write it. */
export const odtFormat: Format = {
  id: 'odt',
  version: 2,
  container: 'zip',
  recognise: async (file) => {
    const entries = await file.entries();
    // One that cannot be unpacked says all the same what it is: a damaged document, and not something else.
    if (!entries.ok) return saysOdt(file) ? 'possible' : null;
    if (mimeType.test(textOf(entries.value, 'mimetype'))) return 'certain';
    return textOf(entries.value, 'content.xml').includes('<office:text') ? 'likely' : null;
  },
  read: readOdt,
};

/** The kind of the document is the first part of its zip, and not packed. */
function saysOdt({ bytes }: FileContent): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, startLength));
  return start.includes('mimetypeapplication/vnd.oasis.opendocument.text');
}

async function readOdt(file: FileContent): Promise<Result<ReadSource, FormatProblem>> {
  const read = await file.entries();
  if (!read.ok)
    return failed(
      read.problem === 'encrypted' ? { kind: 'locked' } : { kind: 'damaged', cause: read.problem },
    );
  const entries = read.value;
  const size = entries.get('content.xml')?.byteLength ?? 0;
  if (size > largestPart) return failed({ kind: 'too-large', size, limit: largestPart });
  // A locked document says in its list of parts how each of them was made unreadable.
  if (/<(?:\w+:)?encryption-data\b/.test(textOf(entries, 'META-INF/manifest.xml')))
    return failed({ kind: 'locked' });
  if (size === 0) return failed({ kind: 'damaged', cause: 'no content.xml in it' });
  return readParts(entries);
}

async function readParts(entries: Entries): Promise<Result<ReadSource, FormatProblem>> {
  // The parser is read when a document of this kind is, and never for a plain text.
  const { readOdfXml } = await import('./odf-xml');
  const { readPageStyles, readMeta } = await import('./beside-text');
  const drop = new DropList();
  const styles = new OdfStyles();
  readPageStyles(textOf(entries, 'styles.xml'), styles, drop);
  const lines = new RichLines(drop);
  const problem = readOdfXml(textOf(entries, 'content.xml'), new OdfText(lines, styles, drop));
  if (problem !== null) return failed({ kind: 'damaged', cause: problem });
  const { title, maker } = readMeta(textOf(entries, 'meta.xml'));
  const source = lines.finish();
  return succeeded({
    ...source,
    facts: titleFact(title, source.lines),
    dropped: drop.all,
    ...(maker !== '' && { maker }),
  });
}

function textOf(entries: Entries, name: string): string {
  const bytes = entries.get(name);
  return bytes === undefined || bytes.byteLength > largestPart ? '' : new TextDecoder().decode(bytes);
}
