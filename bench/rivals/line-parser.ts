import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export interface ParsedTurn {
  readonly label: string;
  readonly paragraphs: string[];
}

const labelled = /^([A-Z][^:]{1,60}):\s+(.*)$/;
const nameAlone = /^(?:(?:Dr|Professor) )?[A-Z][a-z]+ [A-Z][a-z]+$/;

/**
 * The least that can be called reading a transcript: decode, split into lines, split at the label, and name the file by
 * its SHA-256. It knows no encoding but UTF-8 and believes every label.
 */
export async function parseLines(
  path: string,
): Promise<{ readonly id: string; readonly turns: readonly ParsedTurn[] }> {
  const bytes = await readFile(path);
  const id = createHash('sha256').update(bytes).digest('hex');
  const turns: ParsedTurn[] = [];
  for (const raw of new TextDecoder().decode(bytes).split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const match = labelled.exec(line);
    if (match) turns.push({ label: match[1] ?? '', paragraphs: [match[2] ?? ''] });
    else if (nameAlone.test(line)) turns.push({ label: line, paragraphs: [] });
    else turns.at(-1)?.paragraphs.push(line);
  }
  return { id, turns };
}
