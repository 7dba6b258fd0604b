import css from './Kbd.module.css';

/** A key or keys as they are printed on the keyboard: "Ctrl F". */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={css.kbd}>{children}</kbd>;
}
