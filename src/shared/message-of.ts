/** What something thrown says of itself, as the cause that a problem keeps. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
