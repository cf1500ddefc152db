import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ViewerDocument } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { useSession } from '@/shared/session/session';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';

/** Everything but the sign-in page stands behind this: a token, and the service's word on whose it is. */
export function RequireSession() {
  const { token, gone } = useSession();
  const { pathname, search } = useLocation();
  // Who leaves by himself leaves no trail for the next one at this desk.
  if (!token) return <Navigate to="/signin" replace state={gone === 'left' ? null : { from: `${pathname}${search}` }} />;
  return <Recognised key={token} />;
}

function Recognised() {
  const { t } = useTranslation('signin');
  const { viewer, recognise } = useSession();
  const { data, failure, ask } = useAnswer(ViewerDocument, {}, { pause: viewer !== null });
  useEffect(() => {
    if (data) recognise(data.viewer);
  }, [data, recognise]);
  if (viewer) return <Outlet />;
  if (failure) return <FailureNotice failure={failure} retry={ask} />;
  return <Loading rows={6} what={t('loading')} />;
}
