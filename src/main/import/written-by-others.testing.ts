import { assemble } from '../../shared/transcript/assemble';
import { outlineOf } from '../../shared/transcript/transcript.testing';
import { importBytes } from './import-transcript';
import { convertByLibreOffice, hasLibreOffice } from './libre-office.testing';
import { convertByPandoc, hasPandoc } from './pandoc.testing';

/** What was understood of a file that has nothing to do with its format. */
export interface Understood {
  readonly title: string;
  readonly speakers: readonly unknown[];
  /** Every turn with its speaker and the words of its paragraphs, in order. */
  readonly turns: readonly string[];
  /** Titles and labels. */
  readonly consumed: readonly string[];
  readonly dropped: readonly unknown[];
}

export async function understandFile(bytes: Uint8Array, fileName: string): Promise<Understood> {
  const read = await importBytes(bytes, fileName, { readAt: '2024-06-04T10:30:00Z' });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { transcriptId: id, lines, facts, dropped } = read.value;
  const transcript = assemble({ id, fileName, lines }, facts);
  return {
    title: transcript.title,
    speakers: transcript.speakers.map(({ id: _id, ...speaker }) => speaker),
    turns: outlineOf(transcript),
    consumed: transcript.consumed.map(({ text }) => text),
    dropped,
  };
}

/** A format as one program writes it. */
interface Written {
  readonly writer: 'LibreOffice' | 'pandoc';
  /** As the writer calls it. */
  readonly format: string;
  /** The ending of the file, where it is not the format's name. */
  readonly ending?: string;
  /** What the writer does of itself, and what is then understood in place of what was given. */
  readonly but?: { readonly what: string; readonly of: (read: Understood) => Understood };
}

function straightened(words: string): string {
  const signs = words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return signs.replaceAll('–', '--').replaceAll('—', '---').replaceAll('…', '...');
}

export const written: readonly Written[] = [
  ...['docx', 'odt', 'rtf', 'pdf', 'html', 'xhtml'].map(
    (format): Written => ({ writer: 'LibreOffice', format }),
  ),
  ...['docx', 'rtf', 'html'].map((format): Written => ({ writer: 'pandoc', format })),
  {
    writer: 'pandoc',
    format: 'odt',
    but: {
      what: 'prints a page number',
      of: (read) => ({ ...read, dropped: [{ kind: 'page-furniture', count: 1, samples: ['1'] }] }),
    },
  },
  { writer: 'pandoc', format: 'plain', ending: 'txt' },
  { writer: 'pandoc', format: 'gfm', ending: 'md' },
  { writer: 'pandoc', format: 'markdown-smart', ending: 'md' },
  {
    writer: 'pandoc',
    format: 'markdown',
    ending: 'md',
    but: {
      what: 'writes quotation marks, dashes and ellipses as on a typewriter',
      of: (read) =>
        JSON.parse(JSON.stringify(read), (_, value) =>
          typeof value === 'string' ? straightened(value) : value,
        ),
    },
  },
];

export const isHere = { pandoc: hasPandoc, LibreOffice: hasLibreOffice };
export const convertBy = { pandoc: convertByPandoc, LibreOffice: convertByLibreOffice };

/** Pandoc reads no plain text: it is given a page that has the lines for paragraphs, without the empty ones. */
function pageOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return escaped.map((line) => `<p>${line}</p>\n`).join('');
}

export function write(text: string, { writer, format }: Written): Promise<Uint8Array> {
  if (writer === 'pandoc') return convertByPandoc(Buffer.from(pageOf(text)), { from: 'html', to: format });
  return convertByLibreOffice(Buffer.from(text), { from: 'txt', to: format });
}
