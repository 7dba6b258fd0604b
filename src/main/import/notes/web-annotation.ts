import type { QuotedNote } from '../../../shared/annotation/quoted-note';
import { fieldsOf, listOf, timeOf, wordsOf } from './json';
import { placeOf } from './quoted-place';

type Item = Readonly<Record<string, unknown>>;

const isOfType = (value: unknown, type: string) => listOf(fieldsOf(value)?.type).includes(type);

/** The annotations of a W3C Web Annotation file: one, a list, a page or a collection of them; null where it is none of these. */
export function webAnnotations(json: unknown): readonly Item[] | null {
  const items = listOf(isOfType(json, 'AnnotationCollection') ? fieldsOf(json)?.first : json).flatMap(
    (each) => (isOfType(each, 'AnnotationPage') ? listOf(fieldsOf(each)?.items) : [each]),
  );
  const known = items.map(fieldsOf).filter((item) => item !== null);
  const areAnnotations =
    known.length > 0 &&
    known.length === items.length &&
    known.every((item) => isOfType(item, 'Annotation') && item.target !== undefined);
  return areAnnotations ? known : null;
}

interface Body {
  readonly words: string;
  readonly isLabel: boolean;
  readonly author: string | null;
  readonly madeAt: number | null;
}

/** A note for each target and each text on it: the first with the labels, those that answer it by whoever wrote them. */
export function webAnnotationNotes(items: readonly Item[]): readonly QuotedNote[] {
  return items.flatMap((item) => {
    const bodies = [...listOf(item.body), ...listOf(item.bodyValue)]
      .map(bodyOf)
      .filter(({ words }) => words !== '');
    const labels = bodies.filter(({ isLabel }) => isLabel).map(({ words }) => words);
    const [first, ...answers] = bodies.filter(({ isLabel }) => !isLabel);
    const author = nameOf(item.creator) ?? first?.author ?? null;
    const madeAt = timeOf(item.created) ?? first?.madeAt ?? null;
    return listOf(item.target).flatMap((target) => {
      const place = placeOf(target);
      return [
        { place, note: first?.words ?? '', labels, author, madeAt },
        ...answers.map((answer) => ({
          place,
          note: answer.words,
          labels: [],
          author: answer.author ?? author,
          madeAt: answer.madeAt ?? madeAt,
        })),
      ];
    });
  });
}

const labelling: ReadonlySet<string> = new Set(['tagging', 'classifying', 'identifying']);

function bodyOf(value: unknown): Body {
  if (typeof value === 'string') return { words: value.trim(), isLabel: false, author: null, madeAt: null };
  const body = fieldsOf(value) ?? {};
  const source = fieldsOf(body.source);
  const words = wordsOf(body.value) || wordsOf(source?.label) || wordsOf(body.label);
  const purposes = listOf(body.purpose).map(wordsOf);
  return {
    words: (body.format === 'text/html' ? words.replace(/<[^<>]*>/g, '') : words).trim(),
    isLabel: purposes.some((purpose) => labelling.has(purpose)),
    author: nameOf(body.creator),
    madeAt: timeOf(body.created),
  };
}

function nameOf(value: unknown): string | null {
  const [first] = listOf(value);
  const creator = fieldsOf(first);
  const names = creator ? [creator.name, creator.displayName, creator.nickname, creator.id] : [first];
  return names.map((name) => wordsOf(name).trim()).find((name) => name !== '') ?? null;
}
