import type { Token, TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Reading } from '../reading';

const blocks =
  /^(?:p|div|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|td|th|blockquote|section|article|h[1-6]|pre|figure|address|br|hr)$/;
const anyMarkup = /[<&]/;

/** Adds the words of HTML to a reading, said by whoever the reading says; column marks in it keep their places. */
export type AddHtml = (html: string, reading: Reading, endLine: () => void) => void;

type Modes = typeof TokenizerMode;

/**
 * For HTML that stands inside another format. Its tags are taken as they come: a tree of them, which repairs what was
 * never closed by repeating it in every paragraph, can grow with the square of the text.
 */
export async function loadHtml(): Promise<AddHtml> {
  const { Tokenizer: Tokens, TokenizerMode: modes } = await import('parse5');
  return (html, reading, endLine) => {
    if (anyMarkup.test(html)) {
      const lines = new HtmlLines(reading, endLine, modes);
      const tokens = new Tokens({ sourceCodeLocationInfo: false }, lines);
      lines.begin(tokens);
      tokens.write(html, true);
    } else addPlain(html, reading, endLine);
    endLine();
  };
}

/** A line break in a text that has no mark-up ends a line, since nothing else can. */
function addPlain(text: string, reading: Reading, endLine: () => void): void {
  for (const line of text.split(/\r\n|\r|\n/)) {
    reading.lines.add(line);
    endLine();
  }
}

class HtmlLines implements TokenHandler {
  readonly #reading: Reading;
  readonly #endLine: () => void;
  readonly #modes: Modes;
  #tokens: Tokenizer | null = null;
  #bold = 0;
  #italic = 0;
  /** Inside a script or a style, whose words are for a machine. */
  #isUnseen = false;

  constructor(reading: Reading, endLine: () => void, modes: Modes) {
    this.#reading = reading;
    this.#endLine = endLine;
    this.#modes = modes;
  }

  begin(tokens: Tokenizer): void {
    this.#tokens = tokens;
  }

  onStartTag({ tagName, attrs }: Token.TagToken): void {
    this.#tag(tagName, 1);
    this.#markColumn(attrs);
    if ((tagName === 'script' || tagName === 'style') && this.#tokens !== null) {
      this.#isUnseen = true;
      this.#tokens.state = tagName === 'script' ? this.#modes.SCRIPT_DATA : this.#modes.RAWTEXT;
    }
  }

  onEndTag({ tagName }: Token.TagToken): void {
    this.#isUnseen = false;
    this.#tag(tagName, -1);
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (!this.#isUnseen) this.#reading.lines.add(chars, { bold: this.#bold > 0, italic: this.#italic > 0 });
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {
    // Nothing is printed for it.
  }

  onComment(): void {
    // A comment is for whoever wrote the page.
  }

  onDoctype(): void {
    // It says nothing of the words.
  }

  onEof(): void {
    // Whoever asked for the words ends the last line.
  }

  #tag(name: string, by: 1 | -1): void {
    if (blocks.test(name)) this.#endLine();
    if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold + by);
    if (name === 'i' || name === 'em') this.#italic = Math.max(0, this.#italic + by);
  }

  /** An empty span where a column begins. */
  #markColumn(attributes: Token.TagToken['attrs']): void {
    const stated = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
    const column = stated('data-column-number');
    if (column !== undefined) this.#reading.column(column);
    else if (/\bcolumn-number\b/.test(stated('class') ?? '')) this.#reading.column(stated('id'));
  }
}
