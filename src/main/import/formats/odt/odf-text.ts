import type { DroppedKind } from '../../../../shared/transcript/provenance';
import type { DropList } from '../../drop-list';
import type { LineFacts } from '../../line-builder';
import { type Comment, type Look, plainLook, type RichLines } from '../rich-lines';
import { OdfLists } from './odf-lists';
import type { OdfStyles } from './odf-styles';
import type { Attributes, OdfVisitor } from './odf-xml';

/** Elements whose words stand beside the text, and what leaving them out is called. */
const beside: ReadonlyMap<string, DroppedKind> = new Map([
  ['text:deletion', 'deleted'],
  ['text:note', 'footnote'],
  ['text:table-of-content', 'surroundings'],
  ['text:illustration-index', 'surroundings'],
  ['text:table-index', 'surroundings'],
  ['text:alphabetical-index', 'surroundings'],
]);
const annotation = 'office:annotation';

/** An element whose words are gathered instead of becoming lines. */
interface Gathering {
  readonly element: string;
  readonly kind: DroppedKind | null;
  readonly comment: Comment;
  /** How many paragraphs were open around it: words are those of its own. */
  readonly paragraphs: number;
  /** How deep inside elements of the same name. */
  depth: number;
}

/** A row of a table may say that it stands for thousands of empty columns. */
const mostColumns = 1_000;

/** Makes lines of the text of a document. */
export class OdfText implements OdfVisitor {
  readonly #lines: RichLines;
  readonly #styles: OdfStyles;
  readonly #lists: OdfLists;
  readonly #drop: DropList;
  readonly #names: string[] = [];
  readonly #looks: Look[] = [];
  readonly #cells: { readonly row: number; column: number; next: number }[] = [];
  #rows = 0;
  #gathering: Gathering | null = null;
  #heading: number | null = null;
  /** Boxes of text stand inside a paragraph: how many are open, and their paragraphs, which follow it. */
  #boxes = 0;
  #boxed: string[] = [];
  #comments = 0;
  /** How many paragraphs are open: one, or more inside a box. */
  #paragraphs = 0;
  /** What is to be printed before the words of the paragraph that is open; null once it has been. */
  #number: string | null = null;
  /** The same, as the file states it. */
  #stated = '';

