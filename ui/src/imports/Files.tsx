import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { useFormat } from '@/shared/format/format';
import { listIn } from '@/shared/format/list';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './imports.module.css';
import type { Import } from './ImportsPage';
import { LoadStatus } from './LoadStatus';

export function Files({ load }: { load: Import }) {
  const { t, i18n } = useTranslation('imports');
  const format = useFormat();
  const list = listIn(i18n.resolvedLanguage);
  const sum = (part: 'rows' | 'accepted' | 'rejected') => load.files.reduce((total, file) => total + file[part], 0);
  const read = load.files.filter(({ refusal }) => refusal === null);
  const refused = load.files.filter(({ refusal }) => refusal !== null);
  const dropped = load.files.filter(({ droppedColumns }) => droppedColumns.length > 0);
  return (
    <>
      <Card title={t('of', { time: format.dayTime(load.startedAt) })} side={<LoadStatus status={load.status} />} className={styles.files}>
        <p className={styles.totals}>{t('totals', { rows: sum('rows'), accepted: sum('accepted'), rejected: sum('rejected') })}</p>
        <table aria-label={t('files')}>
          <thead>
            <tr>
              <th scope="col">{t('columns.file')}</th>
              <th scope="col">{t('columns.encoding')}</th>
              <th scope="col">{t('columns.rows')}</th>
              <th scope="col">{t('columns.accepted')}</th>
              <th scope="col">{t('columns.rejected')}</th>
            </tr>
          </thead>
          <tbody>
            {read.map(({ name, encoding, rows, accepted, rejected }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{encoding}</td>
                <td>{wholeNumber(rows)}</td>
                <td>{wholeNumber(accepted)}</td>
                <td className={rejected > 0 ? styles.rejected : undefined}>{wholeNumber(rejected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {refused.length > 0 ? (
        <section className={styles.dropped} aria-labelledby="refused">
          <Glyph name="shield" />
          <div>
            <h3 id="refused">{t('refused')}</h3>
            {refused.map(({ name, refusal }) => (
              <p key={name}>{t('refusedText', { file: name, reason: refusal })}</p>
            ))}
          </div>
        </section>
      ) : null}
      {dropped.length > 0 ? (
        <section className={styles.dropped} aria-labelledby="dropped">
          <Glyph name="shield" />
          <div>
            <h3 id="dropped">{t('dropped')}</h3>
            {dropped.map(({ name, droppedColumns }) => (
              <p key={name}>{t('droppedText', { file: name, columns: list(droppedColumns) })}</p>
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}
