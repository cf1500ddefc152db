import { useTranslation } from 'react-i18next';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { useCaseAtHand } from '../context/CaseAtHand';
import { SubjectsCard } from '../subjects/SubjectsCard';
import { Figures } from './Figures';
import { HoldsCard } from './HoldsCard';
import { MembersCard } from './MembersCard';
import { PurposesCard } from './PurposesCard';
import styles from './overview.module.css';

/** The case at a glance: authority, members, and the subjects from whom every question starts. */
export function OverviewPage() {
  const { t } = useTranslation(['overview', 'purpose']);
  const { outline, loading, failure, askSubjects, subjects } = useCaseAtHand();
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('purpose:ofCase', { number: outline.number, title: outline.title })}</h1>
      {failure ? <FailureNotice failure={failure} retry={askSubjects} /> : null}
      {loading ? (
        <Loading rows={8} what={t('loading')} />
      ) : failure && subjects.length === 0 ? null : (
        <>
          <Figures />
          <div className={styles.columns}>
            <div className={styles.side}>
              <SubjectsCard />
              <HoldsCard />
            </div>
            <div className={styles.side}>
              <MembersCard />
              <PurposesCard />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
