import { describe, expect, it } from 'vitest';
import { importBytes } from '../../import-transcript';
import { inUnicode, pdfInMap } from './numbered-letters.testing';

describe('a PDF whose letters are numbered as a standard says, and not in the file', () => {
  it.each([
    ['UniGB-UCS2-H', 'GB1', inUnicode('主席：早上好。'), '主席：早上好。'],
    ['90ms-RKSJ-H', 'Japan1', Buffer.from('88cf88f592b78149', 'hex'), '委員長！'],
    ['KSCms-UHC-H', 'Korea1', Buffer.from('c0a7bff8c0e5', 'hex'), '위원장'],
    ['ETen-B5-H', 'CNS1', Buffer.from('a544ae75', 'hex'), '主席'],
  ])('is read with %s', async (map, ordering, bytes, words) => {
    const file = await importBytes(pdfInMap(map, ordering, [bytes]), 'a.pdf', {
      readAt: '2024-06-04T10:30:00Z',
    });
    if (!file.ok) throw new Error(JSON.stringify(file.problem));
    expect(file.value.lines.map(({ text }) => text)).toEqual([words]);
    expect(file.value.warnings).toEqual([]);
  });
});
