import type { DropList } from '../../drop-list';
import type { RichLines } from '../rich-lines';
import { changeState } from './rtf-changes';
import { RtfCharacters } from './rtf-characters';
import { RtfComments } from './rtf-comments';
import { RtfLines } from './rtf-lines';
import { destinations, firstState, type Gathering, type RtfState, transparent } from './rtf-state';
import { RtfTables } from './rtf-tables';
import type { RtfHandler } from './rtf-tokens';

const macintosh = 10_000;
/** A number before a paragraph says something; a bullet, which is a letter of a font of signs, does not. */
const saysSomething = /\p{N}|\p{L}{2}|^\s*\(?\p{L}[.)]/u;

/** Makes lines of the parts of a Rich Text document. */
export class RtfReader implements RtfHandler {
  readonly #lines: RtfLines;
  readonly #characters: RtfCharacters;
  readonly #drop: DropList;
  readonly #tables = new RtfTables();
  readonly #comments: RtfComments;
  readonly #open: RtfState[] = [];
  #state = firstState;
  #isStarred = false;
  title = '';
  maker = '';

  constructor(lines: RichLines, drop: DropList, { isUnicode }: { readonly isUnicode: boolean }) {
    this.#lines = new RtfLines(lines, this.#tables);
    this.#drop = drop;
    this.#comments = new RtfComments(lines);
    this.#characters = new RtfCharacters({
      isUnicode,
      page: () => this.#tables.pageOf(this.#state.font),
      put: (words) => this.#put(words),
    });
  }

  get undecodable(): number {
    return this.#characters.undecodable;
  }

  get isFull(): boolean {
    return this.#lines.isFull;
  }

  readonly open = (): void => {
    this.#characters.endGroup();
    this.#isStarred = false;
    this.#open.push(this.#state);
  };

  readonly close = (): void => {
    this.#characters.endGroup();
    const { gathering } = this.#state;
    this.#state = this.#open.pop() ?? firstState;
    if (gathering !== null && gathering !== this.#state.gathering) this.#end(gathering);
    else if (gathering?.kind === 'styles') this.#endStyle(gathering);
  };

  readonly symbol = (sign: string): void => {
    if (sign === '*') this.#isStarred = true;
    else if (this.#characters.pass(1) === 1) return;
    else if (sign === '\r' || sign === '\n') this.#endParagraph();
    else if (sign === '~') this.#characters.add('\u00a0');
    else if (sign === '_') this.#characters.add('\u2011');
    else if (sign === '\t' || sign === '\\' || sign === '{' || sign === '}') this.#characters.add(sign);
  };

  readonly byte = (value: number): void => this.#characters.byte(value);

  readonly text = (words: string): void => this.#characters.text(words);

  readonly word = (name: string, number: number | null): void => {
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    if (name === 'u') this.#characters.unicode(number ?? 0, this.#state.fallback);
    else if (this.#characters.pass(1) === 0) this.#takeWord(name, number, isStarred);
  };

  /** After the last group. */
  finish(): void {
    this.#characters.flush();
    this.#endParagraph();
  }

  #takeWord(name: string, number: number | null, isStarred: boolean): void {
    this.#characters.flush();
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

  #put(words: string): void {
    const { gathering } = this.#state;
    if (gathering === null) this.#lines.add(words, this.#state);
    else if (gathering.kind === 'colours') this.#tables.endColours(words);
    else if (gathering.kind !== 'skipped' && gathering.kind !== 'picture') gathering.words += words;
  }

  #putNumber(words: string): void {
    if (this.#state.gathering === null) this.#lines.addNumber(words, this.#state);
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
    else if (name === 'row') this.#lines.endRow(1);
    else if (name === 'nestrow') this.#lines.endRow(level);
    else return false;
    return true;
  }

  #takeOther(name: string, number: number | null): void {
    if (this.#characters.word(name)) return;
    if (name === 'ansicpg') this.#tables.page = number ?? this.#tables.page;
    else if (name === 'mac') this.#tables.page = macintosh;
  }

  #endCell(level: number): void {
    if (this.#state.gathering !== null) this.#put(' ');
    else this.#lines.endCell(level, this.#state);
  }

  #endParagraph(): void {
    if (this.#state.gathering !== null) this.#put('\n');
    else this.#lines.endParagraph(this.#state);
  }

  #endLine(): void {
    if (this.#state.gathering !== null) this.#put('\n');
    else this.#lines.endLine(this.#state);
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
        this.#lines.addBox(words, this.#state);
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
}
