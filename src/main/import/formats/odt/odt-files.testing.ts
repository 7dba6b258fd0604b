import { writeZip } from '../../../export/write-zip';

/** The parts of a document that a test cares about; the text is what stands in `office:text`. */
export interface OdtFile {
  readonly text: string;
  /** What stands in `office:automatic-styles`. */
  readonly automatic?: string;
  /** What stands in `office:styles`. */
  readonly styles?: string;
  /** What stands in `office:master-styles`. */
  readonly pages?: string;
  readonly title?: string;
  readonly generator?: string;
  readonly manifest?: string;
}

const namespaces = Object.entries({
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

function part(root: string, content: string): string {
  const version = `${root.split(':')[0]}:version="1.3"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces} ${version}>${content}</${root}>`;
}

const mimeType = 'application/vnd.oasis.opendocument.text';

/** The parts of a document by their names, in the order in which they are zipped. */
export function partsOfOdt({
  text,
  automatic = '',
  styles = '',
  pages = '',
  title = '',
  generator = '',
  manifest = '',
}: OdtFile): Readonly<Record<string, string>> {
  return {
    mimetype: mimeType,
    'content.xml': part(
      'office:document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
    ),
    'styles.xml': part(
      'office:document-styles',
      `<office:styles>${styles}</office:styles><office:master-styles>${pages}</office:master-styles>`,
    ),
    'meta.xml': part(
      'office:document-meta',
      `<office:meta><meta:generator>${generator}</meta:generator><dc:title>${title}</dc:title></office:meta>`,
    ),
    'META-INF/manifest.xml': part(
      'manifest:manifest',
      `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimeType}"/>${['content', 'styles', 'meta'].map((name) => `<manifest:file-entry manifest:full-path="${name}.xml" manifest:media-type="text/xml">${manifest}</manifest:file-entry>`).join('')}`,
    ),
  };
}

export function writeOdt(file: OdtFile): Promise<Uint8Array> {
  return writeZip(
    Object.entries(partsOfOdt(file)).map(([name, content]) => ({
      name,
      bytes: new TextEncoder().encode(content),
      isStored: name === 'mimetype',
    })),
  );
}
