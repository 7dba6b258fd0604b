import type { DropList } from '../../drop-list';
import type { Look, RichLines } from '../rich-lines';
import { decodeBytes, isWaiting } from './rtf-bytes';
import { RtfCells } from './rtf-cells';
import { changeState } from './rtf-changes';
import { RtfComments } from './rtf-comments';
import {
  characters,
  destinations,
  firstState,
  type Gathering,
  type RtfState,
  transparent,
} from './rtf-state';
import { RtfTables } from './rtf-tables';
import type { RtfHandler } from './rtf-tokens';

const macintosh = 10_000;
/** So many are decoded together. */
const mostBytes = 4_096;
const hasBytes = /[\x80-\xff]/;
/** A number before a paragraph says something; a bullet, which is a letter of a font of signs, does not. */
const saysSomething = /\p{N}|\p{L}{2}|^\s*\(?\p{L}[.)]/u;

/** Makes lines of the parts of a Rich Text document. */
export class RtfReader implements RtfHandler {
  readonly #lines: RichLines;
  readonly #drop: DropList;
  /** True where the document was read as UTF-8, which is none of its own encodings: no character is a byte then. */
  readonly #isUnicode: boolean;
  readonly #tables = new RtfTables();
  readonly #comments: RtfComments;
  readonly #cells = new RtfCells();
  readonly #open: RtfState[] = [];
  #state = firstState;
  #isStarred = false;
  /** Bytes of characters that are not whole yet, and their code page. */
  readonly #bytes: number[] = [];
  /** How many characters are still to be passed over after a `\u`. */
  #passing = 0;
  readonly #boxed: string[] = [];
  title = '';
  maker = '';
  undecodable = 0;

  constructor(lines: RichLines, drop: DropList, { isUnicode }: { readonly isUnicode: boolean }) {
    this.#isUnicode = isUnicode;
    this.#lines = lines;
    this.#drop = drop;
    this.#comments = new RtfComments(lines);
  }

  get isFull(): boolean {
    return this.#lines.isFull;
  }

  readonly open = (): void => {
    this.#flush();
    this.#passing = 0;
    this.#isStarred = false;
    this.#open.push(this.#state);
  };

  readonly close = (): void => {
    this.#flush();
    this.#passing = 0;
    const { gathering } = this.#state;
    this.#state = this.#open.pop() ?? firstState;
    if (gathering !== null && gathering !== this.#state.gathering) this.#end(gathering);
    else if (gathering?.kind === 'styles') this.#endStyle(gathering);
  };

  readonly symbol = (sign: string): void => {
    if (sign === '*') this.#isStarred = true;
    else if (this.#pass(1) === 1) return;
    else if (sign === '\r' || sign === '\n') this.#endParagraph();
    else if (sign === '~') this.#add('\u00a0');
    else if (sign === '_') this.#add('\u2011');
    else if (sign === '\t' || sign === '\\' || sign === '{' || sign === '}') this.#add(sign);
  };

  readonly byte = (value: number): void => {
    if (this.#pass(1) === 0) this.#takeByte(value);
  };

  readonly text = (words: string): void => {
    let at = this.#pass(words.length);
    for (; at < words.length && isWaiting(this.#bytes, this.#page); at += 1)
      this.#bytes.push(words.charCodeAt(at));
    const rest = words.slice(at);
    if (this.#isUnicode || !hasBytes.test(rest)) this.#add(rest);
    else this.#takeBytes(rest);
  };

  readonly word = (name: string, number: number | null): void => {
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (name === 'u') this.#takeUnicode(number ?? 0);
    else if (this.#pass(1) === 0) this.#takeWord(name, number, isStarred);
  };

  /** After the last group. */
  finish(): void {
    this.#flush();
    this.#endParagraph();
  }

  #takeByte(value: number): void {
    this.#bytes.push(value);
    if (this.#bytes.length >= mostBytes && !isWaiting(this.#bytes, this.#page)) this.#flush();
  }

  /** What is beyond ASCII in a file that is no UTF-8 is a byte of the code page too. */
  #takeBytes(words: string): void {
    for (const sign of words) {
      const code = sign.codePointAt(0) ?? 0;
      if (code >= 0x80) this.#takeByte(code);
      else this.#add(sign);
    }
  }

  #takeWord(name: string, number: number | null, isStarred: boolean): void {
    this.#flush();
    const kind = this.#state.gathering?.kind;
    if (kind === 'skipped') return;
    const destination = destinations.get(name);
    if (destination !== undefined) this.#begin(destination, number);
    else if (isStarred && !transparent.has(name)) this.#begin('skipped', null);
    else if (kind === 'fonts') this.#tables.takeFont(name, number ?? 0);
    else if (kind === 'colours') this.#tables.takeColour(name, number ?? 0);
    else if (kind === 'styles') this.#tables.takeStyle(name, number ?? 0);
    else if (!this.#change(name, number) && !this.#takeBreak(name)) this.#takeOther(name, number);
  }

  #change(name: string, number: number | null): boolean {
    const changed = changeState(this.#state, name, number);
    if (changed !== null) this.#state = changed;
    return changed !== null;
  }

  #takeUnicode(number: number): void {
    this.#flush();
    // What waited to be passed over is over: one character may be written as two of these.
    this.#passing = 0;
    if (number >= -0x8000 && number <= 0xffff) this.#add(String.fromCharCode(number & 0xffff));
    this.#passing = this.#state.fallback;
  }

  /** How many of so many characters are to be passed over. */
  #pass(count: number): number {
    const passed = Math.min(this.#passing, count);
    this.#passing -= passed;
    return passed;
  }

  get #page(): number {
    return this.#tables.pageOf(this.#state.font);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const words = decodeBytes(this.#bytes, this.#page);
    this.#bytes.length = 0;
    for (const sign of words) if (sign === '\ufffd') this.undecodable += 1;
    this.#put(words);
  }

  #add(words: string): void {
    this.#flush();
    if (words !== '') this.#put(words);
  }

  #put(words: string): void {
    const { gathering } = this.#state;
    if (gathering === null) this.#lines.add(words, this.#look);
    else if (gathering.kind === 'colours') this.#tables.endColours(words);
    else if (gathering.kind !== 'skipped' && gathering.kind !== 'picture') gathering.words += words;
  }

  #putNumber(words: string): void {
    if (this.#state.gathering === null) this.#lines.addNumber(words, this.#look);
    else this.#put(words);
  }

  #begin(kind: Gathering['kind'], number: number | null): void {
    this.#state = { ...this.#state, gathering: { kind, words: number === null ? '' : `${number}` } };
  }

  #takeBreak(name: string): boolean {
    const { level, isTakenOut } = this.#state;
    // Where the end of a paragraph was taken out, the next goes on where it was.
    if (name === 'par' && isTakenOut) return true;
    if (name === 'par' || name === 'sect') this.#endParagraph();
    else if (name === 'line' || name === 'page' || name === 'column') this.#endLine();
    else if (name === 'cell') this.#endCell(1);
    else if (name === 'nestcell') this.#endCell(level);
    else if (name === 'row') this.#cells.endRow(1);
    else if (name === 'nestrow') this.#cells.endRow(level);
    else return false;
    return true;
  }

