import { describe, expect, it } from 'vitest';
import { readInlineMarkup } from './markdown-inline';

describe('inline mark-up', () => {
  it.each<readonly [line: string, text: string, marked: string]>([
    ['**Jane Doe:** hello', 'Jane Doe: hello', 'bold <Jane Doe:>'],
    ['__Jane Doe__: *hello*', 'Jane Doe: hello', 'bold <Jane Doe> italic <hello>'],
    ['***both***', 'both', 'bold <both> italic <both>'],
    ['**bold *and italic* too**', 'bold and italic too', 'bold <bold and italic too> italic <and italic>'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name', ''],
    ['an *opener alone', 'an *opener alone', ''],
    ['\\*not\\* marked', '*not* marked', ''],
    ['[words](https://example.org "title") and <https://example.org>', 'words and https://example.org', ''],
    ['`code` &amp; &lt;tags&gt;', 'code & <tags>', ''],
    ['cost ** unclosed', 'cost ** unclosed', ''],
  ])('%s', (line, text, marked) => {
    const read = readInlineMarkup(line);
    const spans = (read.spans ?? []).map(
      ({ kind, start, end }) => `${kind} <${read.text.slice(start, end)}>`,
    );
    expect({ text: read.text, spans: spans.sort().join(' ') }).toEqual({ text, spans: marked });
  });
});
