import { amount } from '../ui/transcript-words';
import styles from './TurnsLeftOut.module.css';

/** A thin line where turns are left out, and how many; nothing where none are. */
export function TurnsLeftOut({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <p className={styles.gap} data-left-out={count}>
      … {amount(count, 'turn')} left out
    </p>
  );
}
