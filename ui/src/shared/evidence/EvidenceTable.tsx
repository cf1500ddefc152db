import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import styles from './evidence.module.css';
import { minutesOf, type Occasion, unbroken } from './occasion';
import { Sources } from './Sources';
import { useWords } from './useWords';

/** The occasions of a pair down to file and row, in the order of time. */
export function EvidenceTable({ row }: { row: CompanionRowFragment }) {
  const { t } = useTranslation('evidence');
  return (
    <table className={styles.table} aria-label={t('heading')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.date')}</th>
          <th scope="col">{t('columns.place')}</th>
          <th scope="col">{t('columns.how')}</th>
          <th scope="col">{t('columns.together')}</th>
          <th scope="col">{t('columns.source')}</th>
        </tr>
      </thead>
      <tbody>
        {row.evidence.map((occasion) => (
          <OccasionRow key={`${occasion.kind} ${occasion.during.start} ${occasion.stays[0]?.id}`} occasion={occasion} />
        ))}
      </tbody>
    </table>
  );
}

function OccasionRow({ occasion }: { occasion: Occasion }) {
  const { t } = useTranslation('evidence');
  const { place, format } = useWords();
  const now = useNow(60_000);
  return (
    <tr>
      <td>{format.span(occasion.during.start, occasion.during.end)}</td>
      <td>{unbroken(place(occasion))}</td>
      <td title={t(`kindLong.${occasion.kind}`)}>{t(`kind.${occasion.kind}`)}</td>
      <td>{format.minutes(minutesOf(occasion, now))}</td>
      <td>
        <Sources occasion={occasion} />
      </td>
    </tr>
  );
}
