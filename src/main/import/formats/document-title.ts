const ending = /\.(?:txt|docx?|odt|rtf|html?|pdf|md)$/i;

/** What a project calls a document, as a title: where it kept the name of the file that was added to it, less its ending. */
export function documentTitle(name: string): { readonly title: string } | undefined {
  const title = name.replace(ending, '').trim();
  return title === '' ? undefined : { title };
}
