import { type ParagraphId, paragraphId } from '../../shared/id';
import type { Point } from '../../shared/transcript/passage';
import type { ReadWarning } from '../../shared/transcript/provenance';
import type { SourceLine, SourceMark, SourceSpan } from '../../shared/transcript/source-line';
import { lossWarnings } from './formats/text';
import { cleanLine, normaliseLine, removeUnprintable } from './normalise-text';

type Style = Partial<Readonly<Record<SourceSpan['kind'], boolean>>>;
type WithoutOffset<Mark> = Mark extends unknown ? Omit<Mark, 'offset'> : never;
/** A mark whose offset is where it is put. */
export type MarkHere = WithoutOffset<SourceMark>;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** What is true of a line as a whole. */
export type LineFacts = Pick<SourceLine, 'heading' | 'speaker' | 'cell'>;

/**
 * Makes source lines of a document that comes piece by piece: words with their style, and marks and anchors between them.
 * Every line is normalised as it ends, and what stood inside it moves with its words.
 */
export class LineBuilder {
  readonly #lines: SourceLine[] = [];
  readonly #anchors = new Map<string, Point>();
  #raw = '';
  #runs: Run[] = [];
  #marks: { readonly at: number; readonly mark: MarkHere }[] = [];
  #names: { readonly at: number; readonly name: string }[] = [];
  #gap = false;
  #removed = 0;
  #undecodable = 0;

  /** Words as the file has them, white space and all. A line break in them is white space: lines end by `endLine`. */
  add(words: string, style: Style = {}): void {
    const start = this.#raw.length;
    this.#raw += words;
    if (style.bold || style.italic) this.#runs.push({ start, end: this.#raw.length, style });
  }

  /** A mark at this place; one before the first word of a line stands at its beginning. */
  mark(mark: MarkHere): void {
    this.#marks.push({ at: this.#raw.length, mark });
  }

  /** Remembers this place under a name, for a comment or a highlight that begins or ends here. */
  anchor(name: string): void {
    this.#names.push({ at: this.#raw.length, name });
  }

  /** What has been added to the line so far, as it will read. */
  get words(): string {
    return cleanLine(this.#raw);
  }

  /** How much has been added to the line so far, white space and all, in UTF-16 code units. */
  get rawLength(): number {
    return this.#raw.length;
  }

  /** An empty line: the next line has a gap before it, unless it is the first. */
  gap(): void {
    this.#gap = true;
  }

  /** Ends the line. One without words is no line: it makes a gap, and its marks and anchors go to the next. */
  endLine(facts: LineFacts = {}): void {
    const clean = removeUnprintable(this.#raw);
    const text = normaliseLine(clean.text);
    if (text === '') {
      this.#gap = true;
      this.#marks = this.#marks.map(({ mark }) => ({ at: 0, mark }));
      this.#names = this.#names.map(({ name }) => ({ at: 0, name }));
    } else {
      this.#removed += clean.removed;
      this.#undecodable += clean.undecodable;
      this.#push(text, facts);
      this.#marks = [];
      this.#names = [];
    }
    this.#raw = '';
    this.#runs = [];
  }

  /** Leaves out what has been added since the line before; marks and anchors go to the next line. */
  dropLine(): void {
    this.#raw = '';
    this.endLine();
  }

  #push(text: string, { heading, speaker, cell }: LineFacts): void {
    const id = paragraphId(this.#lines.length + 1);
    const offsetOf = offsetsIn(this.#raw, text, this.#places());
    const marks = this.#marks.map(({ at, mark }) => ({ ...mark, offset: offsetOf(at) }) as SourceMark);
    const spans = joinSpans(
      this.#runs.flatMap(({ start, end, style }) => spansOf(style, offsetOf(start), offsetOf(end))),
    );
    this.#place(id, offsetOf);
    this.#lines.push({
      id,
      text,
      ...(this.#gap && this.#lines.length > 0 && { gapBefore: true as const }),
      ...(heading !== undefined && { heading }),
      ...(speaker !== undefined && { speaker }),
      ...(cell !== undefined && { cell }),
      ...(marks.length > 0 && { marks }),
      ...(spans.length > 0 && { spans }),
    });
    this.#gap = false;
  }

  #places(): readonly number[] {
    const ends = this.#runs.flatMap(({ start, end }) => [start, end]);
    return [...ends, ...this.#marks.map(({ at }) => at), ...this.#names.map(({ at }) => at)];
  }

  #place(id: ParagraphId, offsetOf: (at: number) => number): void {
    for (const { at, name } of this.#names) this.#anchors.set(name, { paragraph: id, offset: offsetOf(at) });
  }

  /** The last line, for a reader that looks back; undefined before the first. */
  get last(): SourceLine | undefined {
    return this.#lines.at(-1);
  }

  /** Ends what is open, and gives the lines with the places of the anchors; an anchor after the last word stands at its end. */
  finish(): {
    readonly lines: readonly SourceLine[];
    readonly anchors: ReadonlyMap<string, Point>;
    readonly warnings: readonly ReadWarning[];
  } {
    this.endLine();
    const last = this.#lines.at(-1);
    if (last) this.#place(last.id, () => last.text.length);
    return {
      lines: this.#lines,
      anchors: this.#anchors,
      warnings: lossWarnings({ removed: this.#removed, undecodable: this.#undecodable }),
    };
  }
}

/** Stands for a place while a line is normalised: the last private character, which no font draws. */
const placeholder = '\u{10fffd}';
const everyPlaceholder = /\u{10fffd}/gu;

/** From offsets in the words as they came to offsets in the line as it reads; of those given, which need be in no order. */
function offsetsIn(raw: string, text: string, wanted: Iterable<number>): (at: number) => number {
  if (raw === text) return (at) => at;
  const ats = [...new Set(wanted)].sort((a, b) => a - b);
  const pieces = ats.map((at, index) => raw.slice(ats[index - 1] ?? 0, at));
  const rest = raw.slice(ats.at(-1) ?? 0);
  const withPlaces = [...pieces, rest].map((piece) => piece.replace(everyPlaceholder, '')).join(placeholder);
  const offsets = new Map<number, number>();
  let length = 0;
  let isAfterSpace = true;
  for (const sign of cleanLine(withPlaces)) {
    if (sign === placeholder) offsets.set(ats[offsets.size] ?? 0, Math.min(length, text.length));
    // Spaces on both sides of a place are one in the line.
    else if (sign !== ' ' || !isAfterSpace) length += sign.length;
    if (sign !== placeholder) isAfterSpace = sign === ' ';
  }
  return (at) => offsets.get(at) ?? text.length;
}

function spansOf(style: Style, start: number, end: number): readonly SourceSpan[] {
  if (start >= end) return [];
  return (['bold', 'italic'] as const).filter((kind) => style[kind]).map((kind) => ({ kind, start, end }));
}

/**
 * Spans of one kind that touch are one; programs cut words into runs wherever somebody once typed. They come in the order
 * of the text, so that only the last of a kind can be touched.
 */
function joinSpans(spans: readonly SourceSpan[]): readonly SourceSpan[] {
  const joined: SourceSpan[] = [];
  const last = new Map<SourceSpan['kind'], number>();
  for (const span of spans) {
    const at = last.get(span.kind);
    const before = at === undefined ? undefined : joined[at];
    if (at !== undefined && before && before.end >= span.start) {
      joined[at] = { ...before, end: Math.max(before.end, span.end) };
    } else {
      last.set(span.kind, joined.length);
      joined.push(span);
    }
  }
  return joined;
}
