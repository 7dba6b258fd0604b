import type { ParagraphId } from '../../src/shared/id';
import { paragraphId } from '../../src/shared/id';
import type { SourceLine } from '../../src/shared/transcript/source-line';
import type { Transcript } from '../../src/shared/transcript/transcript';
import type { Random } from '../material/random';

/** Lines as a worse copy of the file would have them, and of which line of the good copy each is the beginning. */
export interface Noised {
  readonly lines: readonly SourceLine[];
  readonly origin: ReadonlyMap<ParagraphId, ParagraphId>;
}

type Noise = (lines: readonly SourceLine[], transcript: Transcript, random: Random) => Noised;

const mapped = (lines: readonly SourceLine[]): Noised => ({
  lines,
  origin: new Map(lines.map(({ id }) => [id, id])),
});

function without({ ...line }: SourceLine, ...keys: readonly (keyof SourceLine)[]): SourceLine {
  const rest: Partial<Record<keyof SourceLine, unknown>> = line;
  for (const key of keys) delete rest[key];
  return rest as unknown as SourceLine;
}

/** The share of lines that lose the break after them: what an e-mail program or a careless paste does. */
const shareJoined = 0.05;

function joinLines(lines: readonly SourceLine[], random: Random): Noised {
  const origin = new Map<ParagraphId, ParagraphId>();
  const joined: SourceLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    const before = joined.at(-1);
    if (isOpen && before) joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else {
      const id = paragraphId(joined.length + 1);
      origin.set(id, line.id);
      joined.push({ ...line, id });
    }
    isOpen = random() < shareJoined;
  }
  return { lines: joined, origin };
}

/** Every label in capitals, as some typists and all telegrams have them. */
function shoutLabels(lines: readonly SourceLine[], { paragraphs, consumed }: Transcript): Noised {
  const leads = new Map(paragraphs.map(({ id, lead }) => [id, lead]));
  const labels = new Set(consumed.filter(({ use }) => use === 'label').map(({ id }) => id));
  return mapped(
    lines.map((line) => {
      const lead = labels.has(line.id) ? line.text.length : (leads.get(line.id) ?? 0);
      return { ...line, text: line.text.slice(0, lead).toUpperCase() + line.text.slice(lead) };
    }),
  );
}

export const noises: Readonly<Record<string, Noise>> = {
  'lost bold': (lines) => mapped(lines.map((line) => without(line, 'spans'))),
  'lost blank lines': (lines) => mapped(lines.map((line) => without(line, 'gapBefore'))),
  'changed case': (lines, transcript) => shoutLabels(lines, transcript),
  'joined lines': (lines, _transcript, random) => joinLines(lines, random),
  'lost bold, blank lines and case': (lines, transcript) =>
    mapped(
      shoutLabels(lines, transcript).lines.map((line) => without(line, 'spans', 'gapBefore', 'heading')),
    ),
};
