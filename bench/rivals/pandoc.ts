import type { Mark } from '../../src/shared/annotation/segments';
import { segmentsOf } from '../../src/shared/annotation/segments';
import type { Briefing, BriefingPassage } from '../../src/shared/briefing/briefing';
import { placeCitation } from '../../src/shared/briefing/citation';
import type { AnnotationId } from '../../src/shared/id';
import type { Paragraph } from '../../src/shared/transcript/transcript';
import { type Ran, runProgram } from './run-program';

const asMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#~^$|@"]/g, '\\$&');

interface Edges {
  readonly marks: Mark[];
  readonly starting: BriefingPassage[];
  readonly ending: BriefingPassage[];
}

function edgesByParagraph({ passages }: Briefing): ReadonlyMap<string, Edges> {
  const edges = new Map<string, Edges>();
  const at = (paragraph: Paragraph): Edges => {
    const found = edges.get(paragraph.id) ?? { marks: [], starting: [], ending: [] };
    edges.set(paragraph.id, found);
    return found;
  };
  for (const passage of passages) {
    const [first, last] = [passage.parts[0], passage.parts.at(-1)];
    for (const { paragraph, start, end } of passage.parts)
      at(paragraph).marks.push({ annotation: passage.annotationId, start, end });
    if (first) at(first.paragraph).starting.push(passage);
    if (last) at(last.paragraph).ending.push(passage);
  }
  return edges;
}

function commentStart({ number, note, theme, author }: BriefingPassage): string {
  const words = asMarkdown([theme.name, ...note].join(': '));
  return `[${words}]{.comment-start id="${number}" author="${author.name}" date="2025-11-12T09:30:00Z"}`;
}

const commentEnd = ({ number }: BriefingPassage): string => `[]{.comment-end id="${number}"}`;

function annotated(
  { text }: Paragraph,
  edges: Edges | undefined,
  themes: ReadonlyMap<AnnotationId, string>,
): string {
  if (!edges) return asMarkdown(text);
  const startsAt = (offset: number) => edges.starting.filter(({ parts }) => parts[0]?.start === offset);
  const endsAt = (offset: number) => edges.ending.filter(({ parts }) => parts.at(-1)?.end === offset);
  return segmentsOf(text.length, edges.marks)
    .map(({ start, end, annotations }) => {
      const theme = themes.get(annotations[0] ?? ('' as AnnotationId));
      const words = asMarkdown(text.slice(start, end));
      const run = theme === undefined ? words : `[${words}]{custom-style="${theme}"}`;
      return startsAt(start).map(commentStart).join('') + run + endsAt(end).map(commentEnd).join('');
    })
    .join('');
}

/** The same briefing as Markdown: quotations with notes and sources, and the whole transcript with comments. */
export function briefingAsMarkdown(briefing: Briefing): string {
  const { transcript, sections, passages } = briefing;
  const themes = new Map(passages.map(({ annotationId, theme }) => [annotationId, theme.name]));
  const edges = edgesByParagraph(briefing);
  const quotations = sections.flatMap((section) => [
    `## ${section.theme.name}`,
    ...section.passages.flatMap(({ note, quoted, citation }) => [
      ...note.map(asMarkdown),
      ...quoted.flatMap(({ paragraphs }) => paragraphs.map((words) => `> ${asMarkdown(words)}`)),
      asMarkdown(placeCitation(citation)),
    ]),
  ]);
  const lines: string[] = [];
  for (const [index, paragraph] of transcript.paragraphs.entries()) {
    const turn = transcript.turns[paragraph.turn];
    const isFirst = transcript.paragraphs[index - 1]?.turn !== paragraph.turn;
    if (isFirst && turn?.kind === 'speech') lines.push(`### ${asMarkdown(turn.label)}`);
    lines.push(annotated(paragraph, edges.get(paragraph.id), themes));
  }
  const head = ['---', `title: "${briefing.title}"`, '---'].join('\n');
  return [head, '# What was said, by theme', ...quotations, '# Full transcript', ...lines, ''].join('\n\n');
}

/** Has pandoc write a Word document of a Markdown file, for so long at most. */
export function runPandoc(markdown: string, docx: string, limit: number): Promise<Ran> {
  return runProgram('pandoc', ['-f', 'markdown-smart', '-t', 'docx', '-o', docx, markdown], limit);
}
