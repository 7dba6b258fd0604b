import type { ListItem } from './list-counters';
import { attributeOf } from './raw-xml';

/** Begins the name of the bookmark that says which list a paragraph is an item of: "item 5 0", "item - 1". */
const itemPrefix = 'item ';

/** What has been read of the properties that a paragraph begins with, as far as they say that it is an item of a list. */
export interface ParagraphList {
  /** Inside the properties that it had before somebody changed them. */
  isFormer: boolean;
  list: string | undefined;
  level: string | undefined;
  /** The paragraph was moved away: what stands here is printed no longer. */
  isMovedAway: boolean;
}

export function newParagraphList(): ParagraphList {
  return { isFormer: false, list: undefined, level: undefined, isMovedAway: false };
}

/** Where the properties of a paragraph begin; those that it had before are within those that it has. */
export function beginProperties(properties: ParagraphList): void {
  if (!properties.isFormer) Object.assign(properties, newParagraphList());
}

/** Takes the id of a list, or a level in it. */
export function takeListProperty(properties: ParagraphList, kind: 'list' | 'level', rest: string): void {
  const value = attributeOf(rest, 'val');
  if (!properties.isFormer && value !== undefined && /^\d{1,9}$/.test(value)) properties[kind] = value;
}

/** A bookmark, for mammoth hands on no more of a list than whether it is one. '' where the paragraph says nothing itself. */
export function listBookmark({ list, level, isMovedAway }: ParagraphList): string {
  if (isMovedAway) return bookmark('0', '-');
  return list === undefined && level === undefined ? '' : bookmark(list ?? '-', level ?? '-');
}

const bookmark = (list: string, level: string): string =>
  `<w:bookmarkStart w:name="${itemPrefix}${list} ${level}"/>`;

/** The item that a bookmark of this name says a paragraph is; null for another's name. */
export function itemOfBookmark(name: string | undefined): ListItem | null {
  if (!name?.startsWith(itemPrefix)) return null;
  const [list, level] = name
    .slice(itemPrefix.length)
    .split(' ')
    .map((value) => (value === '-' ? undefined : value));
  return { list, level: level === undefined ? undefined : Number(level) };
}
