import { useTranslation } from 'react-i18next';
import { wholeDays } from '@/shared/format/zone';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import styles from './overview.module.css';

/** How much of the authority's time has gone, in words and as a bar. */
export function AuthorityFigure({ authority, now }: { authority: CaseOutlineFragment['authority']; now: number }) {
  const { t } = useTranslation('overview');
  const { ground, approvedBy, validFrom, validUntil } = authority;
  const [from, until] = [Date.parse(validFrom), Date.parse(validUntil)];
  const gone = Math.min(1, Math.max(0, (now - from) / (until - from)));
  const days = Math.max(1, Math.ceil((until - from) / 86_400_000));
  const day = Math.min(days, wholeDays(from, now) + 1);
  return (
    <div className={styles.authority}>
      <p className={styles.authorityHead}>
        <strong>{t('authority')}</strong>
        <span>{t('dayOf', { day, days })}</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        <div style={{ inlineSize: `${gone * 100}%` }} />
      </div>
      <p className={styles.note}>{t('authorityText', { ground, user: approvedBy })}</p>
    </div>
  );
}
