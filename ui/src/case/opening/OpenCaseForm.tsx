import { App, Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { LinkButton } from '@/shared/controls/LinkButton';
import { endOfDay } from '@/shared/format/days';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { OpenCaseDocument } from '@/shared/graphql/generated/graphql';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Field } from './Field';
import { Members } from './Members';
import styles from './opening.module.css';

interface Values {
  number: string;
  title: string;
  ground: string;
  validUntil: Dayjs;
  members: string[];
}

export function OpenCaseForm({ approver }: { approver: string }) {
  const { t } = useTranslation('opening');
  const { zone } = useFormat();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [{ fetching }, openCase] = useMutation(OpenCaseDocument);
  const [failure, setFailure] = useState<Failure | null>(null);
  const until = Form.useWatch('validUntil', form);
  const days = until ? until.startOf('day').diff(dayjs().startOf('day'), 'day') : null;

  const send = async ({ number, title, ground, validUntil, members }: Values) => {
    const { data, error } = await openCase({
      input: { number: number.trim(), title: title.trim(), ground: ground.trim(), validUntil: endOfDay(validUntil, zone), members },
    });
    setFailure(error ? failureOf(error) : null);
    if (!data) return;
    void message.success(t('opened', { number: data.openCase.number }));
    void navigate('/cases');
  };
  const required = (field: keyof Values) => [{ required: true, whitespace: true, message: t(`missing.${field}`) }];
  return (
    <section className={styles.form} aria-labelledby="open-case">
      <h1 id="open-case">{t('title')}</h1>
      {failure ? <FailureNotice failure={failure} retry={form.submit} /> : null}
      <Form form={form} name="open" layout="vertical" size="large" requiredMark={false} onFinish={(values) => void send(values)}>
        <div className={styles.row}>
          <Field name="number" label={t('number')} rules={required('number')} className={styles.narrow}>
            <Input className="mono" autoFocus autoComplete="off" />
          </Field>
          <Field name="title" label={t('caseTitle')} note={t('noNames')} rules={required('title')} className={styles.grow}>
            <Input autoComplete="off" />
          </Field>
        </div>
        <Field name="ground" label={t('ground')} note={t('groundNote')} rules={required('ground')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Field>
        <div className={styles.row}>
          <Field
            name="validUntil"
            label={t('ends')}
            rules={[{ required: true, message: t('missing.validUntil') }]}
            extra={days === null ? t('endsHintEmpty') : t('endsHint', { count: days })}
            className={styles.half}
          >
            <DatePicker
              className={styles.date}
              suffixIcon={<Glyph name="calendar" size={14} />}
              minDate={dayjs()}
              format="YYYY-MM-DD"
              inputReadOnly={false}
            />
          </Field>
          <Form.Item label={<b>{t('approvedBy')}</b>} htmlFor="open-approver" extra={t('approverHint')} className={styles.half ?? ''}>
            <Input id="open-approver" disabled prefix={<Glyph name="lock" size={14} />} value={t('approver', { user: approver })} />
          </Form.Item>
        </div>
        <Field
          name="members"
          label={t('members')}
          note={t('membersNote')}
          rules={[{ required: true, type: 'array', min: 1, message: t('missing.members') }]}
          extra={
            <span className={styles.hint}>
              <Glyph name="info" size={14} />
              {t('notOffered')}
            </span>
          }
        >
          <Members except={approver} />
        </Field>
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={fetching}>
            {t('approve')}
          </Button>
          <LinkButton to="/cases">{t('cancel')}</LinkButton>
          <p>{t('afterwards')}</p>
        </div>
      </Form>
    </section>
  );
}
