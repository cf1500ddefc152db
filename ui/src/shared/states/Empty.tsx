import type { ReactNode } from 'react';
import styles from './states.module.css';

/** One sentence why there is nothing, and one action. */
export function Empty({ why, action }: { why: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{why}</p>
      {action}
    </div>
  );
}
