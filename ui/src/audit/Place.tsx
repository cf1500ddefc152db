import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './audit.module.css';
import type { AuditEntry } from './useLog';

const SHOWN = 24;

/** An entry between its neighbours: the hash of each is what the next one calls the hash before. */
export function Place({ entry, entries }: { entry: AuditEntry; entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit');
  const at = (sequence: number) => entries.find((other) => other.sequence === sequence);
  const chain = [at(entry.sequence - 1), entry, at(entry.sequence + 1)].filter((link) => link !== undefined);
  return (
    <section className={styles.place} aria-labelledby="place">
      <h3 id="place">{t('place.title')}</h3>
      <ol>
        {chain.map((link, index) => {
          const before = chain[index - 1];
          const fits = before === undefined || before.hash === link.previousHash;
          return (
            <li key={link.sequence} aria-current={link.sequence === entry.sequence || undefined}>
              <b className="mono">{wholeNumber(link.sequence)}</b>
              <span className={fits ? styles.fits : styles.breaks}>
                <Glyph name={fits ? 'check' : 'warning'} size={14} />
                {fits ? t('place.fits') : t('place.breaks')}
              </span>
              <span className={styles.hash}>{t('place.before', { hash: link.previousHash.slice(0, SHOWN) })}</span>
              <span className={styles.hash}>{t('place.this', { hash: link.hash.slice(0, SHOWN) })}</span>
            </li>
          );
        })}
      </ol>
      <p>{t('place.what')}</p>
    </section>
  );
}
