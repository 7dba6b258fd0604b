import { between, mostlyFirst, oneOf, type Random, seeded } from './random';
import {
  adjectives,
  adverbs,
  asides,
  determiners,
  joiners,
  nouns,
  openers,
  people,
  prepositions,
  verbs,
} from './words';

/**
 * Long: addresses and answers of many sentences, speakers on lines of their own. Short: questions and answers,
 * `Name: words`. Exchange: the same in turns of about twenty words.
 */
export type Manner = 'long' | 'short' | 'exchange';

type FromTo = readonly [from: number, to: number];

/** Words in a paragraph, and paragraphs in a turn, from and to: about 125 words a paragraph, about 40, and about 20. */
const shapes: Readonly<Record<Manner, { readonly words: FromTo; readonly paragraphs: FromTo }>> = {
  long: { words: [70, 180], paragraphs: [1, 6] },
  short: { words: [12, 70], paragraphs: [1, 1] },
  exchange: { words: [1, 24], paragraphs: [1, 1] },
};

export interface MadeTranscript {
  readonly fileName: string;
  readonly text: string;
  readonly words: number;
  readonly paragraphs: number;
}

function nounGroup(random: Random): string {
  const noun = mostlyFirst(random, nouns);
  const described = random() < 0.35 ? `${oneOf(random, adjectives)} ${noun}` : noun;
  return `${oneOf(random, determiners)} ${described}`;
}

function clause(random: Random): string {
  const verb = mostlyFirst(random, verbs);
  const aside = random() < 0.03 ? oneOf(random, asides).trimEnd() : '';
  const often = random() < 0.2 ? `${oneOf(random, adverbs)} ${verb}` : verb;
  const where = random() < 0.6 ? ` ${mostlyFirst(random, prepositions)} ${nounGroup(random)}` : '';
  return `${nounGroup(random)}${aside} ${often} ${nounGroup(random)}${where}`;
}

function figure(random: Random): string {
  return random() < 0.5
    ? `, some ${between(random, 2, 99)} per cent`
    : `, about £${between(random, 1, 9)}.${between(random, 1, 9)} million`;
}

/** One sentence, of about sixteen words. */
export function sentence(random: Random): string {
  const opener = random() < 0.3 ? `${oneOf(random, openers)} ` : '';
  const more = random() < 0.55 ? `, ${oneOf(random, joiners)} ${clause(random)}` : '';
  const number = random() < 0.12 ? figure(random) : '';
  const words = `${opener}${clause(random)}${more}${number}${random() < 0.08 ? '?' : '.'}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const countWords = (text: string): number => text.split(' ').length;

function paragraph(random: Random, least: number): { readonly text: string; readonly words: number } {
  const sentences: string[] = [];
  let words = 0;
  while (words < least) {
    const next = sentence(random);
    sentences.push(next);
    words += countWords(next);
  }
  return { text: sentences.join(' '), words };
}

/** A transcript of about so many words that is the same each time. */
export function makeTranscript(words: number, manner: Manner = 'long', seed = 1): MadeTranscript {
  const random = seeded(seed);
  const shape = shapes[manner];
  const lines = ['The state of the service: evidence from those who run it', ''];
  let made = 0;
  let paragraphs = 0;
  let speaker = '';
  while (made < words) {
    const others = people.filter((person) => person !== speaker);
    speaker = oneOf(random, others);
    if (manner === 'long') lines.push(speaker, '');
    const count = between(random, ...shape.paragraphs);
    for (let index = 0; index < count && made < words; index += 1) {
      const next = paragraph(random, Math.min(words - made, between(random, ...shape.words)));
      lines.push(manner !== 'long' ? `${speaker}: ${next.text}` : next.text, '');
      made += next.words;
      paragraphs += 1;
    }
  }
  return { fileName: `${manner}-${words}.txt`, text: lines.join('\n'), words: made, paragraphs };
}
