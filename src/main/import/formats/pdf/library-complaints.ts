/** What pdf.js said of what it was reading, as far as words may have been lost by it. */
export interface Complaints {
  /** Whether words may have been lost since this was last asked. */
  readonly hasLost: () => boolean;
  /** Whether a font could not be used at all: what is drawn in it is lost on every page, and is told only once. */
  readonly hasBrokenFont: () => boolean;
  readonly stop: () => void;
}

/** A stream that breaks off, a part that is not there, words without a font or inside broken syntax. */
const loss = new RegExp(
  [
    'getTextContent - ignoring (?:errors|XObject)',
    'getContentStream - ignoring',
    'Invalid stream',
    'Bad (?:block header|encoding) in flate stream',
    'ensureStateFont',
    'loadFont',
    'Font ".*" is not available',
    'readToUnicode - ignoring',
    'Invalid cMap data',
    'Unterminated (?:hex )?string',
    `Skipping command (?:T[jJfmdD]|['"]|Do):`,
  ].join('|'),
);
/** Words of a broken page that are read as commands. */
const unknownCommand = /Unknown command "(.*)"/;
const brokenFont = /loadFont - (?:pre[eE]valuate|translate)Font failed/;
const prefix = /^(?:Warning|Info): /;

type Listener = (words: string) => void;

const listeners = new Set<Listener>();
const told = { warn: console.warn, info: console.info };

/**
 * Listens to what pdf.js says while it reads. It passes over whatever is broken and says so on the console alone; what
 * it says is taken from there, and does not appear. Two documents that are read at once hear each other's. Commands that are
 * permitted may be unknown.
 */
export function hearComplaints(permitted: readonly string[]): Complaints {
  let hasLost = false;
  let hasBrokenFont = false;
  const listener = (words: string): void => {
    const [, command] = unknownCommand.exec(words) ?? [];
    if (command === undefined ? !loss.test(words) : permitted.includes(command)) return;
    hasLost = true;
    if (brokenFont.test(words)) hasBrokenFont = true;
  };
  if (listeners.size === 0) divert();
  listeners.add(listener);
  return {
    hasLost: () => {
      const had = hasLost;
      hasLost = false;
      return had;
    },
    hasBrokenFont: () => hasBrokenFont,
    stop: () => {
      if (listeners.delete(listener) && listeners.size === 0) restore();
    },
  };
}

function divert(): void {
  for (const way of ['warn', 'info'] as const) {
    const own = console[way];
    told[way] = own;
    console[way] = (...words: readonly unknown[]) => {
      const [first] = words;
      if (typeof first !== 'string' || !prefix.test(first)) return own.apply(console, [...words]);
      for (const listener of listeners) listener(first);
    };
  }
}

function restore(): void {
  Object.assign(console, told);
}
