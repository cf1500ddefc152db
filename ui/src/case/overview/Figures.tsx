import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { wholeDays } from '@/shared/format/zone';
import { useReads } from '@/shared/visit/reads';
import { useCaseAtHand } from '../context/CaseAtHand';
import { AuthorityFigure } from './AuthorityFigure';
import styles from './overview.module.css';

export function Figures() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow(60_000);
  const logged = useReads((reads) => reads.logged);
  const { outline, subjectCount } = useCaseAtHand();
  const { validUntil } = outline.authority;
  const days = Math.max(0, wholeDays(now, Date.parse(validUntil)));
  return (
    <section className={styles.figures} aria-label={t('figures.label')}>
      <Figure value={subjectCount} name={t('figures.subjects', { count: subjectCount })}>
        {t('figures.subjectsNote')}
      </Figure>
      <Figure value={outline.members.length} name={t('figures.members', { count: outline.members.length })}>
        {t('figures.membersNote')}
      </Figure>
      <Figure value={days} name={t('figures.days', { count: days })}>
        {t('figures.daysNote', { end: format.end(validUntil) })}
      </Figure>
      <Figure value={logged} name={t('figures.logged', { count: logged })}>
        {t('figures.loggedNote')}
      </Figure>
      <AuthorityFigure authority={outline.authority} now={now} />
    </section>
  );
}

function Figure({ value, name, children }: { value: number; name: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <b>{wholeNumber(value)}</b>
      <span>{name}</span>
      <span className={styles.note}>{children}</span>
    </div>
  );
}
