import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './table.module.css';

/** The control of a row: pressing anywhere in the row presses it. */
export function RowButton({ open, expanded, children }: { open: () => void; expanded: boolean; children: ReactNode }) {
  return (
    <button type="button" data-row-opener="" aria-expanded={expanded} className={styles.opener} onClick={open}>
      {children}
    </button>
  );
}

export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} data-row-opener="" className={styles.opener}>
      {children}
    </Link>
  );
}
