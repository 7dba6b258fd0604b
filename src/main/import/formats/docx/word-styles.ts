import { isOn, readPart } from './read-part';

/** What a style says of the words in it, with what it takes from the style it is based on. */
export interface WordStyle {
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Level of a heading from 1; null for other styles. */
  readonly heading: number | null;
  /** The id of the list that its paragraphs are items of, '0' for none; undefined where it does not say. */
  readonly list: string | undefined;
  /** The level in that list, from 0. */
  readonly level: number | undefined;
  /** The id of the style that says so, it or one that it is based on. */
  readonly listedAs: string | undefined;
}

export type WordStyles = ReadonlyMap<string, WordStyle>;

interface OwnStyle {
  readonly id: string;
  readonly kind: string;
  name: string;
  base: string | undefined;
  bold: boolean | undefined;
  italic: boolean | undefined;
  outline: number | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** Styles are based on each other no deeper in any template; a circle of them ends here too. */
const deepest = 12;
const headingName = /^heading (\d)$/i;

/** The styles by their ids. */
export function readStyles(xml: string): WordStyles {
  const own = ownStyles(xml);
  return new Map([...own].map(([id, style]) => [id, inherit(style, own)]));
}

function ownStyles(xml: string): ReadonlyMap<string, OwnStyle> {
  const styles = new Map<string, OwnStyle>();
  let open: OwnStyle | undefined;
  readPart(xml, {
    open: (name, attribute) => {
      if (name === 'style') {
        open = {
          id: attribute('styleId') ?? '',
          kind: attribute('type') ?? '',
          name: '',
          base: undefined,
          bold: undefined,
          italic: undefined,
          outline: undefined,
          list: undefined,
          level: undefined,
        };
        styles.set(open.id, open);
      } else if (open !== undefined) takeProperty(open, name, attribute('val'));
    },
    close: (name) => {
      if (name === 'style') open = undefined;
    },
  });
  return styles;
}

function takeProperty(style: OwnStyle, name: string, value: string | undefined): void {
  if (name === 'name') style.name = value ?? '';
  else if (name === 'basedOn') style.base = value;
  else if (name === 'b') style.bold = isOn(value);
  else if (name === 'i') style.italic = isOn(value);
  else if (name === 'outlineLvl' && /^[0-8]$/.test(value ?? '')) style.outline = Number(value) + 1;
  else if (name === 'numId') style.list = value;
  else if (name === 'ilvl' && /^[0-8]$/.test(value ?? '')) style.level = Number(value);
}

function inherit(style: OwnStyle, styles: ReadonlyMap<string, OwnStyle>): WordStyle {
  const line: OwnStyle[] = [];
  for (
    let next: OwnStyle | undefined = style;
    next && line.length < deepest;
    next = styles.get(next.base ?? '')
  )
    line.push(next);
  const nearest = <Value>(of: (each: OwnStyle) => Value | undefined): Value | undefined =>
    line.map(of).find((value) => value !== undefined);
  return {
    name: style.name,
    isBold: nearest(({ bold }) => bold) ?? false,
    isItalic: nearest(({ italic }) => italic) ?? false,
    heading: nearest(headingOf) ?? null,
    list: nearest(({ list }) => list),
    level: nearest(({ level }) => level),
    listedAs: line.find(({ list, level }) => list !== undefined || level !== undefined)?.id,
  };
}

function headingOf({ kind, name, outline }: OwnStyle): number | undefined {
  if (kind === 'character' || kind === 'table') return undefined;
  if (/^title$/i.test(name)) return 1;
  const level = headingName.exec(name)?.[1];
  return level === undefined ? outline : Number(level);
}
