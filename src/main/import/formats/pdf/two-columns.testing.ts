const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Paragraphs as a flat OpenDocument text in two columns, justified, with a head and a numbered foot on every page. */
export function twoColumns(paragraphs: readonly string[]): Buffer {
  const namespaces = ['office', 'style', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const foot = '<text:p>Page <text:page-number text:select-page="current">1</text:page-number></text:p>';
  const body = paragraphs.map((words) => `<text:p text:style-name="P">${escaped(words)}</text:p>`).join('\n');
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph">
<style:paragraph-properties fo:text-indent="0.4cm" fo:text-align="justify" fo:orphans="1" fo:widows="1"/>
<style:text-properties fo:font-size="9pt" fo:language="en" fo:country="GB"/>
</style:style>
<style:page-layout style:name="L">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="14cm" fo:margin="1.5cm">
<style:columns fo:column-count="2" fo:column-gap="0.5cm"><style:column style:rel-width="1*"/><style:column style:rel-width="1*"/></style:columns>
</style:page-layout-properties>
</style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p>Official record</text:p></style:header><style:footer>${foot}</style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body>
</office:document>`);
}
