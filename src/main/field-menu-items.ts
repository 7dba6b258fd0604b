import type { FieldChoice, FieldMenu } from '../shared/field-menu';

/** An item as Electron takes it; `null` is a separator. What has a role, Electron does itself to the field. */
export type FieldItem =
  | { readonly role: 'cut' | 'copy' | 'paste' | 'selectAll' }
  | { readonly label: string; readonly enabled?: false }
  | { readonly label: string; readonly choice: FieldChoice }
  | null;

/** An ampersand in a label would mark an access key. */
const plainLabel = (word: string) => word.replaceAll('&', '&&');

function spellingItems({ suggestions, canAdd }: FieldMenu): readonly FieldItem[] {
  if (suggestions === null) return [];
  const offered: readonly FieldItem[] =
    suggestions.length === 0
      ? [{ label: 'No suggestions', enabled: false }]
      : suggestions.map((word, choice) => ({ label: plainLabel(word), choice }));
  return [
    ...offered,
    null,
    ...(canAdd ? [{ label: '&Add to dictionary', choice: 'add' } as const] : []),
    { label: '&Ignore', choice: 'ignore' },
    null,
  ];
}

/** The menu of a field: how a misspelt word may be mended, then what every field offers. */
export function fieldMenuItems(menu: FieldMenu): readonly FieldItem[] {
  return [
    ...spellingItems(menu),
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    null,
    { role: 'selectAll' },
  ];
}
