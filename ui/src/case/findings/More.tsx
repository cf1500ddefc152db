import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePersonName } from '@/shared/person/usePersonName';
import { useCaseAtHand } from '../context/CaseAtHand';
import type { SubjectFindings } from './findings';
import styles from './findings.module.css';

/** What the card leaves out, subject by subject, with its count and the page that has it. */
export function More({ found }: { found: readonly SubjectFindings[] }) {
  const { t } = useTranslation('findings');
  const nameOf = usePersonName();
  const { id } = useCaseAtHand().outline;
  const left = found.filter(({ more }) => more.companions + more.conflicts > 0);
  if (left.length === 0) return null;
  return (
    <ul className={styles.more} aria-label={t('left')}>
      {left.map(({ of, more }) => {
        const [subject, about] = [nameOf(of.person), `of=${encodeURIComponent(of.person.id)}`];
        return (
          <li key={of.person.id}>
            {more.companions > 0 ? <Link to={`/cases/${id}/companions?${about}`}>{t('moreCompanions', { subject, count: more.companions })}</Link> : null}
            {more.conflicts > 0 ? <Link to={`/cases/${id}/timeline?${about}`}>{t('moreConflicts', { subject, count: more.conflicts })}</Link> : null}
          </li>
        );
      })}
    </ul>
  );
}
