import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Card } from '@/shared/controls/Card';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { failureOf } from '@/shared/graphql/failure';
import { AgreeToUnmaskingDocument, type WishFragment } from '@/shared/graphql/generated/graphql';
import { Decision, REASON_MIN } from '../decisions/Decision';
import styles from './oversight.module.css';

/** Requests to unmask minors and possible victims. Whoever agrees reads the reason, never the person. */
export function Wishes({ wishes, changed }: { wishes: readonly WishFragment[]; changed: () => void }) {
  const { t } = useTranslation('oversight');
  const format = useFormat();
  const [open, setOpen] = useState<WishFragment | null>(null);
  if (wishes.length === 0) return null;
  const waiting = wishes.filter(({ agreedBy }) => agreedBy === null).length;
  return (
    <Card title={t('wishes.title')} note={t('wishes.note')} side={wholeNumber(waiting)}>
      <ul className={styles.wishes}>
        {wishes.map((wish) => (
          <li key={wish.id}>
            <div>
              {wish.reason}
              <p>
                {wish.agreedBy === null || wish.agreedAt === null
                  ? t('wishes.asked', { user: wish.requestedBy, time: format.dayTime(wish.requestedAt) })
                  : t('wishes.agreed', { user: wish.agreedBy, time: format.dayTime(wish.agreedAt) })}
              </p>
            </div>
            {wish.agreedBy === null ? <Button onClick={() => setOpen(wish)}>{t('wishes.button')}</Button> : null}
          </li>
        ))}
      </ul>
      {open ? <Agree wish={open} changed={changed} close={() => setOpen(null)} /> : null}
    </Card>
  );
}

function Agree({ wish, changed, close }: { wish: WishFragment; changed: () => void; close: () => void }) {
  const { t } = useTranslation('oversight');
  const { message } = App.useApp();
  const [, agree] = useMutation(AgreeToUnmaskingDocument);
  const send = async ({ reason }: { reason: string }) => {
    const { error } = await agree({ requestId: wish.id, reason });
    if (error) return failureOf(error);
    void message.success(t('wishes.done'));
    changed();
    return null;
  };
  return (
    <Decision
      title={t('wishes.agreeTitle')}
      close={close}
      explanation={
        <>
          <p>{t('wishes.reasonOf', { user: wish.requestedBy, reason: wish.reason })}</p>
          <p>{t('wishes.explanation')}</p>
        </>
      }
      hint={t('wishes.hint', { min: REASON_MIN })}
      ways={[{ label: t('wishes.confirm'), send }]}
    />
  );
}
