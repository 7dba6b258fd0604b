import { readLabelParts } from './label-parts';

const longest = 120;
const dash = /^[—–―-]/;

/** The words of the name in "— Bonny Lin", folded; null for any other line. */
export function attributionOf(text: string): readonly string[] | null {
  if (text.length > longest || !dash.test(text)) return null;
  const name = /^[—–―-]{1,3} ?(.+)$/.exec(text)?.[1];
  const parts = name === undefined ? null : readLabelParts(name.replace(/\.$/, ''));
  if (parts === null || parts.kind === 'loose' || parts.kind === 'nameless') return null;
  return parts.names.length === 0 ? null : parts.names;
}
