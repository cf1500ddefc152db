import type { ReactNode } from 'react';
import styles from './states.module.css';

/** A whole page that only says why there is nothing to see. */
export function StateCard({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <div className={styles.page}>
      <section className={styles.card} role="alert">
        <h1>{title}</h1>
        {children}
        <div className={styles.actions}>{action}</div>
      </section>
    </div>
  );
}
