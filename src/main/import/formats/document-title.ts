import { cleanLine } from '../normalise-text';

/** What programs write as a title where nobody has given one. */
const noTitle =
  /^(?:untitled|document ?\d*|microsoft word - .*|title|template|.*\.(?:docx?|dotx?|odt|rtf|pdf))$/i;
const longestTitle = 300;

/** The title that somebody gave a document in its properties; none where only a program did. */
export function givenTitle(property: string): { readonly title?: string } {
  const title = cleanLine(property.slice(0, longestTitle));
  return title === '' || noTitle.test(title) ? {} : { title };
}

const ending = /\.(?:txt|docx?|odt|rtf|html?|pdf|md)$/i;

/** What a project calls a document, as a title: where it kept the name of the file that was added to it, less its ending. */
export function documentTitle(name: string): { readonly title: string } | undefined {
  const title = name.replace(ending, '').trim();
  return title === '' ? undefined : { title };
}
