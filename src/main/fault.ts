/** What a log may hold of a fault: its kind and where it happened. A message may quote what a person wrote. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return typeof error;
  }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames].join('\n');
}
