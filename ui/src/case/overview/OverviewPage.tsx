import { useTranslation } from 'react-i18next';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { useCaseAtHand } from '../context/CaseAtHand';
import { FindingsCard } from '../findings/FindingsCard';
import { useFindings } from '../findings/useFindings';
import { SubjectsCard } from '../subjects/SubjectsCard';
import { ChartsCard } from './ChartsCard';
import { Figures } from './Figures';
import { HoldsCard } from './HoldsCard';
import { MembersCard } from './MembersCard';
import { PurposesCard } from './PurposesCard';
import styles from './overview.module.css';

/** The case at a glance: authority, members, the subjects from whom every question starts, what is to be checked first, and the charts kept of it. */
export function OverviewPage() {
  const { t } = useTranslation(['overview', 'purpose']);
  const { outline, loading, failure, askSubjects, subjects } = useCaseAtHand();
  const findings = useFindings();
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
              <SubjectsCard found={findings.found} />
              {subjects.length > 0 ? <FindingsCard {...findings} /> : null}
              <HoldsCard />
            </div>
            <div className={styles.side}>
              <ChartsCard />
              <MembersCard />
              <PurposesCard />
            </div>
          </div>
        </>
      )}
    </div>
  );
}
