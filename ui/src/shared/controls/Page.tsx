import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The work area of a page. `fill` pages are as high as the window and scroll inside their parts; the others scroll as a whole. */
export function Page({ fill = false, children }: { fill?: boolean; children: ReactNode }) {
  return <div className={fill ? `${styles.page} ${styles.fill}` : styles.page}>{children}</div>;
}

/** Title with what counts it, one sentence and the controls at the right. */
export function PageHead({ title, beside, side, children }: { title: ReactNode; beside?: ReactNode; side?: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{title}</h1>
        {beside ? <div className={styles.beside}>{beside}</div> : null}
        {side ? <div className={styles.side}>{side}</div> : null}
      </div>
      {children ? <p>{children}</p> : null}
    </header>
  );
}
