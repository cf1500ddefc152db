import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { AddSubjectDocument } from '@/shared/graphql/generated/graphql';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { useCaseAtHand } from '../context/CaseAtHand';
import styles from './subjects.module.css';

const BASIS_MIN = 10;
const BASIS_MAX = 300;

interface Values {
  documentNumber: string;
  basis: string;
}

/** The only way to a person: his exact document number and the basis on which he is asked about. */
export function AddSubject({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation('overview');
  const { outline, askSubjects, end } = useCaseAtHand();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [{ fetching }, addSubject] = useMutation(AddSubjectDocument);
  const [failure, setFailure] = useState<Failure | null>(null);

  const leave = () => {
    form.resetFields();
    setFailure(null);
    close();
  };
  const send = async ({ documentNumber, basis }: Values) => {
    const { data, error } = await addSubject({ caseId: outline.id, documentNumber: documentNumber.trim(), basis: basis.trim() });
    const failed = error ? failureOf(error) : null;
    setFailure(failed);
    if (failed?.kind === 'expired' || failed?.kind === 'notOpen') end(failed.kind);
    if (!data) return;
    void message.success(t('add.added'));
    leave();
    askSubjects();
  };
  return (
    <Modal
      open={open}
      title={t('add.title')}
      onCancel={leave}
      footer={null}
      destroyOnHidden
      width={540}
    >
      <p className={styles.explanation}>{t('add.explanation')}</p>
      {failure ? <FailureNotice failure={failure} retry={form.submit} /> : null}
      <Form form={form} name="subject" layout="vertical" size="large" requiredMark={false} onFinish={(values) => void send(values)}>
        <Form.Item
          name="documentNumber"
          label={t('add.number')}
          extra={t('add.numberHint')}
          rules={[{ required: true, whitespace: true, message: t('add.missing.number') }]}
        >
          <Input className="mono" autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="basis"
          label={t('add.basis')}
          extra={t('add.basisHint', { min: BASIS_MIN })}
          rules={[{ required: true, whitespace: true, min: BASIS_MIN, message: t('add.missing.basis', { min: BASIS_MIN }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={BASIS_MAX} />
        </Form.Item>
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={fetching}>
            {t('add.confirm')}
          </Button>
          <Button onClick={leave}>{t('add.cancel')}</Button>
          <p>{t('add.auditors')}</p>
        </div>
      </Form>
    </Modal>
  );
}
