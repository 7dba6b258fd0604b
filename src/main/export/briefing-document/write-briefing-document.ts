import type { Briefing } from '../../../shared/briefing/briefing';
import { writeZip } from '../write-zip';
import { annexPassages } from './annex-passages';
import { annexSource } from './annex-source';
import { annexTranscript } from './annex-transcript';
import { composeComments } from './comments';
import { contents } from './contents';
import { cover } from './cover';
import { passagesByTheme } from './passages-by-theme';
import { planHeadings } from './plan-headings';
import { withBody, writeShell } from './shell';
import type { Xml } from './word-xml';

export interface BriefingDocument {
  readonly bytes: Uint8Array;
  /** Comments left out because Word opens no more; their notes stand in annex A. */
  readonly commentsInAnnexOnly: number;
}

/** Blocks with nothing to say are left out rather than printed empty. */
export function bodyOf(briefing: Briefing, commentIds: ReadonlyMap<number, number>): Xml {
  const { block, sections, passages, transcript, source } = planHeadings(briefing);
  const names = { bookmarkId: (passageNumber: number) => passageNumber * 2, commentIds };
  const noteBookmark = (passageNumber: number) => passageNumber * 2 + 1;
  const all = [block, ...sections, passages, transcript, source].filter((heading) => heading !== null);
  const isFull = block !== null;
  return [
    cover(briefing),
    isFull ? contents(all, new Map()) : '',
    block ? passagesByTheme(briefing, { block, sections }, noteBookmark) : '',
    passages ? annexPassages(briefing, passages) : '',
    annexTranscript(briefing, transcript, { names, hasLinksBack: isFull }),
    annexSource(briefing, source),
  ].join('');
}

export async function writeBriefingDocument(briefing: Briefing): Promise<BriefingDocument> {
  const comments = composeComments(briefing);
  const shell = await writeShell(briefing, comments.ids.size > 0);
  const body = bodyOf(briefing, comments.ids);
  const parts = new Map(shell);
  parts.set('word/document.xml', withBody(shell.get('word/document.xml') ?? '', body));
  if (comments.ids.size > 0) parts.set('word/comments.xml', comments.part);
  const encoder = new TextEncoder();
  const bytes = await writeZip([...parts].map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
  return { bytes, commentsInAnnexOnly: comments.leftOut };
}
