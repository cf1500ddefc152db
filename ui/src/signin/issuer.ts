import type { IssuerOffer } from '@/shared/service/signInOffer';

/** How a return from the issuer ended. */
export type Returned = { token: string; from: string } | 'refused';

/**
 * The page's side of OpenID Connect with PKCE (RFC 7636). What must survive the way there and back, the verifier and where the user was going,
 * lies in this tab's session storage and is gone after it; tokens are never written by the library.
 */
async function manager({ authority, clientId, scope, resource }: IssuerOffer) {
  const { InMemoryWebStorage, UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${location.origin}/signin`,
    response_type: 'code',
    scope,
    ...(resource === null ? {} : { resource }),
    loadUserInfo: false,
    automaticSilentRenew: false,
    monitorSession: false,
    stateStore: new WebStorageStateStore({ store: sessionStorage, prefix: 'investigate.signin.' }),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  });
}

/** Leaves for the issuer. `anew` has it ask who is there even if it knows somebody: whoever signed out here leaves no session to the next one. */
export async function goToIssuer(offer: IssuerOffer, from: string, anew: boolean): Promise<void> {
  const issuer = await manager(offer);
  await issuer.clearStaleState();
  await issuer.signinRedirect({ state: { from }, ...(anew ? { prompt: 'login' } : {}) });
}

/** True when the address is one that the issuer sends people back to. */
export const isReturn = (search: string): boolean => {
  const found = new URLSearchParams(search);
  return found.has('state') && (found.has('code') || found.has('error'));
};

/** Takes the code in the address for a token. */
export async function returnFromIssuer(offer: IssuerOffer): Promise<Returned> {
  try {
    const user = await (await manager(offer)).signinRedirectCallback();
    const from = (user.state as { from?: unknown } | undefined)?.from;
    // Only a path of this page, whatever somebody may have put there.
    return { token: user.access_token, from: typeof from === 'string' && /^\/(?!\/)/.test(from) ? from : '/' };
  } catch {
    return 'refused';
  }
}
