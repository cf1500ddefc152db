import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import styles from './imports.module.css';
import type { Import } from './ImportsPage';
import { LoadStatus } from './LoadStatus';

export function Loads({ loads, shown, choose }: { loads: readonly Import[]; shown: string; choose: (id: string) => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Card title={t('list')} side={wholeNumber(loads.length)}>
      <ul className={styles.loads}>
        {loads.map(({ id, startedAt, status }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === shown} onClick={() => choose(id)}>
              <span>{format.dayTime(startedAt)}</span>
              <LoadStatus status={status} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
