import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup/place.mjs';

/** A session with what a review is for: a speaker under two names, one without a turn of its own, a line that is none. */
export const harbour = join(import.meta.dirname, 'fixtures', 'harbour.txt');
export const harbourTitle = 'Dredging the Sandle: an evidence session';

/** The transcript that the product comes with: five speakers, 51 paragraphs. */
export const sample = join(root, 'resources', 'sample-transcript.txt');
export const sampleTitle = 'Getting there: rural bus services in Calderbeck';

/** The same with thirty annotations. */
export const sampleBundle = join(root, 'resources', 'sample.despatch');

/** A real transcript that lies beside the project where it is developed, and is no part of it. */
export const panel = join(root, '..', 'shared', 'transcripts', 'china-russia-panel.txt');
export const isPanelThere = existsSync(panel);

/** Oral evidence as it is printed, with a comment, an answer to it, and a highlight. */
export const evidencePdf = join(root, 'src/main/import/fixtures/pdf/committee-evidence-with-notes.pdf');
/** With pictures, a footnote and running heads beside its text, and names in bold. */
export const wordDocument = join(
  root,
  'src/main/import/fixtures/docx/style-map-links-and-things-beside-the-text.docx',
);
/** One page of a debate, with the numbers of its columns. */
export const hansardPage = join(
  root,
  'src/main/import/fixtures/html-hansard/column-marker-inside-a-word-and-a-label.html',
);
/** Chinese whose letters are numbered by a map that the file does not hold. */
export const numberedPdf = join(root, 'src/main/import/fixtures/pdf/letters-by-number-without-a-font.pdf');
