import type { Transcript } from '../../shared/transcript/transcript';

export interface ContentsEntry {
  readonly words: string;
  /** Position in `Transcript.paragraphs`. */
  readonly position: number;
  /** The ¶ number of the first speech paragraph there. */
  readonly number: number | null;
}

function headings(transcript: Transcript): readonly ContentsEntry[] {
  return transcript.paragraphs.flatMap((paragraph, position) => {
    if (paragraph.heading === undefined && paragraph.reason !== 'heading') return [];
    const next = transcript.paragraphs.slice(position).find(({ number }) => number !== null);
    return [{ words: paragraph.text, position, number: next?.number ?? null }];
  });
}

/** What a transcript's contents list: its headings, or its turns where there are none. */
export function contentsOf(transcript: Transcript): readonly ContentsEntry[] {
  const byHeading = headings(transcript);
  if (byHeading.length > 0) return byHeading;
  const names = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker.name]));
  return transcript.turns.flatMap((turn) => {
    const [position] = turn.paragraphs;
    if (turn.kind !== 'speech' || position === undefined) return [];
    const words = names.get(turn.speakerId) ?? turn.label;
    return [{ words, position, number: transcript.paragraphs[position]?.number ?? null }];
  });
}
