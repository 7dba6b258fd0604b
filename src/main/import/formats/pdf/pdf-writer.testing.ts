import { standardWidths } from './standard-widths.testing';

/** The fonts that every reader of PDF has, by what they are called here. */
const fonts = {
  roman: 'Times-Roman',
  bold: 'Times-Bold',
  italic: 'Times-Italic',
  mono: 'Courier',
} as const;

export type Font = keyof typeof fonts;

/** Words at a place on the page: points from its left and from its foot, as the file counts. */
export interface WrittenText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: Font;
  /** In degrees, against the clock. */
  readonly angle?: number;
}

/** A comment or a highlight; `over` are rectangles: left, bottom, right, top. */
export interface WrittenNote {
  readonly kind: 'Highlight' | 'Underline' | 'Text';
  readonly over: readonly (readonly [number, number, number, number])[];
  readonly words?: string;
  readonly author?: string;
  /** "20240312103000+00'00'" */
  readonly date?: string;
  readonly colour?: readonly [red: number, green: number, blue: number];
  /** The place, in the page's list, of the note that it answers. */
  readonly answers?: number;
}

export interface WrittenPage {
  readonly texts: readonly WrittenText[];
  readonly notes?: readonly WrittenNote[];
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly hasPicture?: boolean;
}

export interface WrittenPdf {
  readonly pages: readonly WrittenPage[];
  readonly title?: string;
  readonly producer?: string;
  /** Says that it is encrypted, with a password that nobody knows. */
  readonly isLocked?: boolean;
  /** Says that its table of objects is where it is not. */
  readonly isAstray?: boolean;
}

const width = 595;
const height = 842;
/** Code 1 is the ligature of f and i, which programs that set type write as one letter. */
const ligature = '\ufb01';

/** A PDF with these pages: plain objects without compression, the same bytes every time. */
export function writePdf({ pages, title, producer, isLocked, isAstray }: WrittenPdf): Buffer {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const named = Object.entries(fonts).map(([name, base]) => {
    const encoding = '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >>';
    return `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding ${encoding} >>`)} 0 R`;
  });
  const picture = pages.some(({ hasPicture }) => hasPicture) ? add(pixel) : 0;
  const xObject = picture === 0 ? '' : `/XObject << /picture ${picture} 0 R >>`;
  const resources = add(`<< /Font << ${named.join(' ')} >> ${xObject} >>`);
  const root = objects.length + 1 + pages.reduce((sum, { notes = [] }) => sum + 2 + notes.length, 0);
  const kids = pages.map((page) =>
    addPage(page, { add, next: () => objects.length + 1, resources, parent: root }),
  );
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${root} 0 R >>`);
  const info = add(
    `<< ${title ? `/Title ${literal(title)}` : ''} ${producer ? `/Producer ${literal(producer)}` : ''} >>`,
  );
  const unknown = 'A'.repeat(32);
  const encrypt = isLocked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${unknown}) /U (${unknown}) >> /ID [(0) (0)]`
    : '';
  return assemble(objects, `/Root ${catalog} 0 R /Info ${info} 0 R ${encrypt}`, isAstray === true);
}

const pixel =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream';

interface Adding {
  readonly add: (object: string) => number;
  readonly next: () => number;
  readonly resources: number;
  readonly parent: number;
}

function addPage(page: WrittenPage, { add, next, resources, parent }: Adding): number {
  const { texts, notes = [], rotate = 0, hasPicture } = page;
  const drawn = [
    ...texts.map(drawText),
    ...(hasPicture ? ['q 400 0 0 600 90 120 cm /picture Do Q'] : []),
  ].join('\n');
  const content = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
  const first = next();
  for (const note of notes) add(noteObject(note, first));
  const own = notes.map((_, at) => `${first + at} 0 R`).join(' ');
  return add(
    `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources ${resources} 0 R /Contents ${content} 0 R ${own && `/Annots [${own}]`} >>`,
  );
}

function drawText({ text, x, y, size = 10, font = 'roman', angle = 0 }: WrittenText): string {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)].map(short);
  return `BT /${font} ${size} Tf ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${short(x)} ${short(y)} Tm ${literal(text)} Tj ET`;
}

function short(value: number): number {
  return Number(value.toFixed(2));
}

function noteObject(
  { kind, over, words, author, date, colour, answers }: WrittenNote,
  first: number,
): string {
  const [lefts, bottoms, rights, tops] = [0, 1, 2, 3].map((side) => over.map((box) => box[side] ?? 0));
  const rect = [
    Math.min(...(lefts ?? [])),
    Math.min(...(bottoms ?? [])),
    Math.max(...(rights ?? [])),
    Math.max(...(tops ?? [])),
  ];
  const quads = over.flatMap(([left, bottom, right, top]) => [
    left,
    top,
    right,
    top,
    left,
    bottom,
    right,
    bottom,
  ]);
  return [
    `<< /Type /Annot /Subtype /${kind} /Rect [${rect.join(' ')}] /F 4`,
    kind === 'Text' ? '' : `/QuadPoints [${quads.join(' ')}]`,
    words === undefined ? '' : `/Contents ${literal(words)}`,
    author === undefined ? '' : `/T ${literal(author)}`,
    date === undefined ? '' : `/CreationDate (D:${date})`,
    colour === undefined ? '' : `/C [${colour.join(' ')}]`,
    answers === undefined ? '' : `/IRT ${first + answers} 0 R`,
    '>>',
  ].join(' ');
}

/** In the bytes of WinAnsi, which are those of Latin-1 but for a few signs. */
const winAnsi: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  [ligature]: 1,
};

function literal(text: string): string {
  const bytes = [...text].map((sign) => winAnsi[sign] ?? sign.codePointAt(0) ?? 63);
  const escaped = bytes.map((byte) =>
    byte < 32 || byte > 126
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte).replace(/[()\\]/, '\\$&'),
  );
  return `(${escaped.join('')})`;
}

function assemble(objects: readonly string[], trailer: string, isAstray: boolean): Buffer {
  const parts = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    const part = `${at + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  parts.push(
    `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${isAstray ? 7 : length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** How wide words are, in points; italic letters are near enough as wide as upright ones to break lines by. */
export function widthOf(text: string, size: number, font: Font = 'roman'): number {
  if (font === 'mono') return text.length * 0.6 * size;
  const widths = standardWidths[font === 'bold' ? 'bold' : 'roman'];
  return ([...text].reduce((sum, sign) => sum + (widths[sign] ?? 500), 0) * size) / 1_000;
}
