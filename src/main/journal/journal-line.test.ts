import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from './journal.testing';
import { checksum, formatLine, parseLine } from './journal-line';

const line = formatLine(7, changeOf(Uint8Array.of(1, 2, 3))).slice(0, -1);

describe('a line of the journal', () => {
  it('gives back the number and the Change', () => {
    const update = Buffer.from([1, 2, 3]);
    expect(parseLine(line)).toEqual({ kind: 'change', number: 7, ...changeOf(update) });
  });

  it('is one line whatever its label holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ minLength: 1 }), (label, update) => {
        const written = formatLine(1, { time: 1, author: label, label, update });
        expect(written.indexOf('\n')).toBe(written.length - 1);
        const read = parseLine(Buffer.from(written).toString('utf8').slice(0, -1));
        expect(read.kind === 'change' && [...read.update]).toEqual([...update]);
      }),
    );
  });

  it('is damaged when any one byte of it is another', () => {
    for (let index = 0; index < line.length; index += 1) {
      const changed = Buffer.from(line);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(parseLine(changed.toString('utf8'))).toEqual({ kind: 'damaged' });
    }
  });

  it('is damaged when it is cut anywhere', () => {
    const kinds = new Set(Array.from(line, (_, index) => parseLine(line.slice(0, index)).kind));
    expect([...kinds]).toEqual(['damaged']);
  });

  it('is newer when its checksum is right and its version is not ours', () => {
    const json = '{"what":"nobody knows"}';
    expect(parseLine(`2 8 ${checksum(`2 8 ${json}`)} ${json}`)).toEqual({ kind: 'newer', version: 2 });
  });

  it.each(['', ' ', 'null', '1 1', '1 1 0000000000000000 {}', '\0'.repeat(300), '{"update":"AAA="}'])(
    'is damaged when it is %j',
    (text) => {
      expect(parseLine(text)).toEqual({ kind: 'damaged' });
    },
  );

  it.each(['{}', 'null', '[]', '{"update":1}', 'no JSON'])(
    'is damaged when its checksum is right over %s',
    (json) => {
      expect(parseLine(`1 1 ${checksum(`1 1 ${json}`)} ${json}`)).toEqual({ kind: 'damaged' });
    },
  );
});
