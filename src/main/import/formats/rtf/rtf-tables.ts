import { nameOfColour } from '../docx/highlight-colour';
import { pageOfCharset } from './rtf-bytes';

/** Colours, fonts and styles stand in tables at the beginning of a document; its text has their numbers. */
export class RtfTables {
  readonly #pages = new Map<number, number>();
  readonly #headings = new Map<number, number>();
  readonly #colours: (string | null)[] = [];
  #font = 0;
  #style: { number: number; level: number | null } = { number: 0, level: null };
  #colour: { red: number; green: number; blue: number } | null = null;
  /** The code page of what is in no font of another. */
  page = 1252;

  takeFont(name: string, number: number): void {
    if (name === 'f') this.#font = number;
    else if (name === 'fcharset' && number !== 1) this.#pages.set(this.#font, pageOfCharset(number));
    else if (name === 'cpg') this.#pages.set(this.#font, number);
  }

  takeColour(name: string, number: number): void {
    if (name !== 'red' && name !== 'green' && name !== 'blue') return;
    this.#colour = { red: 0, green: 0, blue: 0, ...this.#colour, [name]: Math.min(255, Math.max(0, number)) };
  }

  /** Each `;` ends a colour; one without numbers is whatever the paper has. */
  endColours(words: string): void {
    for (let at = words.indexOf(';'); at !== -1; at = words.indexOf(';', at + 1)) {
      const { red, green, blue } = this.#colour ?? { red: 0, green: 0, blue: 0 };
      const rgb = (red * 65_536 + green * 256 + blue).toString(16).padStart(6, '0');
      this.#colours.push(this.#colour === null ? null : nameOfColour(`#${rgb}`));
      this.#colour = null;
    }
  }

  takeStyle(name: string, number: number): void {
    if (name === 's') this.#style = { number, level: null };
    else if (name === 'outlinelevel') this.#style.level = number;
  }

  /** The name of a style, up to its `;`. */
  endStyle(words: string): void {
    const name = words.trim();
    const level = Number(/^heading (\d)\b/i.exec(name)?.[1] ?? (/^title\b/i.test(name) ? 1 : 0));
    const outline = this.#style.level;
    const heading = level > 0 ? level : outline !== null && outline < 9 ? outline + 1 : 0;
    if (heading > 0) this.#headings.set(this.#style.number, heading);
    this.#style = { number: 0, level: null };
  }

  pageOf(font: number | null): number {
    return (font === null ? undefined : this.#pages.get(font)) ?? this.page;
  }

  headingOf(style: number): number | null {
    return this.#headings.get(style) ?? null;
  }

  colourOf(number: number): string | null {
    return this.#colours[number] ?? null;
  }
}
