import {
  BorderStyle,
  type ICharacterStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';
import { faint, green, ink, line } from './palette';

/** Twentieths of a point; A4 with 2.5 cm at the sides. */
export const page = { width: 11906, height: 16838, side: 1418, top: 1418, bottom: 1304 } as const;
export const textWidth = page.width - 2 * page.side;

/** Everything hangs on one indent: numbers stand left of it, words right. */
const indent = 567;

const rule = (colour: string, size: number, space: number) => ({
  style: BorderStyle.SINGLE,
  color: colour,
  size,
  space,
});

const headings: NonNullable<IStylesOptions['default']> = {
  document: {
    run: { font: 'Calibri', size: 22, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
    paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } },
  },
  title: {
    run: { size: 52, bold: true, color: green },
    paragraph: {
      spacing: { before: 480, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  },
  heading1: {
    run: { size: 32, bold: true, color: green },
    paragraph: {
      spacing: { before: 360, after: 160, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: 0,
      border: { bottom: rule(line, 6, 4) },
    },
  },
  heading2: {
    run: { size: 26, bold: true, color: green },
    paragraph: {
      spacing: { before: 320, after: 80, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: 1,
    },
  },
  heading3: {
    run: { size: 22, bold: true, color: green },
    paragraph: {
      spacing: { before: 240, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      indent: { left: indent },
      keepNext: true,
      keepLines: true,
      outlineLevel: 2,
    },
  },
  caption: {
    run: { size: 19, color: faint },
    paragraph: { spacing: { after: 240, line: 252, lineRule: LineRuleType.AUTO }, indent: { left: indent } },
  },
  hyperlink: { run: { color: green, underline: {} } },
};

const contents = (level: 1 | 2): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  run: level === 1 ? { bold: true } : {},
  paragraph: {
    spacing: { before: level === 1 ? 80 : 0, after: 20 },
    indent: { left: level === 1 ? 0 : 284 },
  },
});

const furniture = (id: 'Header' | 'Footer'): IParagraphStyleOptions => ({
  id,
  name: id.toLowerCase(),
  basedOn: 'Normal',
  run: { size: 18, color: faint },
  paragraph: {
    spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
    rightTabStop: textWidth,
  },
});

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 26, color: faint },
    paragraph: { spacing: { after: 320, line: 252, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 32, bold: true, color: green },
    paragraph: {
      spacing: { before: 480, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  },
  contents(1),
  contents(2),
  {
    id: 'ListNumber',
    name: 'List Number',
    basedOn: 'Normal',
    paragraph: {
      numbering: { reference: 'notes', level: 0 },
      indent: { left: indent, hanging: indent },
      spacing: { before: 120, after: 100 },
    },
  },
  {
    id: 'ListContinue',
    name: 'List Continue',
    basedOn: 'Normal',
    paragraph: { indent: { left: indent }, spacing: { after: 100 } },
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph: {
      indent: { left: indent + 227, right: 284 },
      spacing: { after: 80 },
      border: { left: rule(line, 24, 10) },
    },
  },
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    paragraph: {
      numbering: { reference: 'paragraphs', level: 0 },
      indent: { left: indent, hanging: indent },
      spacing: { after: 140, line: 283, lineRule: LineRuleType.AUTO },
    },
  },
  {
    id: 'BodyText2',
    name: 'Body Text 2',
    basedOn: 'Normal',
    run: { italics: true, color: faint },
    paragraph: {
      indent: { left: indent },
      spacing: { before: 60, after: 140, line: 271, lineRule: LineRuleType.AUTO },
    },
  },
  furniture('Header'),
  furniture('Footer'),
  {
    id: 'CommentText',
    name: 'annotation text',
    basedOn: 'Normal',
    run: { size: 20 },
    paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
  },
];

const characterStyles: readonly ICharacterStyleOptions[] = [
  { id: 'CommentReference', name: 'annotation reference', run: { size: 16 } },
  { id: 'Strong', name: 'Strong', run: { bold: true } },
  // Where the source has the words, beside them: plain in a heading and in narration too.
  { id: 'SourcePlace', name: 'Source Place', run: { size: 17, color: faint, bold: false, italics: false } },
  // The editor's words in square brackets: upright and in the document's own colour, also in narration.
  { id: 'Clarification', name: 'Clarification', run: { color: green, italics: false } },
];

export const styles: IStylesOptions = { default: headings, paragraphStyles, characterStyles };

const counted = (reference: string, text: string, run: { size: number; color: string; bold?: boolean }) => ({
  reference,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text,
      suffix: LevelSuffix.TAB,
      style: { run, paragraph: { indent: { left: indent, hanging: indent } } },
    },
  ],
});

/** Notes are numbered "1." through the briefing, paragraphs of the transcript "1" as the app numbers them. */
export const numbering: INumberingOptions = {
  config: [
    counted('notes', '%1.', { size: 22, color: green, bold: true }),
    counted('paragraphs', '%1', { size: 17, color: faint }),
  ],
};

/** The one table style: rules between rows, a little air, smaller text. Twentieths of a point, but for `line` and `size`. */
export const tableStyle = { size: 20, line: 252, topMargin: 57, sideMargin: 85, border: 10 } as const;

const tableBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  side === 'left' || side === 'right' || side === 'insideV'
    ? `<w:${side} w:val="nil"/>`
    : `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${line}"/>`,
);
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const { size, line: tableLine, topMargin, sideMargin } = tableStyle;

/** `docx` writes paragraph and character styles only. */
export const tableGrid =
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:uiPriority w:val="39"/><w:pPr><w:spacing w:after="0" w:line="${tableLine}" w:lineRule="auto"/></w:pPr>` +
  `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>` +
  `<w:tblPr><w:tblBorders>${tableBorders.join('')}</w:tblBorders><w:tblCellMar>` +
  margin('top', topMargin) +
  margin('left', sideMargin) +
  margin('bottom', topMargin) +
  margin('right', sideMargin) +
  '</w:tblCellMar></w:tblPr></w:style>';
