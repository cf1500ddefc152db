import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { wholeNumber } from '@/shared/format/number';
import { Empty } from '@/shared/states/Empty';
import styles from './imports.module.css';
import type { Import } from './ImportsPage';

/** The first rejected rows of each file, with what was expected and what was found. */
export function Rejections({ load }: { load: Import }) {
  const { t } = useTranslation('imports');
  const total = load.files.reduce((sum, { rejected }) => sum + rejected, 0);
  const shown = load.files.reduce((sum, { rejections }) => sum + rejections.length, 0);
  const note = total > 0 ? t('firstRejections', { shown, total }) : null;
  return (
    <Card title={t('rejections')} note={note} className={styles.rejections}>
      {total === 0 ? (
        <Empty why={t('noRejections')} />
      ) : (
        <table aria-label={t('rejections')}>
          <thead>
            <tr>
              <th scope="col">{t('columns.file')}</th>
              <th scope="col">{t('columns.row')}</th>
              <th scope="col">{t('columns.column')}</th>
              <th scope="col">{t('columns.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {load.files.flatMap(({ name, rejections }) =>
              rejections.map(({ row, column, reason }) => (
                <tr key={`${name} ${row} ${column} ${reason}`}>
                  <td>{name}</td>
                  <td>{wholeNumber(row)}</td>
                  <td className="mono">{column}</td>
                  <td>{reason}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </Card>
  );
}
