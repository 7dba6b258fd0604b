import type { SpeakerId } from '../id';

/** A voice in one transcript. */
export interface Speaker {
  readonly id: SpeakerId;
  /** The fullest name among its labels without titles' punctuation, or as a person corrected it. */
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly party: string | null;
  /**
   * Every printed label that stands for this voice, first seen first: "Dr Maria Repnikova", "Maria Repnikova". None for a
   * voice that somebody named, and for one whose turns were all given to it one by one.
   */
  readonly labels: readonly string[];
}

/** What sets a party apart from the name that it stands behind: "Jane Green" of the Greens is of none that she names. */
const beforeParty = [', ', ' - ', ' – ', ' — '];

function namesParty(name: string, party: string): boolean {
  const [said, wanted] = [name.trim().toLowerCase(), party.toLowerCase()];
  return said.includes(`(${wanted})`) || beforeParty.some((sign) => said.endsWith(sign + wanted));
}

/** "Jane Doe MP (Labour)", as parliaments print it; the name alone where no party is known, or the name says it. */
export function nameWithParty({ name, party }: Pick<Speaker, 'name' | 'party'>): string {
  const bare = party?.trim().replace(/^\((.*)\)$/, '$1') ?? '';
  return bare === '' || namesParty(name, bare) ? name : `${name} (${bare})`;
}
