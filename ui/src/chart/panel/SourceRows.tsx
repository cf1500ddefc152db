import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import styles from './chartPanel.module.css';

interface Row {
  file: string;
  row: number;
  import: { id: string };
}

/** The rows something rests on: file and row, with the import in the title. */
export function SourceRows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('evidence');
  return (
    <ul className={styles.sources}>
      {rows.map(({ file, row, import: { id } }) => (
        <li key={`${id} ${file} ${row}`} title={id}>
          {t('rows', { file, rows: wholeNumber(row) })}
        </li>
      ))}
    </ul>
  );
}
