import { describe, expect, it } from 'vitest';
import type { English } from '../../shared/spelling';
import { type Answer, type Asked, Judging } from './judging';
import { shippedDictionary } from './shipped-dictionary.testing';

const shipped = new Map<string, ReturnType<typeof shippedDictionary>>();
function dictionaryOf(english: string) {
  const dictionary = shipped.get(english) ?? shippedDictionary(english as English);
  shipped.set(english, dictionary);
  return dictionary;
}

/** The thread, without being one: `ask` resolves with what it answers. */
function begin(english: English = 'british') {
  const waiting = new Map<number, (answer: Answer) => void>();
  const judging = new Judging(
    async (address) => dictionaryOf(address),
    (answer) => waiting.get(answer.ticket)?.(answer),
  );
  const say = (asked: Asked) => judging.hear(asked);
  say({ kind: 'english', english, address: english });
  const ask = (asked: (ticket: number) => Asked) =>
    new Promise<Answer>((resolve) => {
      const ticket = waiting.size;
      waiting.set(ticket, resolve);
      say(asked(ticket));
    });
  const wordsOf = (answer: Answer) => ('words' in answer ? answer.words : []);
  const misspelt = async (text: string) =>
    wordsOf(await ask((ticket) => ({ kind: 'check', ticket, words: text.split(' ') })));
  const suggestions = async (word: string) =>
    wordsOf(await ask((ticket) => ({ kind: 'suggest', ticket, word })));
  return { say, misspelt, suggestions };
}

describe('in British English', () => {
  it.each([
    ['British spellings', 'organise organisation colour labour programme defence licence centre analyse'],
    ['the spellings of Oxford', 'organize organization recognize'],
    ['words of parliaments', 'Hansard backbencher Taoiseach Senedd prorogation rapporteur hon Hon judgment'],
    ['words of policy', 'decarbonisation cybersecurity workstream policymakers weaponisation Kyiv Covid'],
    ['a capital at the start of a sentence', 'Committee Government Whether'],
    ['possessives', "Committee's Government’s witnesses' Beijing's MPs'"],
    ['contractions, whichever apostrophe', "don't don’t isn’t wouldn't"],
    ['compounds', 'cross-party well-known counter-terrorism net-zero'],
    ['numbers', '21st 1990s £380,000 44 Q7 3.5'],
    ['abbreviations', 'e.g i.e a.m U.S www.parliament.uk'],
    ['capitals', 'NATO MPs HMRC UNCRPD YouTube O’Brien'],
    ['accents', 'rôle élite naïve Türkiye'],
    ['single letters', 'a I x'],
  ])('%s are right', async (_, text) => {
    expect(await begin().misspelt(text)).toEqual([]);
  });

  it.each([
    ['American spellings', 'color labor center analyze defense traveling'],
    ['slips', 'teh comittee goverment definately occured'],
    ['a slip with a capital', 'Comittee'],
    ['a name without its capital', 'london'],
    ['a slip in a possessive', "comittee's comittees'"],
    ['a slip in a compound', 'cross-prty'],
    ['a contraction without its apostrophe', 'isnt wouldnt'],
  ])('%s are misspelt', async (_, text) => {
    expect(await begin().misspelt(text)).toEqual(text.split(' '));
  });
});

describe('in another English', () => {
  it('a word is judged by its own dictionary', async () => {
    const words = 'organise colour color program';
    expect(await begin('canadian').misspelt(words)).toEqual(['organise']);
    expect(await begin('australian').misspelt(words)).toEqual(['color']);
  });
});

describe('the names of the open transcript', () => {
  const texts = [
    'Dr Maria Repnikova, Georgia State University',
    'He told Oyelaran’s clerk of the bradwardine.',
  ];

  it('are right as they are printed, and as possessives', async () => {
    const { say, misspelt } = begin();
    expect(await misspelt('Repnikova Oyelaran')).toEqual(['Repnikova', 'Oyelaran']);
    say({ kind: 'names', texts, isFirst: true });
    expect(await misspelt("Repnikova Repnikova’s Oyelaran's")).toEqual([]);
  });

  it('need their capital, and make nothing right that is printed small', async () => {
    const { say, misspelt } = begin();
    say({ kind: 'names', texts, isFirst: true });
    expect(await misspelt('repnikova bradwardine')).toEqual(['repnikova', 'bradwardine']);
  });

  it('are what is suggested for a slip in one of them', async () => {
    const { say, suggestions } = begin();
    say({ kind: 'names', texts, isFirst: true });
    expect(await suggestions('Repnikva')).toEqual(['Repnikova']);
    expect(await suggestions('repnikova')).toEqual(['Repnikova']);
  });

  it('come in portions, and are gone with the next transcript', async () => {
    const { say, misspelt } = begin();
    say({ kind: 'names', texts: ['Repnikova'], isFirst: true });
    say({ kind: 'names', texts: ['Oyelaran'], isFirst: false });
    expect(await misspelt('Repnikova Oyelaran')).toEqual([]);
    say({ kind: 'names', texts: [], isFirst: true });
    expect(await misspelt('Repnikova Oyelaran')).toEqual(['Repnikova', 'Oyelaran']);
  });
});

describe('the personal dictionary', () => {
  it('makes its words right, and those at the start of a sentence', async () => {
    const { say, misspelt } = begin();
    say({ kind: 'own', words: ['tributarise', 'Wendside'] });
    expect(await misspelt('tributarise Tributarise Wendside wendside')).toEqual(['wendside']);
    say({ kind: 'own', words: ['O’wend'] });
    expect(await misspelt('o’wend o’went O’wend’s')).toEqual(['o’wend', 'o’went']);
    say({ kind: 'own', words: [] });
    expect(await misspelt('tributarise')).toEqual(['tributarise']);
  });
});

describe('suggestions', () => {
  it.each([
    ['comittee', 'committee'],
    ['Comittee', 'Committee'],
    ['goverment', 'government'],
    ['teh', 'the'],
    ['thier', 'their'],
    ['definately', 'definitely'],
    ['commision', 'commission'],
    ['color', 'colour'],
    ['organiize', 'organise'],
    ['dont', "don't"],
    ['london', 'London'],
    ['comittee’s', 'committee’s'],
  ])('for "%s" begin with "%s"', async (word, meant) => {
    expect((await begin().suggestions(word))[0]).toBe(meant);
  });

  it('are five at most, each once, and none where nothing is like it', async () => {
    const { suggestions } = begin();
    expect(await suggestions('dont')).toHaveLength(5);
    const all = await suggestions('alot');
    expect(new Set(all.map((word) => word.toLowerCase())).size).toBe(all.length);
    expect(await suggestions('xqzjkwwq')).toEqual([]);
  });
});

describe('a dictionary that cannot be had', () => {
  it('is said to whoever asks', async () => {
    const answers: Answer[] = [];
    const judging = new Judging(
      () => Promise.reject(new Error('The dictionary is missing.')),
      (answer) => answers.push(answer),
    );
    judging.hear({ kind: 'english', english: 'british', address: 'british' });
    judging.hear({ kind: 'check', ticket: 1, words: ['a'] });
    await expect.poll(() => answers).toEqual([{ ticket: 1, cause: 'Error: The dictionary is missing.' }]);
  });
});
