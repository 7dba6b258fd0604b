import { describe, expect, it } from 'vitest';
import { contentOf } from '../../file-content';
import { readXml } from './xml-stream';

/** What the stream tells of a text: "<a x=1>", words, "</>" and "<?target body?>". */
async function told(text: string): Promise<string> {
  let said = '';
  const read = await readXml(contentOf(Buffer.from(text), 'a.xml'), {
    open: ({ name, attributes }) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
      said += `<${name}${written.join('')}>`;
    },
    text: (words) => {
      said += words;
    },
    close: () => {
      said += '</>';
    },
    instruction: (target, body) => {
      said += `<?${target} ${body}?>`;
    },
  });
  if (read.ok) return said;
  return 'cause' in read.problem ? `${read.problem.kind}: ${read.problem.cause}` : read.problem.kind;
}

const nested = (depth: number) => `${'<a>'.repeat(depth)}words${'</a>'.repeat(depth)}`;

describe('a stream of XML', () => {
  it.each([
    [
      'elements without their prefixes',
      '<p:a xmlns:p="u" p:x="1"><p:b/>w</p:a>',
      '<a xmlns:p=u p:x=1><b></>w</>',
    ],
    [
      'processing instructions in a word',
      '<a>recon<?notus-xml column=12?>sider</a>',
      '<a>recon<?notus-xml column=12?>sider</>',
    ],
    ['CDATA as words', '<a><![CDATA[<b>&amp;]]></a>', '<a><b>&amp;</>'],
    [
      'the five entities and references',
      '<a>&lt;&amp;&gt;&quot;&apos;&#163;&#x1F600;</a>',
      '<a><&>"\'£😀</>',
    ],
    ['no comment', '<a>x<!-- <b> -->y</a>', '<a>xy</>'],
    [
      'an undeclared entity as it is written',
      '<a t="&nbsp;">&nbsp;&constructor;</a>',
      '<a t=&nbsp;>&nbsp;&constructor;</>',
    ],
    ['a text that begins with a byte order mark', '\ufeff<a>x</a>', '<a>x</>'],
  ])('tells %s', async (_, text, expected) => {
    expect(await told(text)).toBe(expected);
  });

  it.each([
    ['a character', '<!ENTITY pound "&#163;">', '£'],
    ['a character in hexadecimal', "<!ENTITY pound '&#xA3;' >", '£'],
    ['words', '<!ENTITY pound "quid">', '&pound;'],
    ['other entities', '<!ENTITY a "&#65;"><!ENTITY pound "&a;&a;">', '&pound;'],
    ['a file', '<!ENTITY pound SYSTEM "file:///etc/passwd">', '&pound;'],
    ['a character that does not exist', '<!ENTITY pound "&#x110000;">', '&pound;'],
    ['a parameter', '<!ENTITY % pound "&#163;">', '&pound;'],
  ])('takes an entity declared as %s for a character or not at all', async (_, declaration, expected) => {
    expect(await told(`<!DOCTYPE a [${declaration}]><a>&pound;</a>`)).toBe(`<a>${expected}</>`);
  });

  it('keeps the meaning of the five, whatever is declared', async () => {
    expect(await told('<!DOCTYPE a [<!ENTITY lt "&#65;">]><a>&lt;</a>')).toBe('<a><</>');
  });

  it.each([
    ['is cut short', '<a><b>words', /^damaged: .*unclosed tag/],
    ['is cut inside a tag', '<a><b att="wor', /^damaged: /],
    ['closes another element than it opened', '<a><b></a></b>', /^damaged: /],
    ['has two attributes of one name', '<a x="1" x="2"/>', /^damaged: /],
    ['has a bare ampersand', '<a>this & that</a>', /^damaged: /],
    ['has no root', '<?xml version="1.0"?>', /^damaged: /],
    ['holds a control character', `<a>${'words '.repeat(20)}\u0001</a>`, /^damaged: /],
    ['nests ten thousand deep', nested(10_000), /^damaged: elements nested deeper/],
  ])('tells that a file is damaged that %s', async (_, text, problem) => {
    expect(await told(text)).toMatch(problem);
  });
});
