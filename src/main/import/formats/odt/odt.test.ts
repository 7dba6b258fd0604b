import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../../export/write-zip';
import { importBytes } from '../../import-transcript';
import { readZip } from '../../read-zip';
import { type OdtFile, partsOfOdt, writeOdt } from './odt-files.testing';
import { odtFixtures } from './odt-fixtures.testing';

const folder = fileURLToPath(new URL('../../fixtures/odt', import.meta.url));

describe('the OpenDocument fixtures', () => {
  it.each(Object.entries(odtFixtures))('%s is what the code makes', async (name, file) => {
    const path = join(folder, name);
    // One that is not there yet is made; to make one again, delete it.
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await writeOdt(file));
    }
    const read = await readZip(readFileSync(path), { entries: 100, bytes: 1e7 });
    if (!read.ok) throw new Error(read.problem);
    const parts = [...read.value].map(([part, bytes]) => [part, Buffer.from(bytes).toString('utf8')]);
    expect(Object.fromEntries(parts)).toEqual(partsOfOdt(file));
  });
});

async function read(file: OdtFile) {
  return importBytes(await writeOdt(file), 'talk.odt', { readAt: '2024-06-04T10:30:00Z' });
}

describe('an OpenDocument text', () => {
  it('that is locked is told so', async () => {
    const manifest = '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/>';
    expect(await read({ text: '', manifest })).toEqual({
      ok: false,
      problem: { kind: 'locked', fileName: 'talk.odt' },
    });
  });

  it.each([
    ['that is no XML', '<text:p>words</text:q>'],
    ['that is cut short', '<text:p>words'],
    ['with an entity', '<text:p>&xxe;</text:p>'],
  ])('%s is damaged', async (_name, text) => {
    expect(await read({ text })).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });

  it('cut in half is damaged, and is no file of another kind', async () => {
    const kind = 'mimetypeapplication/vnd.oasis.opendocument.text';
    const half = Buffer.from(`PK\x03\x04\x14${'\0'.repeat(25)}${kind}PK\x03\x04\x14\0`, 'latin1');
    const result = await importBytes(half, 'talk.odt', { readAt: '2024-06-04T10:30:00Z' });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  });

  it('with a document type is damaged, and nothing that it names is read', async () => {
    const content =
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><office:text><text:p>&b;</text:p></office:text>';
    const parts = Object.entries({ ...partsOfOdt({ text: '' }), 'content.xml': content });
    const bytes = await writeZip(parts.map(([name, part]) => ({ name, bytes: Buffer.from(part) })));
    const result = await importBytes(bytes, 'talk.odt', { readAt: '2024-06-04T10:30:00Z' });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'damaged', cause: 'a document type' } });
  });

  it('may be nested however deep', async () => {
    const [open, close] = ['<text:section>', '</text:section>'].map((tag) => tag.repeat(20_000));
    const [span, end] = ['<text:span>', '</text:span>'].map((tag) => tag.repeat(20_000));
    const result = await read({ text: `${open}<text:p>${span}words${end}</text:p>${close}` });
    expect(result.ok && result.value.lines.map(({ text }) => text)).toEqual(['words']);
  });

  it('may claim more columns, spaces and styles than there are', async () => {
    const style = '<style:style style:name="a" style:family="text" style:parent-style-name="a"/>';
    const text =
      '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2000000000"/><table:table-cell><text:p>a<text:s text:c="2000000000"/><text:span text:style-name="a">b</text:span></text:p></table:table-cell></table:table-row></table:table>';
    const result = await read({ text, automatic: style });
    expect(result.ok && result.value.lines).toMatchObject([{ text: 'a b', cell: { row: 1, column: 1_001 } }]);
  });
});
