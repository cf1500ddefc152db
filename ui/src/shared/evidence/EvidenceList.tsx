import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { Sources } from './Sources';
import styles from './evidence.module.css';
import { minutesOf, unbroken } from './occasion';
import { useWords } from './useWords';

const SHOWN = 12;

/** The same rows as the evidence table, for a narrow panel. */
export function EvidenceList({ row }: { row: CompanionRowFragment }) {
  const { t } = useTranslation('evidence');
  const { place, format } = useWords();
  const [all, setAll] = useState(false);
  const now = useNow(60_000);
  const shown = all ? row.evidence : row.evidence.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((occasion) => (
          <li key={`${occasion.kind} ${occasion.during.start} ${occasion.stays[0]?.id}`}>
            <span>{format.span(occasion.during.start, occasion.during.end)}</span>
            <span className={styles.place}>{unbroken(place(occasion))}</span>
            <span className={styles.time}>{format.minutes(minutesOf(occasion, now))}</span>
            <span className={styles.soft} title={t(`kindLong.${occasion.kind}`)}>
              {t(`kind.${occasion.kind}`)}
            </span>
            <span className={styles.sources}>
              <Sources occasion={occasion} brief />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < row.evidence.length ? (
        <p className={styles.rest}>
          {t('shown', { shown: shown.length, total: row.evidence.length })}
          <button type="button" className="linklike" onClick={() => setAll(true)}>
            {t('showAll')}
          </button>
        </p>
      ) : null}
    </>
  );
}
