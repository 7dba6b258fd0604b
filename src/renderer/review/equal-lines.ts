import type { ParagraphId } from '../../shared/id';
import type { PreviewItem } from '../assembling/preview-items';

/** Every line that reads the same as this one, label and all: a label is rarely printed once. */
export function equalLines(preview: readonly PreviewItem[], id: ParagraphId): readonly ParagraphId[] {
  const printed = new Map<ParagraphId, string>();
  for (const item of preview) {
    const before = printed.get(item.id);
    printed.set(item.id, before === undefined ? item.text : `${before}\n${item.text}`);
  }
  const text = printed.get(id);
  return [...printed].filter(([, other]) => other === text).map(([equal]) => equal);
}
