import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { dashArray, dashCap } from '@/theme/tokens';
import { endOf } from '../scene/ends';
import styles from './legend.module.css';

const hues: Record<LinkKind, string | undefined> = {
  COMPANION: styles.line,
  STAYED_WITH: styles.line,
  STAYED: styles.stayed,
  OPERATES: styles.operates,
  DROVE: styles.drove,
  SEEN_AT: styles.drove,
  HOLDS: styles.holds,
  PAID: styles.holds,
};

/** The line of a kind of link with its end, as the canvas draws it. */
export function LinkSign({ kind }: { kind: LinkKind }) {
  const end = endOf[kind];
  return (
    <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" className={hues[kind]}>
      <path d={end ? 'M1 7h21' : 'M1 7h26'} strokeWidth="1.6" strokeDasharray={kind === 'STAYED_WITH' ? dashArray('doubt').join(' ') : undefined} />
      {end === 'arrow' ? <path className={styles.filled} d="M27 7 20 3.6v6.8Z" /> : null}
      {end === 'diamond' ? <path className={styles.filled} d="M27 7l-4-3.4L19 7l4 3.4Z" /> : null}
      {end === 'circle' ? <circle cx="24" cy="7" r="2.8" strokeWidth="1.5" /> : null}
      {end === 'bar' ? <path d="M24 2.6v8.8" strokeWidth="1.8" /> : null}
    </svg>
  );
}

/** The line of a companion, by how it stands against chance. */
export function StrengthSign({ row }: { row: 'beyond' | 'doubt' | 'weak' | 'booked' }) {
  return (
    <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" className={row === 'weak' ? styles.weak : styles.line}>
      {row === 'beyond' ? <path d="M1 7h26" strokeWidth="2.4" /> : null}
      {row === 'doubt' ? <path d="M1 7h26" strokeWidth="2.4" strokeDasharray={dashArray('doubt').join(' ')} /> : null}
      {row === 'weak' ? <path d="M1 7h26" strokeWidth="1.3" strokeDasharray={dashArray('chance').join(' ')} strokeLinecap={dashCap('chance')} /> : null}
      {row === 'booked' ? <path d="M1 5h26M1 9h26" strokeWidth="1.3" /> : null}
    </svg>
  );
}
