import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@/shared/graphql/failure';
import { handOut } from '@/shared/service/download';
import { FailureNotice } from '@/shared/states/FailureNotice';
import styles from './exporting.module.css';
import type { ExportedFile, Format } from './format';
import type { RecordExport } from './useRecordExport';

export interface ExportParts {
  /** A sentence for each reason why something is not in the file. */
  notShown: readonly string[];
  /** Makes the file, which nobody has before it is recorded. */
  make: (format: Format) => Promise<ExportedFile>;
  record: RecordExport;
}

/** What is not in the file, what is masked and what is recorded; the file leaves the page when its entry is in the log, and not before. */
export function ExportConfirm({ format, notShown, make, record, close }: ExportParts & { format: Format; close: () => void }) {
  const { t } = useTranslation('export');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | 'unmade' | null>(null);

  const take = async () => {
    setBusy(true);
    setFailure(null);
    const file = await make(format).catch(() => null);
    const failed = file ? await record(format, file.nodes, file.links, file.omitted) : 'unmade';
    setBusy(false);
    setFailure(failed);
    if (!file || failed) return;
    handOut(file.blob, file.name);
    void message.success(t('confirm.done', { name: file.name }));
    close();
  };
  return (
    <Modal open title={t('confirm.title', { kind: t(`kinds.${format}`) })} onCancel={busy ? () => {} : close} footer={null} destroyOnHidden width={540}>
      <dl className={styles.facts}>
        <dt>{t('confirm.notShown')}</dt>
        <dd>
          {notShown.length === 0 ? t('nothingLeftOut') : null}
          {notShown.length > 0 ? (
            <ul>
              {notShown.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ) : null}
        </dd>
        <dt>{t('confirm.masked')}</dt>
        <dd>{t('masking')}</dd>
        <dt>{t('confirm.recorded')}</dt>
        <dd>{t('confirm.recordedText')}</dd>
      </dl>
      {failure === 'unmade' ? <p role="alert">{t('confirm.failed')}</p> : null}
      {failure && failure !== 'unmade' ? <FailureNotice failure={failure} retry={() => void take()} /> : null}
      <div className={styles.actions}>
        <Button type="primary" loading={busy} onClick={() => void take()}>
          {t('confirm.do')}
        </Button>
        <Button disabled={busy} onClick={close}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </Modal>
  );
}
