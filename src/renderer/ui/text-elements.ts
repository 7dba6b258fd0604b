import type { AnnotationId, ParagraphId } from '../../shared/id';

/** The element of a paragraph: found by its id at once, however long the page is; null while it is not mounted. */
export function paragraphElement(id: ParagraphId): HTMLElement | null {
  return document.getElementById(id);
}

/** The highlighted runs of an annotation inside one paragraph, in order. */
export function marksIn(paragraph: ParagraphId, annotation: AnnotationId): readonly HTMLElement[] {
  const marks = paragraphElement(paragraph)?.querySelectorAll<HTMLElement>('mark') ?? [];
  return [...marks].filter((mark) => mark.dataset.annotations?.split(' ').includes(annotation));
}
