import { failed, type Result, succeeded } from '../../../../shared/result';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { FileContent } from '../../file-content';
import type { FormatProblem, ReadSource } from '../format';
import { Reading } from '../reading';
import type { Meaning, OpenElement } from './meaning';
import { readXml, type XmlElement, type XmlVisitor } from './xml-stream';

/** A format in XML, by what each of its elements means. */
export interface XmlTable<State> {
  /** What is known besides the lines while a file is gone through. */
  readonly start: () => State;
  readonly meanings: Readonly<Record<string, Meaning<State>>>;
  /** What an element means that is not among them, by its attributes or by where it stands. */
  readonly other: (element: OpenElement) => Meaning<State>;
  /** A line all in italics is what the House prints for itself, whoever speaks around it. */
  readonly isItalicUnsaid?: boolean;
  readonly instruction?: (target: string, body: string, reading: Reading) => void;
  /** What of words is part of the line, as they come. */
  readonly takeWords?: (words: string, reading: Reading, state: State) => string;
  /** What was waited for and did not come, before a line ends: words that are part of it after all. */
  readonly endWords?: (reading: Reading, state: State) => string;
  /** After the last element: what the file has said of itself as a whole. */
  readonly finish?: (reading: Reading, state: State, lines: readonly SourceLine[]) => void;
}

/** Goes through an XML file once, and makes lines of it as the table says. */
export async function readXmlLines<State>(
  file: FileContent,
  table: XmlTable<State>,
): Promise<Result<ReadSource, FormatProblem>> {
  const walk = new Walk(table);
  const read = await readXml(file, walk);
  if (!read.ok) return failed(read.problem);
  return succeeded(walk.finish(read.value));
}

/** The elements that are open, and the words that are held. */
class Walk<State> implements XmlVisitor {
  readonly #table: XmlTable<State>;
  readonly #meanings: ReadonlyMap<string, Meaning<State>>;
  readonly #state: State;
  readonly #reading = new Reading();
  readonly #open: Meaning<State>[] = [];
  readonly #held: string[] = [];
  #element: OpenElement | null = null;
  #bold = 0;
  #italic = 0;
  #unsaid = 0;
  #level: number | undefined;
  #line: 'empty' | 'italic' | 'plain' = 'empty';

  constructor(table: XmlTable<State>) {
    this.#table = table;
    this.#meanings = new Map(Object.entries(table.meanings));
    this.#state = table.start();
  }

  readonly open = ({ name, attributes }: XmlElement): void => {
    const parent = this.#element;
    const element = { name, attributes, parent };
    const meaning = this.#meanings.get(name) ?? this.#table.other(element);
    this.#element = element;
    this.#open.push(meaning);
    this.#begin(meaning);
    meaning.open?.(element, this.#reading, this.#state);
  };

  readonly text = (words: string): void => {
    const last = this.#held.length - 1;
    if (last >= 0) this.#held[last] += words;
    else this.#add(this.#table.takeWords?.(words, this.#reading, this.#state) ?? words);
  };

  readonly close = (): void => {
    const element = this.#element;
    const meaning = this.#open.pop();
    if (element === null || meaning === undefined) return;
    this.#element = element.parent;
    const words = meaning.as === 'held' ? (this.#held.pop() ?? '') : '';
    if (meaning.as === 'block') this.#endLine();
    meaning.close?.(words, this.#reading, this.#state, element);
    this.#end(meaning);
  };

  readonly instruction = (target: string, body: string): void => {
    this.#table.instruction?.(target, body, this.#reading);
  };

  finish(warnings: ReadSource['warnings']): ReadSource {
    const reading = this.#reading;
    const { lines, warnings: lost } = reading.lines.finish();
    this.#table.finish?.(reading, this.#state, lines);
    return {
      lines,
      warnings: [...warnings, ...lost],
      facts: reading.allFacts,
      dropped: reading.dropped.all,
    };
  }

  #begin({ as, heading, isUnsaid }: Meaning<State>): void {
    if (as === 'block' || as === 'break') this.#endLine();
    if (as === 'held') this.#held.push('');
    if (as === 'bold') this.#bold += 1;
    if (as === 'italic') this.#italic += 1;
    if (isUnsaid) this.#unsaid += 1;
    if (heading !== undefined) this.#level = heading;
  }

  #end({ as, heading, isUnsaid }: Meaning<State>): void {
    if (as === 'bold') this.#bold -= 1;
    if (as === 'italic') this.#italic -= 1;
    if (isUnsaid) this.#unsaid -= 1;
    if (heading !== undefined) this.#level = undefined;
  }

  #add(words: string): void {
    const isItalic = this.#italic > 0;
    this.#reading.lines.add(words, { bold: this.#bold > 0, italic: isItalic });
    if (/\S/.test(words)) this.#line = isItalic && this.#line !== 'plain' ? 'italic' : 'plain';
  }

  /** Inside what is held there are no lines: the end of one is a space there. */
  #endLine(): void {
    const last = this.#held.length - 1;
    if (last >= 0) {
      this.#held[last] += ' ';
      return;
    }
    this.#add(this.#table.endWords?.(this.#reading, this.#state) ?? '');
    const isItalic = this.#table.isItalicUnsaid === true && this.#line === 'italic';
    this.#reading.endLine({
      isUnsaid: this.#unsaid > 0 || isItalic,
      ...(this.#level !== undefined && { heading: this.#level }),
    });
    this.#line = 'empty';
  }
}
