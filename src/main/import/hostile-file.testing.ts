/** A file that was made to hang, crash or fill the reader, or is merely broken; `name` says what it is. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /**
   * For how long the window may answer nothing while this is shown, in milliseconds, where it is more than a tenth of a
   * second: what Yjs joins, it joins in one go, and what is enormous and yet a transcript takes a moment to draw.
   */
  readonly silence?: number;
  /** True for the few that every commit is tried with. */
  readonly isQuick?: true;
}

export const megabyte = 1024 * 1024;

/** Bytes without any order, the same each time. */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}
