/** The five that XML itself has. */
const ofXml: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
/** A name for one character, such as old ParlParse files declare: `<!ENTITY pound "&#163;">`. */
const ofOneCharacter =
  /<!ENTITY\s+([A-Za-z][\w.-]{0,40})\s+(?:"&#(x[0-9a-f]{1,6}|\d{1,7});"|'&#(x[0-9a-f]{1,6}|\d{1,7});')\s*>/gi;
/** HTML has 2,231 names; a document type that has more is none of a transcript. */
const most = 3_000;
const lastCodePoint = 0x10ffff;

const entityName = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u;

/**
 * The names of characters that a text may hold: XML's own five and those of the document type. Any other entity stands for
 * itself, as it is written.
 */
export function entitiesOfDoctype(doctype: string): Record<string, string> {
  const known = charactersOfDoctype(doctype);
  return new Proxy(known, {
    get: (_, name) => {
      const character = typeof name === 'string' ? known[name] : undefined;
      if (character !== undefined || typeof name !== 'string') return character;
      return entityName.test(name) ? `&${name};` : undefined;
    },
  });
}

function charactersOfDoctype(doctype: string): Record<string, string> {
  const known: Record<string, string> = Object.assign(Object.create(null), ofXml);
  let count = 0;
  for (const [, name = '', double, single] of doctype.matchAll(ofOneCharacter)) {
    count += 1;
    if (count > most) break;
    const character = characterOf(double ?? single ?? '');
    if (character !== null && !Object.hasOwn(ofXml, name)) known[name] = character;
  }
  return known;
}

function characterOf(reference: string): string | null {
  const code = /^x/i.test(reference) ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return code > 0 && code <= lastCodePoint ? String.fromCodePoint(code) : null;
}
