import type { SourceSpan } from '../../../shared/transcript/source-line';
import { matchDelimiters, type Token } from './markdown-emphasis';

/** A line's words without their mark-up, and where the mark-up made them bold or italic. */
export interface InlineText {
  readonly text: string;
  readonly spans?: readonly SourceSpan[];
}

/** Nobody wrote a longer paragraph by hand: a line this long is data, and is kept as it stands. */
const longestMarkedUp = 200_000;

const anyMarkup = /[*_`[<&\\]/;
/** Up to the next character that may begin mark-up. */
const plain = /[^*_`[<&\\!]+/y;
const delimiters = /\*+|_+/y;
/** Tried only where their first character stands, and bounded, so that no line takes more than linear time. */
const link = /!?\[([^[\]]{0,500})\]\([^()\s]{0,1000}(?: "[^"]{0,200}")?\)/y;
const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]{1,1000})>/y;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#x27);/y;
const escaped = /\\([!-/:-@[-`{-~])/y;
/** At the end of a line, which it breaks there. */
const broken = /\\$/y;
const code = /(`{1,3})([^`]{1,500})\1(?!`)/y;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Reads Markdown's inline mark-up in one pass; what does not close or does not fit is printed as it stands. */
export function readInlineMarkup(line: string): InlineText {
  if (line.length > longestMarkedUp || !anyMarkup.test(line)) return { text: line };
  const tokens = tokenise(line);
  const spans = matchDelimiters(tokens);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += token.kind === 'words' ? token.text : token.sign.repeat(token.left);
    ends.push(text.length);
  }
  const placed = spans.map(({ kind, opener, closer }) => ({
    kind,
    start: ends[opener] ?? 0,
    end: starts[closer] ?? text.length,
  }));
  return singleSpaced(text, placed);
}

function tokenise(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(line);
  };
  while (offset < line.length) {
    const run = take(delimiters)?.[0];
    if (run !== undefined) {
      tokens.push(delimiterToken(line, offset, run));
      offset += run.length;
      continue;
    }
    const [length, text] = readPiece(take) ?? [1, line.charAt(offset)];
    tokens.push({ kind: 'words', text });
    offset += length;
  }
  return tokens;
}

/** How many code units of the line the next piece takes, and the words it stands for. */
function readPiece(
  take: (pattern: RegExp) => RegExpExecArray | null,
): readonly [length: number, text: string] | null {
  const words = take(plain);
  if (words !== null) return [words[0].length, words[0]];
  const linked = take(link) ?? take(autolink) ?? take(escaped);
  if (linked !== null) return [linked[0].length, linked[1] ?? ''];
  if (take(broken) !== null) return [1, ''];
  const quoted = take(code);
  if (quoted !== null) return [quoted[0].length, quoted[2] ?? ''];
  const named = take(entity);
  return named === null ? null : [named[0].length, entities[named[0]] ?? named[0]];
}

function delimiterToken(line: string, offset: number, run: string): Token {
  const before = line.charAt(offset - 1);
  const after = line.charAt(offset + run.length);
  const insideWord = run.startsWith('_') && wordCharacter.test(before) && wordCharacter.test(after);
  return {
    kind: 'delimiters',
    sign: run.charAt(0),
    left: run.length,
    opens: /\S/.test(after) && !insideWord,
    closes: /\S/.test(before) && !insideWord,
  };
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Dropping mark-up can leave two spaces or one at an end; spans move with the words. */
function singleSpaced(text: string, spans: readonly SourceSpan[]): InlineText {
  const moved = /^ | {2}| $/.test(text) ? collapse(text, spans) : { text, spans };
  const kept = moved.spans
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return kept.length === 0 ? { text: moved.text } : { text: moved.text, spans: kept };
}

function collapse(
  text: string,
  spans: readonly SourceSpan[],
): { text: string; spans: readonly SourceSpan[] } {
  const offsets: number[] = [];
  let collapsed = '';
  for (const character of text.split('')) {
    offsets.push(collapsed.length);
    if (character !== ' ' || (collapsed !== '' && !collapsed.endsWith(' '))) collapsed += character;
  }
  const trimmed = collapsed.trimEnd();
  const place = (offset: number): number => Math.min(offsets[offset] ?? collapsed.length, trimmed.length);
  return {
    text: trimmed,
    spans: spans.map(({ kind, start, end }) => ({ kind, start: place(start), end: place(end) })),
  };
}
