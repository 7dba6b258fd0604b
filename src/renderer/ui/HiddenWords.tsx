import css from './HiddenWords.module.css';

/** Words for those who hear the page, where the place on it tells everybody else. */
export function HiddenWords({ children }: { readonly children: string }) {
  return <span className={css.hidden}>{children}</span>;
}
