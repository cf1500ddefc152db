import type { ReactNode } from 'react';
import styles from './controls.module.css';

export type Tone = 'plain' | 'accent' | 'success' | 'warning' | 'danger';

interface Props {
  tone?: Tone;
  dot?: boolean;
  /** What the word means, at length. */
  title?: string;
  children: ReactNode;
}

/** A word with a ground; the word says it, the colour only repeats it. */
export function Tag({ tone = 'plain', dot = false, title, children }: Props) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`} title={title}>
      {dot ? <span className={styles.dot} /> : null}
      {children}
    </span>
  );
}
