import { useMemo } from 'react';
import type { Desk } from './store/desk';
import { useLibrary } from './use-menu';

/** What authors are called on screen. */
export interface AuthorNames {
  readonly of: (id: string) => string;
  /** Null for what was made at this desk, or by somebody of the same name: nobody has to be told that. */
  readonly ofOther: (id: string) => string | null;
}

const unnamed = 'Somebody without a name here';

/** The names of the library's authors; another object only when they change. */
export function useAuthorNames(desk: Desk): AuthorNames {
  const { authors } = useLibrary(desk);
  const { library } = desk;
  return useMemo(() => {
    const { self } = library;
    const names = new Map<string, string>([self, ...authors].map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) || unnamed;
    return {
      of: nameOf,
      ofOther: (id) => (id === self.id || nameOf(id) === self.name ? null : nameOf(id)),
    };
  }, [authors, library]);
}
