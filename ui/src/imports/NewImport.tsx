import { Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './imports.module.css';
import { send } from './send';

/** Files dropped or chosen, then sent together: one load, seen as a whole at its end. */
export function NewImport({ begun }: { begun: (importId: string) => void }) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const leave = () => {
    setOpen(false);
    setFiles([]);
    setRefused(null);
  };
  const start = async () => {
    setBusy(true);
    const answer = await send(files);
    setBusy(false);
    if ('refused' in answer) return setRefused(answer.refused || t('new.failed'));
    leave();
    begun(answer.importId);
  };
  const others = (name: string) => files.filter((file) => file.name !== name);
  return (
    <>
      <Button type="primary" icon={<Glyph name="plus" size={14} />} onClick={() => setOpen(true)}>
        {t('new.button')}
      </Button>
      <Modal open={open} title={t('new.title')} onCancel={leave} footer={null} destroyOnHidden width={540}>
        {refused === null ? null : (
          <p role="alert" className={styles.refused}>
            {refused}
          </p>
        )}
        <Upload.Dragger
          multiple
          accept=".csv,.tsv,.xlsx,.jsonl,.gz,.yaml"
          fileList={files.map((file) => ({ uid: file.name, name: file.name, size: file.size, status: 'done' as const }))}
          beforeUpload={(file) => {
            setFiles((before) => [...before.filter(({ name }) => name !== file.name), file]);
            return false;
          }}
          onRemove={({ name }) => setFiles(others(name))}
        >
          <p>{t('new.drop')}</p>
          <p className={styles.hint}>{t('new.hint')}</p>
        </Upload.Dragger>
        <div className={styles.actions}>
          <Button type="primary" loading={busy} disabled={files.length === 0} onClick={() => void start()}>
            {t('new.start', { count: files.length })}
          </Button>
          <Button onClick={leave}>{t('new.cancel')}</Button>
        </div>
      </Modal>
    </>
  );
}
