import { describe, expect, it } from 'vitest';
import { taughtFor, withTaught } from './taught';

const trint = { id: 'docx', maker: 'Trint' } as const;

describe('what was taught of a source', () => {
  it('holds for files of the same format and maker alone', () => {
    const taught = withTaught([], trint, 'column-1');
    expect(taughtFor(taught, { ...trint })).toBe('column-1');
    expect(taughtFor(taught, { id: 'docx', maker: null })).toBeUndefined();
    expect(taughtFor(taught, { id: 'odt', maker: 'Trint' })).toBeUndefined();
  });

  it('is taught anew, and forgotten where names are as they are found', () => {
    const taught = withTaught(withTaught([], trint, 'column-1'), trint, 'bold');
    expect(taught).toEqual([{ format: 'docx', maker: 'Trint', namesIn: 'bold' }]);
    expect(withTaught(taught, trint, 'bold')).toBe(taught);
    expect(withTaught(taught, trint, undefined)).toEqual([]);
  });

  it('is kept of the fifty sources taught last', () => {
    const makers = Array.from({ length: 53 }, (_, at) => `maker ${at}`);
    const taught = makers.reduce(
      (before, maker) => withTaught(before, { id: 'docx', maker }, 'bold'),
      withTaught([], trint, 'bold'),
    );
    expect(taught.map(({ maker }) => maker)).toEqual(makers.slice(3));
  });
});
