import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { useCaseAtHand } from '../context/CaseAtHand';
import styles from './overview.module.css';

const SHOWN = 6;

/** The viewer's own purposes in this case, the current one first; nobody else's. */
export function PurposesCard() {
  const { t } = useTranslation('overview');
  const { purpose, earlier } = useCaseAtHand();
  const before = earlier.filter((text) => text !== purpose).slice(0, SHOWN);
  return (
    <Card title={t('purposes.title')}>
      <ul className={styles.list}>
        <li>
          <span className={styles.purpose}>{purpose}</span>
          <span className={styles.note}>{t('purposes.now')}</span>
        </li>
        {before.map((text) => (
          <li key={text}>
            <span className={styles.purpose}>{text}</span>
          </li>
        ))}
      </ul>
      {before.length === 0 ? <p className={styles.foot}>{t('purposes.none')}</p> : null}
    </Card>
  );
}
