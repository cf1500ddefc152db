import { App, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { endOfDay } from '@/shared/format/days';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import { failureOf } from '@/shared/graphql/failure';
import { type CaseOutlineFragment, type CaseStatus, ChangeCaseDocument } from '@/shared/graphql/generated/graphql';
import { Decision, REASON_MIN } from '../decisions/Decision';
import { Members } from '../opening/Members';

export type Change = 'extend' | 'members' | 'suspend' | 'resume' | 'close';

const statusAfter: Partial<Record<Change, CaseStatus>> = { suspend: 'SUSPENDED', resume: 'OPEN', close: 'CLOSED' };

interface Fields {
  validUntil?: Dayjs;
  members?: string[];
}

interface Props {
  outline: CaseOutlineFragment;
  change: Change;
  changed: () => void;
  close: () => void;
}

/** What a supervisor changes about a case, one thing at a time, with its reason. Whoever loses his access loses it at once. */
export function ChangeCase({ outline, change, changed, close }: Props) {
  const { t } = useTranslation('changing');
  const { message } = App.useApp();
  const { zone, end } = useFormat();
  const [, changeCase] = useMutation(ChangeCaseDocument);
  const { number, authority, members } = outline;

  const send = async ({ validUntil, members: named, reason }: Fields & { reason: string }) => {
    const { error } = await changeCase({
      caseId: outline.id,
      status: statusAfter[change] ?? null,
      validUntil: validUntil ? endOfDay(validUntil, zone) : null,
      members: named ?? null,
      reason,
    });
    if (error) return failureOf(error);
    void message.success(t(`${change}.done`, { number }));
    changed();
    return null;
  };
  return (
    <Decision<Fields>
      title={t(`${change}.title`, { number })}
      close={close}
      explanation={<p>{t(`${change}.explanation`, { end: end(authority.validUntil) })}</p>}
      hint={t('hint', { min: REASON_MIN })}
      initial={change === 'members' ? { members: [...members] } : {}}
      ways={[{ label: t(`${change}.confirm`), send }]}
    >
      {change === 'extend' ? (
        <Form.Item name="validUntil" label={<b>{t('extend.until')}</b>} rules={[{ required: true, message: t('extend.missing') }]}>
          <DatePicker minDate={dayjs()} format="YYYY-MM-DD" suffixIcon={<Glyph name="calendar" size={14} />} />
        </Form.Item>
      ) : null}
      {change === 'members' ? (
        <Form.Item
          name="members"
          label={<b>{t('members.label')}</b>}
          rules={[{ required: true, type: 'array', min: 1, message: t('members.missing') }]}
        >
          <Members except={authority.approvedBy} />
        </Form.Item>
      ) : null}
    </Decision>
  );
}
