import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

const QUIET_MS = 150;
const LONG_MS = 2000;

/** Rows of the final height, not before 150 ms; over 2 s a sentence says what is being asked. */
export function Loading({ rows, what }: { rows: number; what: string }) {
  const { t } = useTranslation('states');
  const [phase, setPhase] = useState<'quiet' | 'rows' | 'long'>('quiet');
  useEffect(() => {
    const timers = [setTimeout(() => setPhase('rows'), QUIET_MS), setTimeout(() => setPhase('long'), LONG_MS)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div aria-busy="true" aria-live="polite">
      {phase === 'long' ? <p className={styles.asking}>{t('asking', { what })}</p> : <p className="visually-hidden">{what}</p>}
      {phase === 'quiet' ? null : (
        <div className={styles.skeleton} aria-hidden="true">
          {Array.from({ length: rows }, (_, row) => (
            <div key={row} className={styles.bone} />
          ))}
        </div>
      )}
    </div>
  );
}
