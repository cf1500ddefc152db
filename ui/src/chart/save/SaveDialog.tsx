import { Button, Form, Input, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { merged } from './compare';
import { Conflict } from './Conflict';
import type { SavedDocument } from './document';
import type { SaveParts } from './SaveChart';
import styles from './save.module.css';
import { useDocumentWords } from './useDocumentWords';
import { type SaveOutcome, useSaving } from './useSaving';

const LONGEST_NAME = 100;

const asItIs = (sent: SavedDocument) => sent;

/** A name, and what became of saving under it. */
export function SaveDialog({ document, based, saved, open, close }: SaveParts & { close: () => void }) {
  const { t } = useTranslation('save');
  const said = useDocumentWords();
  const save = useSaving();
  const field = useRef<InputRef>(null);
  const [form] = Form.useForm<{ name: string }>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [mine, setMine] = useState<SavedDocument | null>(null);

  const send = async (name: string, basedOn: string | null, merge: (sent: SavedDocument) => SavedDocument) => {
    setBusy(true);
    const sent = await document();
    const next = await save(name, { ...merge(sent), basedOn });
    setBusy(false);
    setMine(sent);
    setOutcome(next);
    if (next.kind === 'saved') saved(next.chart);
  };
  const submit = () => {
    const name = String(form.getFieldValue('name')).trim();
    void send(name, name === based?.name ? based.id : null, asItIs);
  };
  const theirs = outcome?.kind === 'conflict' ? outcome.theirs : null;
  // Whoever wants another name types it next.
  useEffect(() => {
    if (theirs === null) field.current?.focus();
  }, [theirs]);
  return (
    <Modal
      open
      title={theirs ? t('conflict.title', { name: theirs.chart.name }) : t('title')}
      onCancel={busy ? () => {} : close}
      footer={null}
      destroyOnHidden
      width={540}
    >
      {theirs && mine ? (
        <Conflict
          theirs={theirs}
          mine={mine}
          busy={busy}
          both={(other) => void send(theirs.chart.name, theirs.chart.id, (sent) => merged(sent, other))}
          another={() => setOutcome(null)}
          over={() => void send(theirs.chart.name, theirs.chart.id, asItIs)}
          open={() => {
            close();
            open(theirs.chart.id);
          }}
        />
      ) : (
        <>
          <p className={styles.explanation}>{t('explanation')}</p>
          {outcome?.kind === 'failed' ? <FailureNotice failure={outcome.failure} retry={submit} /> : null}
          {outcome?.kind === 'wrong' ? <p role="alert">{said(outcome.error)}</p> : null}
        </>
      )}
      <div hidden={theirs !== null}>
        <Form form={form} name="saveChart" layout="vertical" requiredMark={false} initialValues={{ name: based?.name ?? '' }} onFinish={submit}>
          <Form.Item
            name="name"
            label={<b>{t('name')}</b>}
            extra={t('hint', { max: LONGEST_NAME })}
            rules={[{ required: true, whitespace: true, message: t('missing', { max: LONGEST_NAME }) }]}
          >
            <Input ref={field} autoFocus maxLength={LONGEST_NAME} autoComplete="off" />
          </Form.Item>
          <div className={styles.actions}>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('do')}
            </Button>
            <Button disabled={busy} onClick={close}>
              {t('cancel')}
            </Button>
          </div>
        </Form>
      </div>
    </Modal>
  );
}
