import type { ParagraphId } from '../../src/shared/id';
import { assemble } from '../../src/shared/transcript/assemble';
import { noDecisions } from '../../src/shared/transcript/decisions';
import { labelKey } from '../../src/shared/transcript/label-key';
import type { Transcript } from '../../src/shared/transcript/transcript';
import { outlineOf } from '../../src/shared/transcript/transcript.testing';
import { seeded } from '../material/random';
import { holds, type Row } from '../report/report';
import { type Fixture, readFixtures } from './fixtures';
import { type Noised, noises } from './noise';

/** How many turns there are, how many were found, and how many of those are right: at the right line, by the right speaker. */
interface Score {
  readonly real: number;
  readonly found: number;
  readonly right: number;
}

const nothing: Score = { real: 0, found: 0, right: 0 };
const least = { clean: 0.98, noised: 0.9 } as const;

/** By the line that a turn begins with: the keys of every name that its speaker goes by. */
type Turns = ReadonlyMap<ParagraphId, ReadonlySet<string>>;

function turnsOf({ turns, speakers }: Transcript): Turns {
  const names = new Map(
    speakers.map(({ id, name, labels }) => [id, new Set([name, ...labels].map(labelKey))] as const),
  );
  return new Map(
    turns.flatMap((turn) =>
      turn.kind === 'speech'
        ? [[turn.labelLine, names.get(turn.speakerId) ?? new Set<string>()] as const]
        : [],
    ),
  );
}

function compare(real: Turns, found: Turns, origin: Noised['origin']): Score {
  let right = 0;
  for (const [line, names] of found) {
    const wanted = real.get(origin.get(line) ?? line);
    if (wanted && [...names].some((name) => wanted.has(name))) right += 1;
  }
  return { real: real.size, found: found.size, right };
}

function add(a: Score, b: Score): Score {
  return { real: a.real + b.real, found: a.found + b.found, right: a.right + b.right };
}

/** The fixture as it is read now, against the turns that a person checked. */
function scoreClean({ read, turns }: Fixture): { readonly score: Score; readonly transcript: Transcript } {
  const { transcriptId: id, lines, provenance, facts } = read;
  const transcript = assemble({ id, fileName: provenance.fileName, lines }, facts);
  const spoken = (all: readonly string[]) => all.filter((turn) => !turn.startsWith('('));
  const [wanted, found] = [spoken(turns), spoken(outlineOf(transcript))];
  const right = found.filter((turn) => wanted.includes(turn)).length;
  return { score: { real: wanted.length, found: found.length, right }, transcript };
}

function rowOf(what: string, { real, found, right }: Score, wanted: number): Row {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, real);
  const measured = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, of ${real} turns`;
  return holds(what, Math.min(precision, recall) >= wanted, measured, `≥ ${wanted}`);
}

/** How well speakers are found in every fixture, and in worse copies of it; what formats mark themselves is not put to the test. */
export async function scoreSpeakers(): Promise<readonly Row[]> {
  const fixtures = await readFixtures();
  const guessed = fixtures.filter(({ read }) => !read.lines.some(({ speaker }) => speaker !== undefined));
  let clean = nothing;
  const noised = new Map<string, Score>();
  for (const [at, fixture] of guessed.entries()) {
    const { score, transcript } = scoreClean(fixture);
    clean = add(clean, score);
    const { transcriptId: id, lines, provenance } = fixture.read;
    for (const [name, noise] of Object.entries(noises)) {
      const worse = noise(lines, transcript, seeded(at + 1));
      const read = assemble({ id, fileName: provenance.fileName, lines: worse.lines }, noDecisions);
      noised.set(
        name,
        add(noised.get(name) ?? nothing, compare(turnsOf(transcript), turnsOf(read), worse.origin)),
      );
    }
  }
  return [
    rowOf(`turns found in ${guessed.length} fixtures`, clean, least.clean),
    ...[...noised].map(([name, score]) => rowOf(`  ${name}`, score, least.noised)),
    rowOf('  all of these', [...noised.values()].reduce(add, nothing), least.noised),
  ];
}
