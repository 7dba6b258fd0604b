import { describe, expect, it } from 'vitest';
import { wordsOf } from './passage';
import { placeQuotes, type QuotedPlace } from './place-quotes';
import { transcriptOf } from './transcript.testing';

const transcript =
  transcriptOf(`Chair: Thank you very much. We begin with the wall – the “old” one, as it’s called.

Rhian Vale: Thank you very much. The wall was to cost four million, and it came to nine million in the end.

Edmund Parry: The light on the mole 🚢 has failed twice. Mae’r dŵr yn oer.

It will be mended by May, or so the pilots were told by the harbour office in writing.

Chair: Thank you very much. The sitting is suspended.`);

const quote = (exact: string, rest: Partial<QuotedPlace> = {}): QuotedPlace => ({
  exact,
  before: '',
  after: '',
  position: null,
  ...rest,
});

/** The words of each, and its paragraph. */
function placed(...quotes: readonly (QuotedPlace | null)[]) {
  return placeQuotes(transcript, quotes).map(
    (passage) => passage && `${passage.start.paragraph}: ${wordsOf(transcript, passage).join(' / ')}`,
  );
}

describe('a quote', () => {
  it.each([
    ['as it is printed', quote('it came to nine million'), 'paragraph:2: it came to nine million'],
    [
      'with other signs',
      quote('the wall - the "old" one, as it\'s called'),
      'paragraph:1: the wall – the “old” one, as it’s called',
    ],
    ['with other white space', quote('  four\n   million,\tand '), 'paragraph:2: four million, and'],
    ['with letters in two parts', quote('Mae’r dw\u0302r yn oer'), 'paragraph:3: Mae’r dŵr yn oer'],
    ['after an emoji', quote('mole 🚢 has failed'), 'paragraph:3: mole 🚢 has failed'],
    ['over two paragraphs', quote('yn oer.It will be mended'), 'paragraph:3: yn oer. / It will be mended'],
    [
      'of a corrected copy',
      quote('It will be repaired by May, or so the pilots were told by the harbour office in writing.'),
      'paragraph:4: It will be mended by May, or so the pilots were told by the harbour office in writing.',
    ],
    [
      'of a copy whose ends were changed, as far as it is the same',
      quote('We expect that the light on the mole 🚢 has failed twice. Mae’r dŵr yn gynnes'),
      'paragraph:3: light on the mole 🚢 has failed twice. Mae’r dŵr yn',
    ],
    [
      'told apart by what follows',
      quote('Thank you very much.', { before: 'Vale:', after: ' The wall was to cost' }),
      'paragraph:2: Thank you very much.',
    ],
    ['that is short and stands once', quote('pilots'), 'paragraph:4: pilots'],
  ])('%s is found', (_what, given, expected) => {
    expect(placed(given)).toEqual([expected]);
  });

  it.each([
    ['that stands in several places', quote('Thank you very much.')],
    ['whose surroundings tell too little', quote('Thank you very much.', { after: ' The sun' })],
    ['that is not there', quote('The lighthouse keeper resigned at once and nobody was told.')],
    [
      'that is short, in other surroundings',
      quote('pilots', { before: 'a meeting of airline ', after: ' in Paris' }),
    ],
    ['of nothing but white space', quote(' \n ')],
    ['on the whole', null],
  ])('%s is not placed', (_what, given) => {
    expect(placed(given)).toEqual([null]);
  });

  it('that could stand in several places is told by its distance from one that is placed', () => {
    const anchor = quote('The sitting is suspended', { position: 5_021 });
    const repeated = quote('Thank you very much.', { position: 5_000 });
    expect(placed(repeated, anchor)).toEqual([
      'paragraph:5: Thank you very much.',
      'paragraph:5: The sitting is suspended',
    ]);
  });

  it('stays unplaced where two places are about as far', () => {
    const anchor = quote('cost four million', { position: 1_000 });
    expect(placed(quote('Thank you very much.', { position: 1_090 }), anchor)[0]).toBeNull();
  });
});
