import { styles } from './styles';
import type { ParagraphStyle } from './word-xml';

/** What a style says about the room that a paragraph takes, in twentieths of a point but for the first two. */
export interface StyleMetrics {
  /** Half points. */
  readonly size: number;
  /** In 240ths of a line. */
  readonly line: number;
  readonly isBold: boolean;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly right: number;
  readonly keepsNext: boolean;
}

const { document, title, heading1, heading2, heading3, caption } = styles.default ?? {};
const byName: Readonly<Record<string, typeof title>> = {
  Title: title,
  Heading1: heading1,
  Heading2: heading2,
  Heading3: heading3,
  Caption: caption,
  ...Object.fromEntries((styles.paragraphStyles ?? []).map((style) => [style.id, style])),
};

const points = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function readMetrics(style: ParagraphStyle): StyleMetrics {
  const { run, paragraph } = byName[style] ?? {};
  const base = document?.paragraph?.spacing;
  return {
    size: points(run?.size, points(document?.run?.size, 22)),
    line: points(paragraph?.spacing?.line, points(base?.line, 240)),
    isBold: run?.bold === true,
    before: points(paragraph?.spacing?.before, 0),
    after: points(paragraph?.spacing?.after, points(base?.after, 0)),
    left: points(paragraph?.indent?.left, 0),
    right: points(paragraph?.indent?.right, 0),
    keepsNext: paragraph?.keepNext === true,
  };
}

const known = new Map<ParagraphStyle, StyleMetrics>();

/** The metrics of a style as `styles.ts` defines it. */
export function styleMetrics(style: ParagraphStyle): StyleMetrics {
  const metrics = known.get(style) ?? readMetrics(style);
  known.set(style, metrics);
  return metrics;
}
