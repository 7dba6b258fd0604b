import type { ContentsKind } from '../../shared/preferences';
import type { Transcript } from '../../shared/transcript/transcript';

export interface ContentsEntry {
  readonly words: string;
  /** Position in `Transcript.paragraphs`. */
  readonly position: number;
  /** The ¶ number of the first speech paragraph there. */
  readonly number: number | null;
}

/** As much of a question as the widest contents show. */
const mostLetters = 80;

/** From the last to the first, so that each heading knows the number below it without looking for it. */
function headings({ paragraphs }: Transcript): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let below: number | null = null;
  for (let position = paragraphs.length - 1; position >= 0; position -= 1) {
    const paragraph = paragraphs[position];
    if (!paragraph) continue;
    const { heading, reason, text, number } = paragraph;
    below = number ?? below;
    if (heading !== undefined || reason === 'heading') entries.push({ words: text, position, number: below });
  }
  return entries.reverse();
}

function namesOf({ speakers }: Transcript): ReadonlyMap<string, string> {
  return new Map(speakers.map(({ id, name }) => [id, name]));
}

/** "Q12 Chair: And what of the fish", by the numbers that the source gives to questions. */
function questions(transcript: Transcript): readonly ContentsEntry[] {
  const names = namesOf(transcript);
  return transcript.paragraphs.flatMap(({ marks, text, turn: index, number }, position) => {
    const mark = marks?.find((one) => one.kind === 'question');
    if (!mark) return [];
    const turn = transcript.turns[index];
    const name = turn?.kind === 'speech' ? `${names.get(turn.speakerId) ?? turn.label}: ` : '';
    const said = text.startsWith(mark.question) ? text.slice(mark.question.length).trimStart() : text;
    return [{ words: `${mark.question} ${name}${said.slice(0, mostLetters)}`, position, number }];
  });
}

function turns(transcript: Transcript): readonly ContentsEntry[] {
  const names = namesOf(transcript);
  return transcript.turns.flatMap((turn) => {
    const [position] = turn.paragraphs;
    if (turn.kind !== 'speech' || position === undefined) return [];
    const words = names.get(turn.speakerId) ?? turn.label;
    return [{ words, position, number: transcript.paragraphs[position]?.number ?? null }];
  });
}

export interface Contents {
  readonly kind: ContentsKind;
  readonly entries: readonly ContentsEntry[];
}

/** Every way in which the contents of this transcript can be told, the likeliest first; what it has none of is left out. */
export function contentsOf(transcript: Transcript): readonly Contents[] {
  const all: readonly Contents[] = [
    { kind: 'headings', entries: headings(transcript) },
    { kind: 'questions', entries: questions(transcript) },
    { kind: 'turns', entries: turns(transcript) },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}
