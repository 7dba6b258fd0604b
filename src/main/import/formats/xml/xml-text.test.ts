import { expect, it } from 'vitest';
import { contentOf } from '../../file-content';
import { decodeXml } from './xml-text';

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>`;
const latin = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['ISO-8859-1, by its own declaration', latin(`${declared('ISO-8859-1')}Caf\u00e9`), 'Café', []],
  ['ISO-8859-1 with the dashes of Windows', latin(`${declared('iso-8859-1')}a \u0096 b`), 'a – b', []],
  ['ISO-8859-1 that was saved again in UTF-8', Buffer.from(`${declared('ISO-8859-1')}Café`), 'Café', []],
  ['ISO-8859-2', latin(`${declared('ISO-8859-2')}\u00b1`), 'ą', []],
  [
    'an encoding that nobody knows',
    latin(`${declared('x-mystery')}Caf\u00e9 \u00a35`),
    'Café £5',
    ['encoding-assumed'],
  ],
  ['none declared', latin('<a>Caf\u00e9 \u00a35'), 'Café £5', ['encoding-assumed']],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${declared('UTF-16')}ŵ`, 'utf16le'), 'ŵ', []],
  ['UTF-16 without one', Buffer.from(`${declared('UTF-16')}${'words '.repeat(9)}ŵ`, 'utf16le'), 'ŵ', []],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${declared('UTF-8')}ŷ`), 'ŷ', []],
])('reads %s', (_, bytes, end, warnings) => {
  const decoded = decodeXml(contentOf(bytes, 'a.xml'));
  expect(decoded?.text.endsWith(end)).toBe(true);
  expect(decoded?.warnings.map(({ kind }) => kind)).toEqual(warnings);
});
