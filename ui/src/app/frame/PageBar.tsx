import { useTranslation } from 'react-i18next';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import styles from './frame.module.css';
import { LanguageSwitch } from './LanguageSwitch';

/** The top bar outside of cases: the name of the page. */
export function PageBar({ name }: { name: string }) {
  return (
    <>
      <span className={styles.page}>{name}</span>
      <span className={styles.end}>
        <LanguageSwitch />
      </span>
    </>
  );
}

/** The top bar at the door of a case: which one, and that it has not been entered. */
export function DoorBar({ outline }: { outline?: CaseOutlineFragment | undefined }) {
  const { t } = useTranslation('frame');
  return (
    <>
      {outline ? <span className={styles.number}>{outline.number}</span> : null}
      <span className={styles.soft}>{t('notEntered')}</span>
      <span className={styles.end}>
        <LanguageSwitch />
      </span>
    </>
  );
}
