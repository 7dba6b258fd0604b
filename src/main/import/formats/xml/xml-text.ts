import { Buffer, isUtf8 } from 'node:buffer';
import { type DecodedText, decodeAs, decodeWindows1252 } from '../../decode-text';
import type { FileContent } from '../../file-content';

const declaration = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
const declarationLength = 300;
/** Every program reads Latin-1 as Windows-1252, which has dashes and quotation marks where Latin-1 has nothing. */
const latin = /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$/i;

/**
 * An XML file's text by its byte order mark, else by what its declaration says. UTF-8 that is valid is UTF-8 all the same:
 * other encodings are so seldom by chance, and a file saved again often declares what it was in before.
 */
export function decodeXml(file: FileContent): DecodedText | null {
  const decoded = file.text();
  if (decoded === null) return null;
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const declared = declaration.exec(bytes.toString('latin1', 0, declarationLength))?.[1];
  if (declared !== undefined && !isUtf8(bytes)) {
    if (latin.test(declared)) return withoutAssumption(decodeWindows1252(bytes));
    if (!/^utf-?(?:8|16)/i.test(declared)) {
      const text = decodeAs(bytes, declared);
      return text === null ? decoded : { text, warnings: [] };
    }
  }
  const declares = declaration.exec(decoded.text.slice(0, declarationLength))?.[1] ?? '';
  return /^utf-?16/i.test(declares) ? withoutAssumption(decoded) : decoded;
}

function withoutAssumption({ text, warnings }: DecodedText): DecodedText {
  return { text, warnings: warnings.filter(({ kind }) => kind !== 'encoding-assumed') };
}
