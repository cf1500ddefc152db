import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import { useFormat } from '@/shared/format/format';
import { useSession } from '@/shared/session/session';
import styles from './frame.module.css';

/** Who prints a page, and when; on paper alone. */
export function Printed() {
  const { t } = useTranslation('frame');
  const { dayTime, zone } = useFormat();
  const now = useNow(60_000);
  const user = useSession((session) => session.viewer?.user);
  return user === undefined ? null : (
    <p className={styles.printed} aria-hidden="true">
      {t('printed', { user, time: dayTime(now), zone })}
    </p>
  );
}