  #takeOther(name: string, number: number | null): void {
    const sign = characters.get(name);
    if (sign !== undefined) this.#add(sign);
    else if (name === 'ansicpg') this.#tables.page = number ?? this.#tables.page;
    else if (name === 'mac') this.#tables.page = macintosh;
  }

  #endCell(level: number): void {
    if (this.#state.gathering !== null) this.#put(' ');
    else {
      // Some programs end the last paragraph of a cell and then the cell, which is no empty line.
      if (this.#lines.hasWords || this.#boxed.length > 0) this.#endParagraph(level);
      this.#cells.endCell(level);
    }
  }

  /** The level is given where a cell says by itself that it is in a table. */
  #endParagraph(level?: number): void {
    this.#endLine(level);
    for (const words of this.#state.gathering === null ? this.#boxed.splice(0) : []) {
      this.#lines.add(words);
      this.#endLine(level);
    }
  }

  #endLine(level?: number): void {
    const { gathering, inTable, outline, style } = this.#state;
    const heading = this.#heading(outline, style);
    const at = level ?? (inTable ? this.#state.level : null);
    if (gathering !== null) this.#put('\n');
    else {
      this.#lines.endLine({
        ...(heading !== null && { heading }),
        ...(at !== null && { cell: this.#cells.at(at) }),
      });
    }
  }

  #heading(outline: number | null, style: number): number | null {
    if (outline === null) return this.#tables.headingOf(style);
    return outline >= 0 && outline < 9 ? outline + 1 : null;
  }

  get #look(): Look {
    const { bold, italic, isStruck, isHidden, isTakenOut, highlight, shade, outline, style } = this.#state;
    return {
      // A heading is bold as a whole, which says nothing of its words.
      bold: bold && this.#heading(outline, style) === null,
      italic,
      isDeleted: isStruck || isHidden || isTakenOut,
      colour: this.#tables.colourOf(highlight) ?? this.#tables.colourOf(shade),
    };
  }

  /** After a group whose words were gathered. */
  #end(gathering: Gathering): void {
    const { kind, words } = gathering;
    switch (kind) {
      case 'skipped':
      case 'fonts':
      case 'colours':
      case 'styles':
        return;
      case 'title':
        this.title += words;
        return;
      case 'maker':
        this.maker += words;
        return;
      case 'number':
        if (saysSomething.test(words)) this.#putNumber(`${words} `);
        return;
      case 'box':
        this.#endBox(words);
        return;
      case 'comment':
      case 'comment-author':
      case 'comment-date':
      case 'comment-end':
      case 'comment-id':
      case 'comment-start':
        this.#comments.take(gathering);
        return;
      default:
        if (kind === 'picture' || words.trim() !== '') this.#drop.add(kind, words);
    }
  }

  /** Each style is a group in the table of them, with its name at the end. */
  #endStyle(gathering: Gathering): void {
    this.#tables.endStyle(gathering.words.replace(/;\s*$/, ''));
    gathering.words = '';
  }

  /** A box of text stands inside a paragraph: its own follow it. */
  #endBox(words: string): void {
    for (const line of words.split('\n')) if (line.trim() !== '') this.#boxed.push(line);
    if (this.#state.gathering === null && !this.#lines.hasWords) this.#endParagraph();
  }
}
