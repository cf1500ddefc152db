import { Progress as Bar } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { wholeNumber } from '@/shared/format/number';
import styles from './imports.module.css';
import { LoadStatus } from './LoadStatus';
import { percent, useProgress } from './useProgress';

/** A load that was begun here, file by file, until it has ended. Readers see nothing of it before. */
export function Running({ importId, ended }: { importId: string; ended: () => void }) {
  const { t } = useTranslation('imports');
  const files = useProgress(importId, ended);
  const waiting = files.length > 0 && files.every(({ status }) => status === 'WAITING');
  return (
    <Card title={t('running')} note={t(waiting ? 'waitingNote' : 'runningNote')} side={<LoadStatus status={waiting ? 'WAITING' : 'RUNNING'} />} className={styles.files}>
      <div className={styles.bar}>
        <Bar percent={percent(Math.max(0, ...files.map(({ loadShare }) => loadShare)))} aria-label={t('allFiles')} />
      </div>
      <table aria-label={t('running')} aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{t('columns.file')}</th>
            <th scope="col">{t('columns.progress')}</th>
            <th scope="col">{t('columns.accepted')}</th>
            <th scope="col">{t('columns.rejected')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ file, rowsRead, accepted, rejected, done, share }) => (
            <tr key={file}>
              <td>{file}</td>
              <td>{done ? t('fileDone') : t('fileAt', { rows: rowsRead, percent: percent(share) })}</td>
              <td>{wholeNumber(accepted)}</td>
              <td className={rejected > 0 ? styles.rejected : undefined}>{wholeNumber(rejected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
