import { describe, expect, it } from 'vitest';
import { assemble } from '../../../shared/transcript/assemble';
import { outlineOf } from '../../../shared/transcript/transcript.testing';
import { importBytes } from '../import-transcript';

const read = (text: string | Uint8Array, fileName = 'talk.vtt') =>
  importBytes(Buffer.from(text), fileName, { readAt: '2024-06-04T10:30:00Z' });

async function outcome(text: string | Uint8Array): Promise<string> {
  const result = await read(text);
  return result.ok ? `${result.value.format.id}, ${result.value.format.certainty}` : result.problem.kind;
}

describe('a text', () => {
  it.each([
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nwords', 'webvtt, certain'],
    ['\ufeffWEBVTT - title\r\n\r\n00:01.000 --> 00:02.000\r\nwords', 'webvtt, certain'],
    ['WEBVTT\r\r00:01.000 --> 00:02.000\rwords', 'webvtt, certain'],
    ['WEBVTT', 'no-text-found'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\n', 'no-text-found'],
    ['WEBVTTX is a word', 'text, possible'],
    ['\n\n00:01.000 --> 00:02.000\n<v Jo>words', 'webvtt, likely'],
    ['1\n00:00:01.000 --> 00:00:02.000\nwords', 'webvtt, likely'],
    ['1\n00:00:01,000 --> 00:00:02,000\nwords', 'subrip, likely'],
    ['00:00:01,000 --> 00:00:02,000\nwords', 'subrip, likely'],
    ['1\nwords', 'text, possible'],
    ['We met.\n00:00:01.000 --> 00:00:02.000\nwords', 'text, possible'],
  ])('%j is told by how it begins', async (text, expected) => {
    expect(await outcome(text)).toBe(expected);
  });

  it('is captions in UTF-16 too', async () => {
    const bytes = Buffer.from('\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nwords', 'utf16le');
    expect(await outcome(bytes)).toBe('webvtt, certain');
  });
});

describe('captions without a word of who spoke', () => {
  const unattributed =
    '00:00:01.000 --> 00:00:02.000\n\nHello.\n\n00:00:02.000 --> 00:00:03.000\n\nHello again.\n';

  it('are refused in the form that leaves speakers out', async () => {
    expect(await outcome(unattributed)).toBe('speakers-left-out');
    expect(await outcome(unattributed.replaceAll('\n', '\r\n'))).toBe('speakers-left-out');
  });

  it('are read in any other form', async () => {
    expect(await outcome(`WEBVTT\n\n${unattributed}`)).toBe('webvtt, certain');
    expect(await outcome(unattributed.replaceAll('000\n\n', '000\n'))).toBe('webvtt, likely');
    expect(await outcome(unattributed.replace('Hello.', '<v Jo>Hello.</v>'))).toBe('webvtt, likely');
  });
});

it('every word of every cue is read, once and in order', async () => {
  const cues = Array.from({ length: 2_000 }, (_, at) => {
    const time = (second: number) => new Date(second * 1_000).toISOString().slice(11, 23);
    return `${time(at * 3)} --> ${time(at * 3 + 2)}\n<v ${at % 7 < 4 ? 'Ann Hale' : 'Bo Reed'}>w${at} x${at}${at % 5 ? '' : '.'}</v>`;
  });
  const result = await read(`WEBVTT\n\n${cues.join('\n\n')}`);
  const words = result.ok ? result.value.lines.map(({ text }) => text).join(' ') : '';
  expect(words.replaceAll('.', '')).toBe(Array.from({ length: 2_000 }, (_, at) => `w${at} x${at}`).join(' '));
});

describe('what stands before a colon in captions', () => {
  const outlineOfCues = async (words: readonly string[]): Promise<readonly string[]> => {
    const cues = words.map((said, at) => `00:${10 + at}.000 --> 00:${10 + at}.900\n${said}`);
    const result = await read(`WEBVTT\n\n${cues.join('\n\n')}`);
    if (!result.ok) return [result.problem.kind];
    const { transcriptId: id, lines, facts } = result.value;
    return outlineOf(assemble({ id, fileName: 'talk.vtt', lines }, facts));
  };
  const numbers = ['+44 7700 900123: Hello.', '44770: Good day.', '+44 7700 900123: One thing: rain.'];

  it('is who speaks where every cue has it, whatever it looks like', async () => {
    expect(await outlineOfCues(numbers)).toEqual(numbers);
  });

  it('is who speaks where it begins a single cue of a file that names every other', async () => {
    expect(await outlineOfCues([...numbers, 'on the phone: Goodbye.'])).toEqual([
      ...numbers,
      'on the phone: Goodbye.',
    ]);
  });

  it('is another where the meeting numbered the second of a name', async () => {
    const said = ['iPad: One.', 'iPad (2): Two.', 'iPad: Three.', 'iPad (2): Four.'];
    expect(await outlineOfCues(said)).toEqual(said);
  });

  it('is said where few cues have it', async () => {
    const said = ['We waited.', 'So the plan is: we wait.', 'For hours.', 'So the plan is: we wait.'];
    expect((await outlineOfCues(said)).join(' ')).toContain('We waited. So the plan is: we wait.');
  });

  it('is said where other cues are named and one is not', async () => {
    const named = Array.from({ length: 9 }, (_, at) => `447${at % 2}: Yes.`);
    const cues = [...named, 'And again.', ...named, 'So the plan is: we wait.'];
    expect((await outlineOfCues(cues)).at(-1)).toBe('4470: Yes. So the plan is: we wait.');
  });
});

describe('captions that are cut off', () => {
  const whole =
    'WEBVTT\n\n1\n00:01.000 --> 00:02.000\nWe counted.\n\n2\n00:02.100 --> 00:03.000\nTo three.\n';
  const readEnd = async (end: string) => {
    const result = await read(`${whole}${end}`);
    if (!result.ok) return result.problem.kind;
    return [result.value.lines.map(({ text }) => text).join(' '), ...result.value.warnings];
  };

  it.each(['\n3', '\n3\n', '\n3\n00:0', '\n3\n00:03.100 -', '\n3\n00:03.100 --> 00:0'])(
    'by the end %j are told of, and no part of a number or of times is said',
    async (end) => {
      expect(await readEnd(end)).toEqual(['We counted. To three.', { kind: 'ends-abruptly' }]);
    },
  );

  it.each([
    ['', 'We counted. To three.'],
    ['3\n', 'We counted. To three. 3'],
    ['\n4', 'We counted. To three. 4'],
  ])('are not those that end with %j', async (end, words) => {
    expect(await readEnd(end)).toEqual([words]);
  });
});
