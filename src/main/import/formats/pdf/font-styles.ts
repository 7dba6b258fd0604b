/** What the name of a font says of its style. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

export const plainStyle: Style = { bold: false, italic: false };

/** "ABCDEF+TimesNewRomanPS-BoldItalicMT", "Helvetica-Black", "FreightText-BdIt". */
const bold = /bold|black|heavy|demi|[-,]bd|Bd(?:It|$)/i;
const italic = /italic|oblique|[-,](?:bd)?it(?:$|[^a-z])/i;

export function styleOf(font: unknown): Style {
  const name = (font as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? { bold: bold.test(name), italic: italic.test(name) } : plainStyle;
}
