import { messageOf } from '../../../../shared/message-of';
import { failed, type Result, succeeded } from '../../../../shared/result';
import { DropList } from '../../drop-list';
import type { SourceFacts } from '../../facts';
import type { FileContent } from '../../file-content';
import { mostLines } from '../../keep-source';
import type { LineBuilder } from '../../line-builder';
import type { FormatProblem, ReadSource } from '../format';
import { askMammoth } from './ask-mammoth';
import { readProperties, tellBesideText } from './beside-text';
import { ListCounters } from './list-counters';
import { prepareDocument } from './prepare-document';
import { placeAnnotations, readComments, type WordComment } from './word-comments';
import { WordLineReader, type WordText } from './word-lines';
import { readLists } from './word-numbering';
import { openWord, type WordPackage } from './word-package';
import { readStyles } from './word-styles';

/** A Word document read as far as all its formats are the same. */
export interface WordSource extends WordText {
  readonly comments: readonly WordComment[];
  readonly drop: DropList;
  readonly facts: SourceFacts;
  /** The program that wrote it; null where the document does not say. */
  readonly maker: string | null;
}

const everyParagraph = /<w:p[\s/>]/g;

/** Reads a Word document. Never throws for anything in the file. */
export async function readWord(file: FileContent): Promise<Result<WordSource, FormatProblem>> {
  const opened = await openWord(file);
  if (!opened.ok) return opened;
  const refused = refuse(opened.value.document);
  if (refused !== null) return failed(refused);
  const drop = new DropList();
  try {
    const text = await readText(opened.value, drop);
    const { comments, commentsExtended } = opened.value;
    tellBesideText(opened.value, drop);
    return succeeded({
      ...text,
      ...readProperties(opened.value),
      comments: readComments(comments, commentsExtended),
      drop,
    });
  } catch (error) {
    // Mammoth throws for XML that is broken, and for elements that are nested too deep.
    return failed({ kind: 'damaged', cause: messageOf(error) });
  }
}

function refuse(document: string): FormatProblem | null {
  const lines = document.match(everyParagraph)?.length ?? 0;
  if (lines > mostLines) return { kind: 'too-many-lines', lines, limit: mostLines };
  if (document.includes('<!DOCTYPE') || document.includes('\0'))
    return { kind: 'damaged', cause: 'no XML of Word' };
  return null;
}

async function readText(
  { document, numbering, styles: stylesXml }: WordPackage,
  drop: DropList,
): Promise<WordText> {
  const styles = readStyles(stylesXml);
  const counters = new ListCounters(readLists(numbering, styles));
  const reader = new WordLineReader({ styles, counters }, drop);
  for (const part of prepareDocument(document, drop)) reader.read(await askMammoth(part, styles));
  return reader.finish();
}

/** A Word document whose lines a format has put into a builder. */
export function finishWord(
  { comments, highlights, drop, maker }: WordSource,
  builder: LineBuilder,
  facts: SourceFacts,
): ReadSource {
  const { lines, anchors, warnings } = builder.finish();
  const annotations = placeAnnotations(comments, { highlights }, { lines, anchors, drop });
  return { lines, warnings, facts, annotations, dropped: drop.all, ...(maker !== null && { maker }) };
}
