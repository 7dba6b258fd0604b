/** An attribute in the text of a tag, by its name without prefix, as it is written. */
export function attributeOf(rest: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(rest);
  return found?.[1] ?? found?.[2];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it stands in XML, as it reads. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    },
  );
}

/** How the paragraphs of a text read, with their line breaks: enough to tell its shape, and quickly. */
export function glanceAt(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) =>
      plainText(
        paragraph
          .replace(/<w:(?:br|cr)(?:\s[^<>]*)?\/>/g, '\n')
          .replace(/<w:tab(?:\s[^<>]*)?\/>/g, '\t')
          .replace(/<w:(?:delText|instrText)[^<>]*>[^<]*/g, '')
          .replace(/<[^<>]*>/g, ''),
      ),
    );
}
