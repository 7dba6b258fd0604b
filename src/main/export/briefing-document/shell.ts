import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { Briefing } from '../../../shared/briefing/briefing';
import { dateWords } from '../../../shared/briefing/date-words';
import { readZip } from '../../import/read-zip';
import { cleanLine } from '../clean-text';
import { faint } from './palette';
import { numbering, page, styles, tableGrid } from './styles';
import type { Xml, XmlPieces } from './word-xml';

/** The text of the one paragraph that the shell's body has; the real body takes its place. */
const bodyMark = 'despatch-body';
/** A header line that would wrap says less than its beginning. */
const longestHeader = 70;

function shortened(text: string): string {
  const characters = [...cleanLine(text)];
  if (characters.length <= longestHeader) return characters.join('');
  return `${characters
    .slice(0, longestHeader)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}

function header({ title, request }: Briefing): Header {
  const handling = cleanLine(request.details.handling);
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [
          new TextRun(shortened(title)),
          ...(handling === '' ? [] : [new TextRun({ children: [new Tab(), handling], bold: true })]),
        ],
      }),
    ],
  });
}

function footer({ madeAt }: Briefing): Footer {
  const numbers = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          new TextRun(`Exported ${dateWords(madeAt)}`),
          new TextRun({ children: [new Tab(), ...numbers], color: faint }),
        ],
      }),
    ],
  });
}

/** What `docx` makes: everything but the body and the comments. */
function shellDocument(briefing: Briefing, hasComments: boolean): Document {
  const { details } = briefing.request;
  const kindLine = [briefing.transcript.title, details.preparedFor].map(cleanLine).filter(Boolean);
  const placeholder = { id: 0, author: '', date: new Date(0), children: [new Paragraph('')] };
  return new Document({
    title: cleanLine(briefing.title),
    subject: kindLine.join('; '),
    creator: cleanLine(details.author) || 'Despatch',
    lastModifiedBy: cleanLine(details.author) || 'Despatch',
    keywords: briefing.sections.map(({ theme }) => cleanLine(theme.name)).join(', '),
    styles,
    numbering,
    ...(hasComments ? { comments: { children: [placeholder] } } : {}),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: 624,
              footer: 567,
            },
          },
        },
        headers: { default: header(briefing) },
        footers: { default: footer(briefing) },
        children: [new Paragraph(bodyMark)],
      },
    ],
  });
}

/** The shell's own limits: it holds no transcript. */
const shellLimits = { entries: 100, bytes: 10_000_000 };

function instant(madeAt: string): string {
  const time = Date.parse(madeAt);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The document without body and comments, as text parts, the same for the same briefing. */
export async function writeShell(briefing: Briefing, hasComments: boolean): Promise<Map<string, string>> {
  const packed = await Packer.toBuffer(shellDocument(briefing, hasComments));
  const read = await readZip(packed, shellLimits);
  if (!read.ok) throw new Error(`docx wrote a package that cannot be read: ${read.problem}`);
  const decoder = new TextDecoder();
  const parts = new Map([...read.value].map(([name, bytes]) => [name, decoder.decode(bytes)]));
  const revise = (name: string, change: (text: string) => string) =>
    parts.set(name, change(parts.get(name) ?? ''));
  revise('word/styles.xml', (text) =>
    text
      .replace('</w:styles>', `${tableGrid}</w:styles>`)
      .replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:widowControl/>'),
  );
  revise('docProps/core.xml', (text) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant(briefing.madeAt)}`)
      .replace('<cp:lastModifiedBy>', '<dc:language>en-GB</dc:language><cp:lastModifiedBy>'),
  );
  return parts;
}

/** The document part with the body in its place. */
export function* withBody(documentPart: string, body: XmlPieces): Generator<Xml> {
  const mark = documentPart.indexOf(bodyMark);
  const start = documentPart.lastIndexOf('<w:p>', mark);
  const end = documentPart.indexOf('</w:p>', mark) + '</w:p>'.length;
  if (mark < 0 || start < 0) throw new Error('The place of the body was not found in what docx wrote');
  yield documentPart.slice(0, start);
  yield* body;
  yield documentPart.slice(end);
}
