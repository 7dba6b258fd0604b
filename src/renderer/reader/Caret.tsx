import styles from './Caret.module.css';
import type { CaretPlace } from './use-caret-place';

/** The visible caret: text that cannot be edited gets none from the browser. */
export function Caret({ place }: { readonly place: CaretPlace }) {
  return (
    <span aria-hidden className={styles.caret} key={`${place.top} ${place.left}`} style={{ ...place }} />
  );
}