  constructor(lines: RichLines, styles: OdfStyles, drop: DropList) {
    this.#lines = lines;
    this.#styles = styles;
    this.#lists = new OdfLists(styles.lists);
    this.#drop = drop;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.#names.push(name);
    this.#styles.open(name, attributes);
    if (this.#gathering !== null) {
      this.#openGathered(this.#gathering, name);
      return;
    }
    if (name !== 'text:number' && name !== 'text:line-break') this.#printNumber();
    this.#lists.open(name, attributes);
    if (beside.has(name) || name === annotation) this.#gather(name, attributes);
    else if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes);
    else if (name === 'text:span') this.#openSpan(attributes);
    else this.#openOther(name, attributes);
  };

  readonly text = (words: string): void => {
    const name = this.#names.at(-1) ?? '';
    const { comment } = this.#gathering ?? {};
    if (comment !== undefined && name === 'dc:creator') comment.author += words;
    else if (comment !== undefined && name === 'dc:date') comment.date += words;
    else if (comment === undefined && name === 'text:number') this.#takeStated(words);
    // What a picture is called, or the bytes of one, is in elements of another kind.
    else if (name.startsWith('text:') && this.#paragraphs > (this.#gathering?.paragraphs ?? 0))
      this.#add(words);
  };

  readonly close = (name: string): void => {
    this.#names.pop();
    this.#styles.close(name);
    if (name === 'text:p' || name === 'text:h') this.#paragraphs -= 1;
    if (this.#gathering !== null) {
      if (name === this.#gathering.element) this.#endGathering(this.#gathering);
      return;
    }
    this.#lists.close(name);
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:span') this.#looks.pop();
    else if (name === 'draw:text-box') this.#boxes = Math.max(0, this.#boxes - 1);
    else if (name === 'table:table-row') this.#cells.pop();
  };

  #add(words: string): void {
    if (this.#gathering === null && words.trim() !== '') this.#printNumber();
    if (this.#gathering !== null) this.#gathering.comment.note += words;
    else if (this.#boxes > 0) this.#boxed.push((this.#boxed.pop() ?? '') + words);
    else this.#lines.add(words, this.#looks.at(-1) ?? plainLook);
  }

  #openParagraph(name: string, attributes: Attributes): void {
    this.#paragraphs += 1;
    const style = this.#styles.get('paragraph', attributes['text:style-name']);
    const number = this.#lists.next(name, attributes, style.list);
    if (this.#boxes > 0) {
      this.#boxed.push(number);
      return;
    }
    const level = name === 'text:h' ? Number(attributes['text:outline-level']) || 1 : null;
    this.#heading = level ?? style.heading;
    // A heading is bold as a whole, which says nothing of its words.
    const isBold = this.#heading === null && style.look.bold === true;
    this.#looks.push({ ...plainLook, ...style.look, bold: isBold });
    this.#number = number;
  }

  /**
   * What the program prints before the paragraph by itself: as the file states it, where it does, or else as its lists count.
   */
  #printNumber(): void {
    if (this.#number === null) return;
    const words = this.#stated.trim() === '' ? this.#number : `${this.#stated} `;
    if (words !== '') this.#lines.addNumber(words, this.#looks.at(-1) ?? plainLook);
    this.#number = null;
    this.#stated = '';
  }

  #takeStated(words: string): void {
    if (this.#paragraphs === 0 || this.#number !== null) this.#stated += words;
  }

  #closeParagraph(): void {
    if (this.#boxes > 0) return;
    this.#printNumber();
    this.#looks.pop();
    this.#lines.endLine(this.#facts);
    for (const words of this.#boxed.splice(0)) {
      if (words.trim() === '') continue;
      this.#lines.add(words);
      this.#lines.endLine(this.#facts);
    }
    this.#heading = null;
  }

  #openSpan(attributes: Attributes): void {
    const before = this.#looks.at(-1) ?? plainLook;
    this.#looks.push({ ...before, ...this.#styles.get('text', attributes['text:style-name']).look });
  }

  #openOther(name: string, attributes: Attributes): void {
    if (name === 'text:s' || name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#breakLine();
    else if (name === 'office:annotation-end')
      this.#lines.commentPlace(attributes['office:name'] ?? '', 'end');
    else if (name === 'draw:image') this.#drop.add('picture');
    else if (name === 'draw:text-box') this.#boxes += this.#paragraphs > 0 ? 1 : 0;
    else if (name === 'table:table-row') this.#openRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#openCell(attributes);
  }

  #openRow(): void {
    this.#rows += 1;
    this.#cells.push({ row: this.#rows, column: 1, next: 1 });
  }

  #openCell(attributes: Attributes): void {
    const cell = this.#cells.at(-1);
    if (cell === undefined) return;
    cell.column = cell.next;
    cell.next += Math.min(Number(attributes['table:number-columns-repeated']) || 1, mostColumns);
  }

  #breakLine(): void {
    if (this.#boxes > 0) this.#boxed.push('');
    else this.#lines.endLine(this.#facts);
  }

  get #facts(): LineFacts {
    const cell = this.#cells.at(-1);
    return {
      ...(this.#heading !== null && { heading: this.#heading }),
      ...(cell !== undefined && { cell: { row: cell.row, column: cell.column } }),
    };
  }

  #gather(element: string, attributes: Attributes): void {
    this.#comments += 1;
    const id = attributes['office:name'] ?? `${this.#comments} without a name`;
    const comment = { id, author: '', date: '', note: '' };
    this.#gathering = {
      element,
      kind: beside.get(element) ?? null,
      comment,
      paragraphs: this.#paragraphs,
      depth: 1,
    };
    if (element === annotation) this.#lines.commentPlace(id, 'start');
  }

  #openGathered(gathering: Gathering, name: string): void {
    if (name === gathering.element) gathering.depth += 1;
    const isParagraph = name === 'text:p' || name === 'text:h';
    if (isParagraph) this.#paragraphs += 1;
    if (isParagraph || name === 'text:line-break') gathering.comment.note += '\n';
    else if (name === 'text:s' || name === 'text:tab') gathering.comment.note += ' ';
  }

  #endGathering(gathering: Gathering): void {
    gathering.depth -= 1;
    if (gathering.depth > 0) return;
    const { kind, comment } = gathering;
    this.#gathering = null;
    if (kind === null) this.#lines.comment(comment);
    else if (comment.note.trim() !== '') this.#drop.add(kind, comment.note);
  }
}
