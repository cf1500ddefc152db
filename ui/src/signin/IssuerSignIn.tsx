import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuerOffer } from '@/shared/service/signInOffer';
import { Loading } from '@/shared/states/Loading';
import { goToIssuer, isReturn, returnFromIssuer } from './issuer';
import styles from './signin.module.css';

interface Props {
  offer: IssuerOffer;
  from: string;
  /** The last user of this tab has signed out. */
  left: boolean;
  signedIn: (token: string, from: string) => void;
  failed: (why: 'refused' | 'unreachable') => void;
}

/** One button to the identity provider, and the way back from it. */
export function IssuerSignIn({ offer, from, left, signedIn, failed }: Props) {
  const { t } = useTranslation('signin');
  const [returning, setReturning] = useState(() => isReturn(location.search));
  const [leaving, setLeaving] = useState(false);
  const taken = useRef(false);
  useEffect(() => {
    // A code is good for one use, also where an effect runs twice.
    if (!returning || taken.current) return;
    taken.current = true;
    void returnFromIssuer(offer).then((returned) => {
      history.replaceState(history.state, '', location.pathname);
      setReturning(false);
      if (returned === 'refused') failed('refused');
      else signedIn(returned.token, returned.from);
    });
  }, [returning, offer, signedIn, failed]);
  const leave = async () => {
    setLeaving(true);
    try {
      await goToIssuer(offer, from, left);
    } catch {
      setLeaving(false);
      failed('unreachable');
    }
  };
  if (returning) return <Loading rows={3} what={t('issuer.returning')} />;
  return (
    <section className={`${styles.card} ${styles.token}`} aria-labelledby="issuer-heading">
      <h2 id="issuer-heading">{t('issuer.heading')}</h2>
      <p>{t('issuer.explanation', { issuer: new URL(offer.authority).host })}</p>
      <Button type="primary" size="large" autoFocus loading={leaving} onClick={() => void leave()}>
        {t('issuer.button')}
      </Button>
    </section>
  );
}
