import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session/session';
import { Refused } from '@/shared/states/Refused';
import { Approved } from './Approved';
import { OpenCaseForm } from './OpenCaseForm';
import styles from './opening.module.css';

/** A supervisor opens a case and names who may enter it; he himself may not. */
export function OpenCasePage() {
  const { t } = useTranslation('opening');
  const viewer = useSession((session) => session.viewer);
  if (!viewer?.roles.includes('SUPERVISOR')) return <Refused />;
  return (
    <div className={styles.page}>
      <OpenCaseForm approver={viewer.user} />
      <div className={styles.side}>
        <Approved user={viewer.user} />
        <section className={styles.allows} aria-labelledby="allows">
          <h2 id="allows">{t('allows')}</h2>
          <p>{t('allowsText')}</p>
        </section>
      </div>
    </div>
  );
}
