import { normaliseLine } from '../../normalise-text';
import type { Cue } from './cue';

/** One printed line of a cue; where a tag changes who speaks inside a line, each part is one. */
export interface Said extends Pick<Cue, 'start' | 'end'> {
  readonly words: string;
  /** The name in the tag that the words stand in, as written; undefined outside of one. */
  readonly voice?: string;
  /** True after a dash, by which captions show that somebody else speaks. */
  readonly afterDash: boolean;
}

const voiceTag = /<(\/?)v(?=[\s.>])(?:\.[^\s<>]{0,100})?([^<>]{0,500})>/gi;
const breakTag = /<br *\/?>/gi;
/** Tags of both formats, a moment inside a cue among them. Anything else in angle brackets is words. */
const otherTag =
  /<\/?(?:c|i|b|u|s|em|strong|ruby|rt|lang|font|\d{1,4}:\d\d[\d:.]{0,12})(?=[\s.>/])[^<>]{0,200}>/gi;
/** Where on the screen a player is to put the words: `{\an8}`. */
const placing = /\{\\[^{}\n]{0,80}\}/g;
const onlyDash = /^[-–—]$/;
const dashFirst = /^[-–—](?! ?[-–—])/;

/** What is said in a cue, line by line, without its mark-up. */
export function wordsOfCue({ start, end, lines }: Cue): readonly Said[] {
  const text = lines.join('\n').replace(placing, '').replace(breakTag, '\n');
  const said: Said[] = [];
  let at = 0;
  let voice: string | undefined;
  let afterDash = false;
  const add = (piece: string): void => {
    for (const line of piece.replace(otherTag, '').split('\n')) {
      const words = normaliseLine(decodeEntities(line));
      if (words === '') continue;
      if (onlyDash.test(words)) afterDash = true;
      else {
        said.push({
          start,
          end,
          words,
          ...(voice !== undefined && { voice }),
          afterDash: afterDash || dashFirst.test(words),
        });
        afterDash = false;
      }
    }
  };
  for (const { 0: all, 1: closing, 2: name = '', index } of text.matchAll(voiceTag)) {
    add(text.slice(at, index));
    at = index + all.length;
    voice = closing === '/' ? undefined : normaliseLine(decodeEntities(name));
  }
  add(text.slice(at));
  return said;
}

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const named: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', pound: '£' }),
  // These say in which direction a name is written, and print nothing.
  ...Object.entries({ lrm: '', rlm: '' }),
]);

/** What stands for a character, as that character; what stands for none is left as it is. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (all: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? all;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
  });
}
