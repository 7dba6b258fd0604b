import type { Reading } from '../reading';
import type { Meaning } from '../xml/meaning';
import { describeTalker, type Talker } from './australia-talker';
import type { PrintedLabel } from './printed-label';

/** What is known of whoever speaks. */
export interface Naming {
  /** A name that is printed in the text of the newer files. */
  readonly label: PrintedLabel;
  /** Whom the file told of last. */
  talker: Talker;
  /** Everybody who has spoken, by the identifier that printed names point to. */
  readonly talkers: Map<string, Talker>;
  /** Older files leave out the printed name, and not the dash after it. */
  isAfterTalker: boolean;
}

/** A name at the beginning of a paragraph, and whom it points to. */
export const printedName: Meaning<Naming> = {
  as: 'held',
  close: (words, reading, naming, { attributes }) => {
    const { label } = naming;
    const isTold = /\binterjecting\b/i.test(words);
    if (isTold) reading.nobodySays();
    if (isTold || label.isOpen || reading.lead !== '') reading.lines.add(words);
    else {
      label.begin(words);
      naming.talker = naming.talkers.get(attributes.href ?? '') ?? {};
    }
  },
};

/** "Mrs Bishop interjecting": told of, and not said. */
export const interjecting: Meaning<Naming> = {
  as: 'inline',
  open: (_element, reading) => reading.nobodySays(),
};

/** What of words is part of the line: all but a label and the dash after a name that is left out. */
export function takeWords(words: string, reading: Reading, naming: Naming): string {
  if (naming.label.isOpen) {
    const taken = naming.label.take(words);
    return taken === null ? '' : nameSpeaker(taken, reading, naming);
  }
  if (!naming.isAfterTalker || words.trim() === '') return words;
  naming.isAfterTalker = false;
  return words.replace(/^\s*—\s*/, '');
}

/** What stands at the end of a line where a label would, and is none. */
export function endWords(reading: Reading, naming: Naming): string {
  return naming.label.isOpen ? nameSpeaker(naming.label.close(), reading, naming) : '';
}

/** Electorate, office and time are told of the speaker elsewhere: what is left of their brackets is no part of the name. */
const emptyBrackets = /(?:\s*\([\s—–-]*\))+$/;

function nameSpeaker(
  { label, rest }: ReturnType<PrintedLabel['close']>,
  reading: Reading,
  { talker }: Naming,
): string {
  if (label === null) {
    if (/\S/.test(rest)) reading.nobodySays();
    return rest;
  }
  const name = label.replace(emptyBrackets, '');
  reading.speaker = name;
  describeTalker(name, talker, reading);
  return rest;
}
