import type { Reading } from '../reading';

/** What a file says of whoever begins to speak, before the words. */
export interface Talker {
  readonly id?: string;
  /** "Senator COOK". */
  readonly display?: string;
  /** "Cook, Sen Peter". */
  readonly metadata?: string;
  readonly party?: string;
  readonly role?: string;
}

export function talkerField(talker: Talker, name: string, role: string | undefined, words: string): Talker {
  const bare = words.replace(/\s+/g, ' ').trim();
  if (bare === '') return talker;
  if (name === 'name.id') return { ...talker, id: bare };
  if (name === 'party') return { ...talker, party: bare };
  if (name === 'role') return { ...talker, role: bare };
  if (name !== 'name') return talker;
  return role === 'metadata' ? { ...talker, metadata: bare } : { ...talker, display: bare };
}

/** "Cook, Sen Peter" and "Abbott, Tony, MP" the way round that they are said. */
function inOrder(metadata: string): string {
  const [surname = '', given = ''] = metadata.split(',').map((part) => part.trim());
  return `${given} ${surname}`.trim();
}

/** The name as displayed, else as the index has it. */
export function speakerOfTalker(talker: Talker, reading: Reading): void {
  const { display, metadata } = talker;
  const label = display ?? (metadata === undefined ? undefined : inOrder(metadata));
  if (label === undefined) return;
  reading.speaker = label;
  describeTalker(label, talker, reading);
}

export function describeTalker(label: string, { metadata, party, role }: Talker, reading: Reading): void {
  const name = metadata === undefined ? '' : inOrder(metadata);
  reading.describe(label, { name: name === label ? '' : name, party: party ?? '', role: role ?? '' });
}
