import type { Briefing } from '../../../shared/briefing/briefing';
import { writeZip, type ZipEntry } from '../write-zip';
import { annexPassages } from './annex-passages';
import { annexSource } from './annex-source';
import { annexTranscript } from './annex-transcript';
import { commentsPart, composeComments } from './comments';
import { contents } from './contents';
import { cover } from './cover';
import { estimatePages } from './estimate-pages';
import { passagesByTheme } from './passages-by-theme';
import { planHeadings } from './plan-headings';
import { withBody, writeShell } from './shell';
import { encodeXml, type Xml, type XmlPieces } from './word-xml';

export interface BriefingDocument {
  readonly bytes: Uint8Array;
  /** Comments left out because Word opens no more; their notes stand in annex A. */
  readonly commentsInAnnexOnly: number;
}

/** Blocks with nothing to say are left out rather than printed empty. */
function* bodyOf(
  briefing: Briefing,
  commentIds: ReadonlyMap<number, number>,
  pages: ReadonlyMap<string, string>,
): Generator<Xml> {
  const { block, sections, passages, transcript, source } = planHeadings(briefing);
  const names = { bookmarkId: (passageNumber: number) => passageNumber * 2, commentIds };
  const noteBookmark = (passageNumber: number) => passageNumber * 2 + 1;
  const all = [block, ...sections, passages, transcript, source].filter((heading) => heading !== null);
  const isFull = block !== null;
  yield cover(briefing);
  if (isFull) yield contents(all, pages);
  if (block) yield* passagesByTheme(briefing, { block, sections }, noteBookmark);
  if (passages) yield* annexPassages(briefing, passages);
  yield* annexTranscript(briefing, transcript, { names, hasLinksBack: isFull });
  yield annexSource(briefing, source);
}

/** Only the full briefing has contents, and so a use for pages. */
function hasContents({ request, passages }: Briefing): boolean {
  return request.preset === 'full-annotated' && passages.length > 0;
}

/** Called with 0 to 1 as the work goes on. */
export type OnProgress = (done: number) => void;

/** About how many pieces a body has: the paragraphs of the transcript, and each passage in the briefing and in annex A. */
function piecesIn({ transcript, passages }: Briefing): number {
  return transcript.paragraphs.length + transcript.turns.length + 2 * passages.length;
}

function* reporting(pieces: XmlPieces, expected: number, onProgress: OnProgress): Generator<Xml> {
  const step = Math.max(1, Math.floor(expected / 50));
  let count = 0;
  for (const piece of pieces) {
    yield piece;
    count += 1;
    if (count % step === 0) onProgress(Math.min(1, count / expected));
  }
}

export async function writeBriefingDocument(
  briefing: Briefing,
  onProgress: OnProgress = () => undefined,
): Promise<BriefingDocument> {
  const comments = composeComments(briefing);
  const shell = await writeShell(briefing, comments.ids.size > 0);
  onProgress(0.1);
  const pages = hasContents(briefing) ? estimatePages(bodyOf(briefing, comments.ids, new Map())) : new Map();
  const entries = [...shell].map(([name, text]): ZipEntry => {
    if (name === 'word/document.xml') {
      const body = withBody(text, bodyOf(briefing, comments.ids, pages));
      return {
        name,
        bytes: encodeXml(reporting(body, piecesIn(briefing), (done) => onProgress(0.1 + 0.8 * done))),
      };
    }
    return { name, bytes: encodeXml(name === 'word/comments.xml' ? commentsPart(comments) : [text]) };
  });
  const bytes = await writeZip(entries);
  onProgress(1);
  return { bytes, commentsInAnnexOnly: comments.leftOut };
}
