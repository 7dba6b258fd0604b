import { readCanonicalSource } from '../../shared/bundle/bundle';
import { failed, succeeded } from '../../shared/result';
import { assembleTranscript, reviewTranscript, type SourceToAssemble } from './assembled';
import type { Assembling } from './assembler';

const taken = ({ linesJson, ...source }: SourceToAssemble) => {
  const lines = readCanonicalSource(JSON.parse(linesJson));
  return lines.ok ? succeeded({ ...source, lines: lines.value }) : failed(lines.problem);
};

/** What the page does in a thread of its own, done at once: Node has no such threads. */
export const assembleHere: Assembling = {
  assemble: async (source, decisions) => {
    const read = taken(source);
    return read.ok ? succeeded(assembleTranscript(read.value, decisions)) : read;
  },
  review: async (source, decisions) => {
    const read = taken(source);
    return read.ok ? succeeded(reviewTranscript(read.value, decisions)) : read;
  },
};
