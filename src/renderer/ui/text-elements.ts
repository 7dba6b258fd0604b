import type { AnnotationId, ClarificationId, ParagraphId } from '../../shared/id';

/** The id of a paragraph's element: two transcripts in one window number their paragraphs alike, so it names the page too. */
export function elementIdOf(page: string, paragraph: ParagraphId): string {
  return `${page} ${paragraph}`;
}

/** The element of a paragraph in the text of one page: found by its id at once, however long; null while it is not mounted. */
export function paragraphElement(text: Element | null, id: ParagraphId): HTMLElement | null {
  return text && document.getElementById(elementIdOf(text.id, id));
}

/** The highlighted runs of an annotation inside one paragraph, in order. */
export function marksIn(
  text: Element | null,
  paragraph: ParagraphId,
  annotation: AnnotationId,
): readonly HTMLElement[] {
  const marks = paragraphElement(text, paragraph)?.querySelectorAll<HTMLElement>('mark') ?? [];
  return [...marks].filter((mark) => mark.dataset.annotations?.split(' ').includes(annotation));
}

/** The bracket of a clarification in the paragraph where it stands. */
export function bracketIn(
  text: Element | null,
  paragraph: ParagraphId,
  clarification: ClarificationId,
): HTMLElement | undefined {
  const brackets =
    paragraphElement(text, paragraph)?.querySelectorAll<HTMLElement>('[data-clarification]') ?? [];
  return [...brackets].find(({ dataset }) => dataset.clarification === clarification);
}
