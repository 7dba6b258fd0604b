import { describe, expect, it } from 'vitest';
import { clockOf, readTiming } from './cue';
import { wordsOfCue } from './cue-words';

describe('a line of times', () => {
  it.each([
    ['00:00:01.500 --> 00:00:04.000', { start: 1_500, end: 4_000 }],
    ['01:02.003-->61:02.003', { start: 62_003, end: 3_662_003 }],
    ['00:00:01,5 --> 00:00:04,25', { start: 1_500, end: 4_250 }],
    ['0:0:5.100 --> 0:0:8.250', { start: 5_100, end: 8_250 }],
    ['00:01.000 --> 00:02.000 align:start position:0% line:-1', { start: 1_000, end: 2_000 }],
    ['00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50', { start: 1_000, end: 2_000 }],
    ['-00:00:02.500 --> 00:00:01.250', { start: 0, end: 1_250 }],
    ['00:01.000 --> that is when it rang', null],
    ['00:01.000 --> 00:02.000 is when it rang', null],
    ['10:30 --> 11:00', null],
    ['a --> b', null],
  ])('%s begins a cue or does not', (line, times) => {
    expect(readTiming(line)).toEqual(times);
  });

  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
    [360_000_000, '100:00:00'],
  ])('of %i milliseconds reads %s', (time, clock) => {
    expect(clockOf(time)).toBe(clock);
  });
});

describe('the words of a cue', () => {
  const saidIn = (...lines: readonly string[]) =>
    wordsOfCue({ start: 0, end: 1, lines }).map(({ words, voice, afterDash }) =>
      [voice, afterDash && 'dash', words].filter((part) => part !== undefined && part !== false).join(' | '),
    );

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['a tag that is closed', ['<v Jo Roe>Yes.</v>'], ['Jo Roe | Yes.']],
    ['a tag over two lines', ['<v Jo Roe>Yes', 'and no.'], ['Jo Roe | Yes', 'Jo Roe | and no.']],
    ['two tags', ['<v Jo>Yes.</v> <v.loud Al>No!'], ['Jo | Yes.', 'Al | No!']],
    ['words after a tag', ['<v Jo>Yes.</v> Noise'], ['Jo | Yes.', 'Noise']],
    ['a name with an entity', ['<v Ann O&#39;Dowd &amp; co>Yes.'], ["Ann O'Dowd & co | Yes."]],
    ['tags of style', ['<i>Well</i>, <c.red>now</c> <b><u>then</u></b>'], ['Well, now then']],
    ['moments', ['now<00:00:01.200><c> then</c>'], ['now then']],
    ['a line break', ['one<br/>two'], ['one', 'two']],
    ['a place on the screen', ['{\\an8}Above {as ever}'], ['Above {as ever}']],
    ['what is no tag', ['a < b > c <unclear> <video>'], ['a < b > c <unclear> <video>']],
    [
      'entities',
      ['&lt;i&gt; &amp;amp; &nbsp;R&D &copy; &#8217;&#x2019;&#99999999;'],
      ['<i> &amp; R&D &copy; ’’&#99999999;'],
    ],
    ['dashes', ['- Yes.', '–No.', '-'], ['dash | - Yes.', 'dash | –No.']],
    ['a dash alone', ['Yes.', '-', 'No.'], ['Yes.', 'dash | No.']],
    ['nothing', ['<v Jo></v>', ' <c></c> '], []],
  ])('are told from %s', (_name, lines, said) => {
    expect(saidIn(...lines)).toEqual(said);
  });

  it('are found in linear time, whatever is left open', () => {
    const begun = performance.now();
    saidIn('<v.'.repeat(50_000) + 'a'.repeat(200_000));
    saidIn(`<v ${'a '.repeat(200_000)}`, '{\\'.repeat(100_000), '&#'.repeat(100_000), '<c '.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
