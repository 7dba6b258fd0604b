type Fields = Readonly<Record<string, unknown>>;

/** Looks into JSON that may hold anything: what is not of the wanted kind is as good as absent. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A list, or the one thing that stands where a list may; none for null. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** ISO 8601 as milliseconds since 1970; null for anything else. */
export function timeOf(value: unknown): number | null {
  const time = Date.parse(wordsOf(value));
  return Number.isFinite(time) ? time : null;
}
