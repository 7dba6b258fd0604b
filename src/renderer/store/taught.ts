import type { FoundFormat } from '../../shared/formats';
import { mostTaught, type Preferences, type TaughtSource } from '../../shared/preferences';
import type { NamesIn } from '../../shared/transcript/decisions';

type Taught = Preferences['taught'];
type Source = Pick<FoundFormat, 'id' | 'maker'>;

/** A longer one is cut rather than refused; beyond that no two makers differ. */
const longestMaker = 1_000;

function sourceOf({ id, maker }: Source): Omit<TaughtSource, 'namesIn'> {
  return { format: id, maker: maker === null ? null : maker.slice(0, longestMaker) };
}

function isOf(source: Source): (taught: TaughtSource) => boolean {
  const { format, maker } = sourceOf(source);
  return (taught) => taught.format === format && taught.maker === maker;
}

/** Where files from this source print names, if somebody said so. */
export function taughtFor(taught: Taught, source: Source): NamesIn | undefined {
  return taught.findLast(isOf(source))?.namesIn;
}

/** What is remembered after a file from this source was checked; nothing of a source whose names are as they are found. */
export function withTaught(taught: Taught, source: Source, namesIn: NamesIn | undefined): Taught {
  if (taughtFor(taught, source) === namesIn) return taught;
  const isSame = isOf(source);
  const others = taught.filter((each) => !isSame(each));
  return [...others, ...(namesIn ? [{ ...sourceOf(source), namesIn }] : [])].slice(-mostTaught);
}
