/** Constituency, party and office in brackets, as far as they have come. */
const longestTail = 300;
const bracketsAndSign = /^((?:\s*\([^()]{0,150}\)){0,3})\s*[:—]\s*/;
const perhapsBrackets = /^(?:\s*\([^()]{0,150}\)){0,3}\s*(?:\([^()]{0,150})?$/;

/**
 * A speaker's label at the beginning of a paragraph, whose brackets and colon may come later and in pieces: it is one once
 * they have, or where the file ends it itself.
 */
export class PrintedLabel {
  #name: string | null = null;
  #tail = '';

  /** A name that stands where a label would; true where it is one already, by its colon. */
  begin(name: string): boolean {
    const bare = name.replace(/\s+/g, ' ').trim();
    this.#name = bare;
    this.#tail = '';
    return bare.endsWith(':');
  }

  get isOpen(): boolean {
    return this.#name !== null;
  }

  /** The label, once these words end it; null while it is open. */
  take(words: string): { readonly label: string | null; readonly rest: string } | null {
    const name = this.#name ?? '';
    this.#tail += words;
    const [lead, brackets = ''] = bracketsAndSign.exec(this.#tail) ?? [];
    if (lead !== undefined) return this.#end(withoutColon(name + brackets), this.#tail.slice(lead.length));
    if (name.endsWith(':') && /\S/.test(this.#tail))
      return this.#end(withoutColon(name), this.#tail.trimStart());
    if (this.#tail.length < longestTail && perhapsBrackets.test(this.#tail)) return null;
    return this.#end(null, name + this.#tail);
  }

  /** What has come, where the paragraph ends before it is known to be a label. */
  close(): { readonly label: string | null; readonly rest: string } {
    const name = this.#name ?? '';
    const isLabel = name.endsWith(':');
    return this.#end(isLabel ? withoutColon(name) : null, isLabel ? this.#tail : name + this.#tail);
  }

  #end(label: string | null, rest: string): { readonly label: string | null; readonly rest: string } {
    this.#name = null;
    this.#tail = '';
    return { label, rest };
  }
}

function withoutColon(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .replace(/[\s:]+$/, '')
    .trim();
}
