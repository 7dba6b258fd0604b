import type { Certainty } from '../../../../shared/formats';
import type { DroppedKind } from '../../../../shared/transcript/provenance';
import type { FileContent } from '../../file-content';
import type { Format } from '../format';
import { isPage } from './html';
import { factsOfHead } from './page-facts';
import { pageTextOf } from './page-text';
import { readPage } from './read-page';

const startLength = 60_000;
const tags = /<[^<>]{0,2000}>|&nbsp;|&#160;/g;
const heading =
  /\b(?:oral evidence\s*:|(?:un)?corrected (?:transcript of )?oral evidence\b|examination of witness(?:es)?\b|minutes of evidence\b)/i;
const question = /\bQ\s?\.?\s?\d{1,4}\b/;
const host = /\b(?:committees(?:-api)?\.parliament\.uk|data\.parliament\.uk)\b/i;

/** UK select committee oral evidence: what Parliament publishes for each session, today and before 2020. */
export const htmlEvidenceFormat: Format = {
  id: 'html-evidence',
  version: 2,
  container: 'text',
  recognise,
  read: (file) =>
    readPage(file, { rulesFor: () => ({ isNumbered: true, judge: leftOver }), factsOf: factsOfHead }),
};

function recognise(file: FileContent): Certainty | null {
  if (!isPage(file)) return null;
  const page = pageTextOf(file);
  const start = page?.html.slice(0, startLength) ?? '';
  const words = start.replace(tags, ' ').replace(/\s+/g, ' ');
  if (!heading.test(words) || !question.test(words)) return null;
  return page?.wrapping === 'answer' || host.test(start) ? 'certain' : 'likely';
}

const invitation = /^watch the (?:meeting|session)\.?$/i;
const placeholder = /^[–—-]?\s*\[(?:add|insert|delete|enter|type|click)\b[^\]]{0,200}\]\.?$/i;
const logo = /^\S.{0,60}\.(?:tiff?|png|jpe?g|gif|emf|wmf)$/i;

/** What the template of the page brought, and nobody wrote about this session. */
function leftOver(words: string): DroppedKind | null {
  if (invitation.test(words)) return 'surroundings';
  if (placeholder.test(words)) return 'template';
  return logo.test(words) ? 'picture' : null;
}
