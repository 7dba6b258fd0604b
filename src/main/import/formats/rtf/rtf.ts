import { Buffer, isUtf8 } from 'node:buffer';
import { failed, type Result, succeeded } from '../../../../shared/result';
import { DropList } from '../../drop-list';
import type { FileContent } from '../../file-content';
import { normaliseLine } from '../../normalise-text';
import type { FormatProblem, ReadSource, TextFormat } from '../format';
import { RichLines, titleFact } from '../rich-lines';
import { RtfReader } from './rtf-reader';
import { readRtfTokens } from './rtf-tokens';

const signature = '{\\rtf';

/** Rich Text, as Word, WordPad, TextEdit and LibreOffice write it. */
export const rtfFormat: TextFormat = {
  id: 'rtf',
  version: 2,
  container: 'text',
  recognise: ({ bytes }) => (startsAsRtf(bytes) ? 'certain' : null),
  read: readRtf,
};

function startsAsRtf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
}

function readRtf({ bytes }: FileContent): Result<ReadSource, FormatProblem> {
  if (!startsAsRtf(bytes)) return failed({ kind: 'damaged', cause: 'no Rich Text document' });
  // Its own encodings are in its control words; some programs write UTF-8 between them all the same.
  const isUnicode = isUtf8(bytes);
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    isUnicode ? 'utf8' : 'latin1',
  );
  const drop = new DropList();
  const lines = new RichLines(drop);
  const reader = new RtfReader(lines, drop, { isUnicode });
  const open = readRtfTokens(source, reader);
  if (open === null) return failed({ kind: 'damaged', cause: 'groups nested beyond reason' });
  reader.finish();
  const read = lines.finish();
  const maker = makerOf(reader.maker);
  return succeeded({
    ...read,
    warnings: [
      ...read.warnings,
      ...(reader.undecodable > 0
        ? [{ kind: 'characters-undecodable', count: reader.undecodable } as const]
        : []),
      ...(open > 0 ? [{ kind: 'ends-abruptly' } as const] : []),
    ],
    facts: titleFact(reader.title, read.lines),
    dropped: drop.all,
    ...(maker !== '' && { maker }),
  });
}

/** "LibreOffice" of "LibreOffice/7.4.7.2$Linux…": files of one program are alike, whatever its version. */
function makerOf(generator: string): string {
  return normaliseLine(generator.slice(0, 100)).split(/[/$;]| \d/)[0] ?? '';
}
