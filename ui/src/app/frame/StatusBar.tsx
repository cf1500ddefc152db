import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useHealth } from '@/shared/service/health';
import { useReads } from '@/shared/visit/reads';
import styles from './frame.module.css';

/** How many reads this visit has left in the log, how old the data is, in which zone times are written, how the store is. */
export function StatusBar({ address }: { address?: string }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const logged = useReads((reads) => reads.logged);
  const health = useHealth((state) => state.health);
  return (
    <footer className={styles.status}>
      {address === undefined ? (
        <span className={styles.logged}>
          <Glyph name="lock" size={13} />
          {t('logged', { count: logged })}
        </span>
      ) : (
        <span>{address}</span>
      )}
      {health && address === undefined ? (
        <span>{health.asOf ? t('asOf', { time: format.dayTime(health.asOf) }) : t('noData')}</span>
      ) : null}
      {health ? <span>{t('times', { zone: health.zone })}</span> : null}
      <span className={styles.store}>
        <Store />
      </span>
    </footer>
  );
}

function Store() {
  const { t } = useTranslation('frame');
  const { health, reachable } = useHealth();
  if (!health || !reachable) return t('storeUnknown');
  const store = health.store === 'neo4j' ? t('stores.neo4j') : t('stores.embedded');
  return health.status === 'ready' ? t('storeReady', { store }) : t('storeNotReady', { store });
}
