import { failed, type Result, succeeded } from '../../shared/result';
import type { Dropped } from '../../shared/transcript/provenance';
import { DropList } from './drop-list';
import type { FormatProblem, ReadSource } from './formats/format';
import { type ImportedTranscript, type KeepOptions, keepSource } from './keep-source';

/**
 * Keeps every document that a reader found in a file. The first with words is what the file is opened as, the others
 * stand beside it; those without words, and those whose text is there already, are told as left out.
 */
export function keepDocuments(
  read: ReadSource,
  options: KeepOptions,
): Result<ImportedTranscript, FormatProblem> {
  const { others = [] } = read;
  if (others.length === 0) return keepSource(read, options);
  const drops = new DropList();
  const kept = new Map<string, ImportedTranscript>();
  const problems: FormatProblem[] = [];
  for (const { document, ...source } of [read, ...others]) {
    const name = document?.name ?? '';
    const one = keepSource(source, {
      ...options,
      bytes: document?.bytes ?? options.bytes,
      fileName: `${options.fileName} (${name})`,
    });
    if (!one.ok) {
      problems.push(one.problem);
      drops.add('empty', `The document ${name}`);
      continue;
    }
    const same = kept.get(one.value.transcriptId);
    if (same) drops.add('other', `The document ${name}, whose text is that of ${same.provenance.fileName}`);
    const annotations = [...(same?.annotations ?? []), ...one.value.annotations];
    kept.set(one.value.transcriptId, { ...(same ?? one.value), annotations });
  }
  const [first, ...rest] = kept.values();
  if (first === undefined) return failed(problems[0] ?? { kind: 'no-text-found' });
  return succeeded({ ...first, dropped: joinDropped(first.dropped, drops.all), others: rest });
}

function joinDropped(dropped: readonly Dropped[], more: readonly Dropped[]): readonly Dropped[] {
  const joined = new DropList();
  for (const { kind, count, samples } of [...dropped, ...more]) {
    for (const sample of samples) joined.add(kind, sample);
    if (count > samples.length) joined.add(kind, '', count - samples.length);
  }
  return joined.all;
}
