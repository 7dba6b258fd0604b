const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const dayMs = 86_400_000;

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** "Added today", "Added yesterday", "Added 12 Mar 2024"; both times in milliseconds since 1970. */
export function addedWords(addedAt: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(addedAt)) / dayMs);
  if (days === 0) return 'Added today';
  if (days === 1) return 'Added yesterday';
  return `Added ${shortDate.format(addedAt)}`;
}
