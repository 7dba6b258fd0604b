import type { SourceSpan } from '../../../shared/transcript/source-line';

/** A run of words, or of `*` or `_`; `left` is how many of them are not used up as mark-up, and are printed. */
export type Token =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'delimiters';
      readonly sign: string;
      left: number;
      readonly opens: boolean;
      readonly closes: boolean;
    };

/** Emphasis between two tokens, by their positions. */
export interface Emphasis {
  readonly kind: SourceSpan['kind'];
  readonly opener: number;
  readonly closer: number;
}

/**
 * Pairs the delimiters of one line, closest first, and takes what it pairs off `left`. Linear: an opener is looked at
 * once when it is paired and once when it is passed over, and a closer with no opener of its sign looks at none.
 */
export function matchDelimiters(tokens: readonly Token[]): readonly Emphasis[] {
  const found: Emphasis[] = [];
  const openers: number[] = [];
  const waiting: Record<string, number> = { '*': 0, _: 0 };
  tokens.forEach((token, closer) => {
    if (token.kind !== 'delimiters') return;
    while (token.closes && token.left > 0 && (waiting[token.sign] ?? 0) > 0) {
      const opener = openers.at(-1);
      const open = opener === undefined ? undefined : tokens[opener];
      if (opener === undefined || open?.kind !== 'delimiters') break;
      if (open.sign !== token.sign) {
        openers.pop();
        waiting[open.sign] = (waiting[open.sign] ?? 0) - 1;
        continue;
      }
      const used = open.left >= 2 && token.left >= 2 ? 2 : 1;
      open.left -= used;
      token.left -= used;
      found.push({ kind: used === 2 ? 'bold' : 'italic', opener, closer });
      if (open.left === 0) {
        openers.pop();
        waiting[open.sign] = (waiting[open.sign] ?? 0) - 1;
      }
    }
    if (token.opens && token.left > 0) {
      openers.push(closer);
      waiting[token.sign] = (waiting[token.sign] ?? 0) + 1;
    }
  });
  return found;
}
