import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import type { CountsQuery } from '@/shared/graphql/generated/graphql';
import styles from './imports.module.css';

export function Counts({ counts }: { counts: CountsQuery['counts'] }) {
  const { t } = useTranslation('imports');
  return (
    <section className={styles.counts} aria-label={t('counts.label')}>
      {(['stays', 'persons', 'rooms', 'buildings'] as const).map((kind) => (
        <div key={kind}>
          <b>{wholeNumber(counts[kind])}</b>
          <span>{t(`counts.${kind}`)}</span>
        </div>
      ))}
    </section>
  );
}
