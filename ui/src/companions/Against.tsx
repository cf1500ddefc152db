import { useTranslation } from 'react-i18next';
import { twoDigits } from '@/shared/format/digits';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { perHundred, rarity, scaleOf, tongue } from '@/shared/versus/wording';
import styles from './companions.module.css';
import { SeenAgainstChance } from './SeenAgainstChance';
import type { Test } from './Statement';
import { StrengthTag } from './StrengthTag';

/** A row compared with chance in sentences, with the exact numbers in small. */
export function Against({ row, test }: { row: CompanionRowFragment; test: Test }) {
  const { t, i18n } = useTranslation('companions');
  if (row.pValue === null || row.qValue === null) return <p>{t('drawer.booked')}</p>;
  const rare = rarity(row.pValue, tongue(i18n.resolvedLanguage));
  const share = perHundred(row.qValue);
  const mean = twoDigits(row.expectedByChance);
  return (
    <>
      <div className={styles.picture}>
        <SeenAgainstChance row={row} most={scaleOf([row])} />
        <StrengthTag strength={row.strength} />
      </div>
      <p>
        {row.tested === row.occasions
          ? t('drawer.met', { count: row.occasions, mean })
          : t('drawer.metTested', { count: row.tested, total: row.occasions, mean })}
      </p>
      <p>{t(`drawer.p.${rare.key}`, { n: rare.n })}</p>
      <p>{t(`drawer.q.${share.key}`, { n: share.n })}</p>
      <p>
        <strong>{t('drawer.notOdds')}</strong>
      </p>
      <p className={styles.exact}>
        {t('drawer.exact', {
          q: twoDigits(row.qValue),
          p: twoDigits(row.pValue),
          m: test.personsTested,
          looks: test.looks,
          mean,
          tested: row.tested,
          model: test.nullModel,
          version: test.graphVersion,
        })}
      </p>
    </>
  );
}
