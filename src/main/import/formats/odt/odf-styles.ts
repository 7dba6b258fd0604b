import { nameOfColour } from '../docx/highlight-colour';
import type { Look } from '../rich-lines';
import { OdfListStyles } from './odf-lists';
import type { Attributes } from './odf-xml';

interface OwnStyle {
  readonly parent: string | undefined;
  /** Absent properties are the parent's. */
  look: Partial<Look>;
  outline: number | undefined;
  readonly list: string | undefined;
}

export interface OdfStyle {
  /** What it says of how words look, and no more. */
  readonly look: Partial<Look>;
  /** Level of a heading from 1; null for other styles. */
  readonly heading: number | null;
  /** The style of lists that its paragraphs are in, where they are in one; undefined where it does not say. */
  readonly list: string | undefined;
}

/** Styles are based on each other no deeper in any template; a circle of them ends here too. */
const deepest = 12;
/** The name of LibreOffice's style for the title of a document, which is no heading of any level. */
const titleStyle = 'Title';

/** The styles of a document by family and name, filled as its parts are read. */
export class OdfStyles {
  readonly #own = new Map<string, OwnStyle>();
  readonly #known = new Map<string, OdfStyle>();
  #open: OwnStyle | null = null;
  #isText = false;
  readonly lists = new OdfListStyles();

  open(name: string, attributes: Attributes): void {
    this.lists.open(name, attributes);
    if (name === 'style:style') {
      this.#open = {
        parent: keyOf(attributes['style:family'], attributes['style:parent-style-name']),
        look: {},
        outline: Number(attributes['style:default-outline-level']) || undefined,
        list: attributes['style:list-style-name'],
      };
      this.#isText = attributes['style:family'] === 'text';
      this.#own.set(keyOf(attributes['style:family'], attributes['style:name']) ?? '', this.#open);
    } else if (name === 'style:text-properties' && this.#open) {
      this.#open.look = lookOf(attributes, this.#isText);
    }
  }

  close(name: string): void {
    this.lists.close(name);
    if (name === 'style:style') this.#open = null;
  }

  /** What a style says, with what it takes from those it is based on. */
  get(family: 'text' | 'paragraph', name: string | undefined): OdfStyle {
    const key = keyOf(family, name) ?? '';
    const known = this.#known.get(key) ?? this.#resolve(key);
    this.#known.set(key, known);
    return known;
  }

  #resolve(key: string): OdfStyle {
    let look: Partial<Look> = {};
    let heading: number | null = null;
    let list: string | undefined;
    let at: string | undefined = key;
    for (let depth = 0; at !== undefined && depth < deepest; depth += 1) {
      if (at === `paragraph ${titleStyle}`) heading ??= 1;
      const style: OwnStyle | undefined = this.#own.get(at);
      look = { ...style?.look, ...look };
      heading ??= style?.outline ?? null;
      list ??= style?.list;
      at = style?.parent;
    }
    return { look, heading, list };
  }
}

function keyOf(family: string | undefined, name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : `${family ?? ''} ${name}`;
}

/** The colour behind a whole paragraph is its box's; only behind words it is a highlight. */
function lookOf(attributes: Attributes, isText: boolean): Partial<Look> {
  const weight = attributes['fo:font-weight'];
  const slant = attributes['fo:font-style'];
  const colour = attributes['fo:background-color'];
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  const display = attributes['text:display'];
  return {
    ...(weight !== undefined && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { italic: slant !== 'normal' }),
    ...(isText && colour !== undefined && { colour: nameOfColour(colour) }),
    ...((line !== undefined || display !== undefined) && {
      isDeleted: (line ?? 'none') !== 'none' || display === 'none',
    }),
  };
}
