import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { wholeNumber } from '@/shared/format/number';
import styles from './imports.module.css';
import type { Import } from './ImportsPage';

/** Rows that gave a person another name or birth date than his document had: which two rows, and nobody's name. */
export function Contradictions({ load }: { load: Import }) {
  const { t } = useTranslation('imports');
  const rows = load.files.flatMap(({ name, contradictions }) => contradictions.map((row) => ({ ...row, file: name })));
  return rows.length === 0 ? null : (
    <Card title={t('contradictions')} note={t('contradictionsNote')} className={styles.rejections}>
      <table aria-label={t('contradictions')}>
        <thead>
          <tr>
            <th scope="col">{t('columns.file')}</th>
            <th scope="col">{t('columns.row')}</th>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.earlier')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ file, row, columns, earlierFile, earlierRow }) => (
            <tr key={`${file} ${row}`}>
              <td>{file}</td>
              <td>{wholeNumber(row)}</td>
              <td className="mono">{columns.join(' ')}</td>
              <td>{t('earlierRow', { file: earlierFile, row: earlierRow })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
