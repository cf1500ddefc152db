import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { Glyph } from '@/shared/glyphs/Glyph';
import { useSignInOffer } from '@/shared/service/signInOffer';
import { useSession } from '@/shared/session/session';
import { Loading } from '@/shared/states/Loading';
import { DemoUsers } from './DemoUsers';
import { IssuerSignIn } from './IssuerSignIn';
import { demoToken } from './rest';
import { SignInFrame } from './SignInFrame';
import styles from './signin.module.css';
import { TokenForm } from './TokenForm';

/** In the demo, one of its users is chosen; elsewhere the identity provider is asked, or a token made by the operator is pasted. */
export function SignInPage({ footer, language }: { footer: React.ReactNode; language: React.ReactNode }) {
  const { t } = useTranslation('signin');
  const { token, gone, signIn } = useSession();
  const { offer, failed, ask } = useSignInOffer();
  const [refusal, setRefusal] = useState<'refused' | 'unreachable' | null>(null);
  const going = (useLocation().state as { from?: string } | null)?.from ?? '/';
  const [from, setFrom] = useState(going);
  useEffect(() => void ask(), [ask]);
  const back = useCallback(
    (issued: string, to: string) => {
      setFrom(to);
      signIn(issued);
    },
    [signIn],
  );
  if (token) return <Navigate to={from} replace />;

  const choose = async (user: string) => {
    try {
      const demo = await demoToken(user);
      if (demo) signIn(demo);
      else setRefusal('refused');
    } catch {
      setRefusal('unreachable');
    }
  };
  return (
    <SignInFrame footer={footer} language={language} demoStays={offer?.mode === 'demo' ? offer.stays : null}>
      {gone === 'ended' ? (
        <p className={styles.ended} role="status">
          <Glyph name="info" />
          {t('ended')}
        </p>
      ) : null}
      {refusal || failed ? (
        <p className={styles.refusal} role="alert">
          <Glyph name="warning" />
          <span>{t(`failed.${failed ? 'unreachable' : (refusal ?? 'refused')}`)}</span>
          {failed ? (
            <Button size="small" onClick={() => void ask()}>
              {t('failed.retry')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {offer === null && !failed ? <Loading rows={5} what={t('loading')} /> : null}
      {offer?.mode === 'demo' ? <DemoUsers users={offer.users} choose={(user) => void choose(user)} /> : null}
      {offer?.mode === 'oidc' ? <IssuerSignIn offer={offer} from={going} left={gone === 'left'} signedIn={back} failed={setRefusal} /> : null}
      {offer?.mode === 'token' ? <TokenForm signIn={signIn} /> : null}
    </SignInFrame>
  );
}
