import { type ReactNode, useId } from 'react';
import styles from './controls.module.css';

interface Props {
  title: ReactNode;
  /** A few words beside the title. */
  note?: ReactNode;
  /** A control or a count at the right end of the head. */
  side?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function Card({ title, note, side, className, children }: Props) {
  const id = useId();
  return (
    <section className={className ? `${styles.card} ${className}` : styles.card} aria-labelledby={id}>
      <header className={styles.cardHead}>
        <h2 id={id}>{title}</h2>
        {note ? <p>{note}</p> : null}
        {side ? <div className={styles.side}>{side}</div> : null}
      </header>
      {children}
    </section>
  );
}
