import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { wholeNumber } from '@/shared/format/number';
import { Tag } from '@/shared/controls/Tag';
import styles from './imports.module.css';
import { useProgress } from './useProgress';

/** A load that was begun here, file by file, until it has ended. Readers see nothing of it before. */
export function Running({ importId, ended }: { importId: string; ended: () => void }) {
  const { t } = useTranslation('imports');
  const files = useProgress(importId, ended);
  return (
    <Card title={t('running')} note={t('runningNote')} side={<Tag tone="accent">{t('status.RUNNING')}</Tag>} className={styles.files}>
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
          {files.map(({ file, rowsRead, accepted, rejected, done }) => (
            <tr key={file}>
              <td>{file}</td>
              <td>{done ? t('fileDone') : t('fileAt', { rows: rowsRead })}</td>
              <td>{wholeNumber(accepted)}</td>
              <td className={rejected > 0 ? styles.rejected : undefined}>{wholeNumber(rejected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
