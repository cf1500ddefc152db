import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@/shared/graphql/failure';
import { FailureNotice } from '@/shared/states/FailureNotice';
import styles from './decisions.module.css';

export const REASON_MIN = 10;
const REASON_MAX = 300;

/** One way to decide: what its button says and what it sends. Null when it was done, else why not. */
interface Way<Fields> {
  label: string;
  send: (values: Fields & { reason: string }) => Promise<Failure | null>;
}

interface Props<Fields> {
  title: ReactNode;
  close: () => void;
  /** What will and what will not happen, before anything is typed. */
  explanation: ReactNode;
  hint: string;
  /** A sentence to be ticked before anything is sent. */
  tick?: string;
  /** The first one is what Enter does. */
  ways: readonly [Way<Fields>, ...Way<Fields>[]];
  initial?: Partial<Fields>;
  /** Fields beside the reason. */
  children?: ReactNode;
}

/** Something decided with a reason that goes into the log: the answer is shown when the entry is written, and nothing before. */
export function Decision<Fields extends object>({ title, close, explanation, hint, tick, ways, initial, children }: Props<Fields>) {
  const { t } = useTranslation('decisions');
  const [form] = Form.useForm<Fields & { reason: string; read?: boolean }>();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [first, ...others] = ways;

  const send = async (way: Way<Fields>) => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setBusy(way.label);
    const failed = await way.send({ ...values, reason: values.reason.trim() });
    setBusy(null);
    setFailure(failed);
    if (!failed) close();
  };
  return (
    <Modal open title={title} onCancel={close} footer={null} destroyOnHidden width={540}>
      <div className={styles.explanation}>{explanation}</div>
      {failure ? <FailureNotice failure={failure} retry={() => void send(first)} /> : null}
      <Form
        form={form}
        name="decision"
        layout="vertical"
        size="large"
        requiredMark={false}
        {...(initial ? { initialValues: initial } : {})}
        onFinish={() => void send(first)}
      >
        {children}
        <Form.Item
          name="reason"
          label={<b>{t('reason')}</b>}
          extra={hint}
          rules={[{ required: true, whitespace: true, min: REASON_MIN, message: t('missing.reason', { min: REASON_MIN }) }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={REASON_MAX} showCount />
        </Form.Item>
        {tick ? (
          <Form.Item
            name="read"
            valuePropName="checked"
            rules={[{ validator: (_, ticked) => (ticked === true ? Promise.resolve() : Promise.reject(new Error(t('missing.tick')))) }]}
          >
            <Checkbox>{tick}</Checkbox>
          </Form.Item>
        ) : null}
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={busy === first.label} disabled={busy !== null}>
            {first.label}
          </Button>
          {others.map((way) => (
            <Button key={way.label} loading={busy === way.label} disabled={busy !== null} onClick={() => void send(way)}>
              {way.label}
            </Button>
          ))}
          <Button onClick={close}>{t('cancel')}</Button>
          <p>{t('auditors')}</p>
        </div>
      </Form>
    </Modal>
  );
}
