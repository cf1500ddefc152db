import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** The white ground of a table. `fill` takes the height that is left and runs to the end of the work area. */
export function Sheet({ fill = false, children }: { fill?: boolean; children: ReactNode }) {
  return <div className={fill ? `${styles.sheet} ${styles.fill}` : styles.sheet}>{children}</div>;
}
