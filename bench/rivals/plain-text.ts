import type { Transcript } from '../../src/shared/transcript/transcript';
import type { PlainParagraph } from './rival-window';

/** The transcript as the rivals are given it: each paragraph with the label above it. */
export function plainParagraphs({ paragraphs, turns }: Transcript): readonly PlainParagraph[] {
  return paragraphs.map(({ text, number, turn }, index) => {
    const found = turns[turn];
    const isFirst = paragraphs[index - 1]?.turn !== turn;
    return { label: isFirst && found?.kind === 'speech' ? found.label : '', number, text };
  });
}
