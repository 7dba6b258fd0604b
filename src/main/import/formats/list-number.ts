/**
 * How the number of a list's item is written: as its first one would be. The letters after z are aa and ab by 'a', and aa
 * and bb by 'aa'; '' writes nothing.
 */
export type NumberSigns = '1' | '01' | '1st' | 'i' | 'I' | 'a' | 'A' | 'aa' | 'AA' | '';

/** In UTF-16 code units, with the words around the numbers: nobody numbers a paragraph with more. */
export const longestListNumber = 100;

/** Beyond it no numeral is read as one, and a longer one would be longer than the line. */
const highestRoman = 4_999;
/** "zz", or twenty-seven times the same letter. */
const highestLetters = 702;
const letters = 26;

/** A number as a list prints it; in figures where its signs have none for it. */
export function printedNumber(value: number, signs: NumberSigns): string {
  switch (signs) {
    case '':
      return '';
    case '01':
      return String(value).padStart(2, '0');
    case '1st':
      return `${value}${ordinalEnding(value)}`;
    case 'i':
      return roman(value).toLowerCase();
    case 'I':
      return roman(value);
    case 'a':
    case 'aa':
      return lettersOf(value, signs === 'aa').toLowerCase();
    case 'A':
    case 'AA':
      return lettersOf(value, signs === 'AA');
    default:
      return String(value);
  }
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > highestRoman) return String(value);
  let left = value;
  return numerals
    .map(([worth, signs]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return signs.repeat(times);
    })
    .join('');
}

function lettersOf(value: number, isRepeated: boolean): string {
  if (value < 1 || value > highestLetters) return String(value);
  const letter = (index: number): string => String.fromCharCode(65 + (index % letters));
  const rounds = Math.floor((value - 1) / letters);
  if (isRepeated) return letter(value - 1).repeat(rounds + 1);
  return rounds === 0 ? letter(value - 1) : `${letter(rounds - 1)}${letter(value - 1)}`;
}
