import type { BackupManifest } from './backup-files';

/** How many are kept of each sort. */
const kept = { recent: 10, days: 7, weeks: 4 } as const;

type Dated = Pick<BackupManifest, 'number' | 'madeAt' | 'isWhole'>;

/**
 * The numbers of the backups to keep: the ten most recent, the last of each of the seven most recent days and four most
 * recent weeks on which there was one, and always the newest that is whole. "Recent" is by number: a clock that is wrong
 * makes a day of its own and costs no other.
 */
export function backupsToKeep(backups: readonly Dated[]): ReadonlySet<number> {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const newestWhole = newestFirst.find(({ isWhole }) => isWhole);
  return new Set(
    [
      ...newestFirst.slice(0, kept.recent),
      ...lastOfEach(newestFirst, dayOf).slice(0, kept.days),
      ...lastOfEach(newestFirst, weekOf).slice(0, kept.weeks),
      ...(newestWhole ? [newestWhole] : []),
    ].map(({ number }) => number),
  );
}

function lastOfEach(newestFirst: readonly Dated[], periodOf: (madeAt: string) => string): readonly Dated[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ madeAt }) => {
    const period = periodOf(madeAt);
    const isFirst = !seen.has(period);
    seen.add(period);
    return isFirst;
  });
}

function dayOf(madeAt: string): string {
  return madeAt.slice(0, 10);
}

const day = 24 * 60 * 60 * 1000;

/** The Monday it belongs to; of something that is no date, the thing itself. */
function weekOf(madeAt: string): string {
  const date = new Date(`${dayOf(madeAt)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return madeAt;
  }
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}
