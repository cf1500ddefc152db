import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSignInOffer } from '@/shared/service/signInOffer';
import { useSession } from '@/shared/session/session';
import { renderAt } from '@/testing/renderAt';
import { connection } from '@/testing/service';
import { goToIssuer, returnFromIssuer } from './issuer';

vi.mock('./issuer', async (original) => ({ ...(await original<typeof import('./issuer')>()), goToIssuer: vi.fn(), returnFromIssuer: vi.fn() }));

const demo = {
  mode: 'demo',
  stays: 20_014,
  users: [
    { user: 'lin', roles: ['INVESTIGATOR'] },
    { user: 'gao', roles: ['RESPONSE_OFFICER'] },
    { user: 'wen', roles: ['SUPERVISOR'] },
    { user: 'shi', roles: ['AUDITOR'] },
    { user: 'qiu', roles: ['ADMINISTRATOR'] },
  ],
};

type Rest = (path: string, body: unknown) => Response | Promise<Response>;
const rest = (answer: Rest) =>
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => Promise.resolve(answer(path, init?.body ? JSON.parse(String(init.body)) : null)));
const empty = { Cases: () => ({ data: { cases: connection([]) } }) };

function open() {
  const view = renderAt('/signin', empty);
  useSession.setState({ token: null, viewer: null, gone: null });
  return view;
}

beforeEach(() => useSignInOffer.setState({ offer: null, failed: false }));
afterEach(() => vi.unstubAllGlobals());

describe('the demo', () => {
  it('says that everybody is invented and offers its five users, the first focused', async () => {
    rest(() => Response.json(demo));
    open();
    await waitFor(() => expect(screen.getByText(/A sample city of 20 014 stays\. Every person in it is invented\./)).toBeVisible());
    const users = screen.getAllByRole('listitem');
    expect(users).toHaveLength(5);
    expect(screen.getByRole('button', { name: /Investigator/ })).toHaveFocus();
    expect(screen.getByRole('button', { name: /Auditor/ })).toHaveTextContent('Sees no person at all.');
  });

  it('signs in whoever is chosen and goes to his page', async () => {
    const asked: unknown[] = [];
    rest((path, body) => {
      if (path === '/sign-in') return Response.json(demo);
      asked.push([path, body]);
      return Response.json({ token: 'token-of-lin', expiresAt: '2026-11-21T00:00:00Z' });
    });
    const { router } = open();
    await userEvent.click(await screen.findByRole('button', { name: /lin/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases'));
    expect(asked).toEqual([['/sign-in/demo', { user: 'lin' }]]);
    expect(useSession.getState().token).toBe('token-of-lin');
  });

  it('says so when the service gives no token', async () => {
    rest((path) => (path === '/sign-in' ? Response.json(demo) : new Response('', { status: 401 })));
    open();
    await userEvent.click(await screen.findByRole('button', { name: /lin/ }));
    await waitFor(() => expect(screen.getByText(/did not take this sign-in/)).toBeVisible());
    expect(useSession.getState().token).toBeNull();
  });
});

describe('outside of the demo', () => {
  it('a token is pasted and kept in this tab alone', async () => {
    rest(() => Response.json({ mode: 'token' }));
    const { router } = open();
    await userEvent.click(await screen.findByRole('textbox', { name: 'Bearer token' }));
    await userEvent.paste('  a.b.c  ');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases'));
    expect(Object.values({ ...sessionStorage })).toEqual(['a.b.c']);
    expect(JSON.stringify({ ...localStorage })).not.toContain('a.b.c');
  });

  it('nobody is offered', async () => {
    rest(() => Response.json({ mode: 'token' }));
    open();
    await screen.findByRole('textbox', { name: 'Bearer token' });
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
    expect(screen.queryByText(/Demo/)).not.toBeInTheDocument();
  });
});

describe('with an identity provider', () => {
  const offer = { mode: 'oidc', authority: 'https://id.example', clientId: 'page', scope: 'openid', resource: null };

  it('one button leads there, saying where, and no field asks for a password or a token', async () => {
    rest(() => Response.json(offer));
    vi.mocked(goToIssuer).mockResolvedValue();
    open();
    await waitFor(() => expect(screen.getByText(/You sign in at id\.example and come back here/)).toBeVisible());
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go to the identity provider' }));
    expect(goToIssuer).toHaveBeenCalledWith(offer, '/', false);
  });

  it('whoever signed out is asked for by the provider again', async () => {
    rest(() => Response.json(offer));
    vi.mocked(goToIssuer).mockResolvedValue();
    open();
    useSession.setState({ gone: 'left' });
    await userEvent.click(await screen.findByRole('button', { name: 'Go to the identity provider' }));
    expect(goToIssuer).toHaveBeenLastCalledWith(offer, '/', true);
  });

  it('who comes back is signed in once, goes where he was going, and no code stays in the address', async () => {
    rest(() => Response.json(offer));
    vi.mocked(returnFromIssuer).mockClear().mockResolvedValue({ token: 'token-of-lin', from: '/cases?page=2' });
    history.replaceState(null, '', '/signin?code=once&state=known');
    const { router } = open();
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases'));
    expect(router.state.location.search).toBe('?page=2');
    expect(useSession.getState().token).toBe('token-of-lin');
    expect(returnFromIssuer).toHaveBeenCalledTimes(1);
    expect(location.search).toBe('');
  });

  it('says so when the provider refused, and offers the button again', async () => {
    rest(() => Response.json(offer));
    vi.mocked(returnFromIssuer).mockResolvedValue('refused');
    history.replaceState(null, '', '/signin?error=access_denied&state=known');
    open();
    await waitFor(() => expect(screen.getByText(/did not take this sign-in/)).toBeVisible());
    expect(screen.getByRole('button', { name: 'Go to the identity provider' })).toBeVisible();
    expect(useSession.getState().token).toBeNull();
  });

  it('says so when the provider cannot be reached', async () => {
    rest(() => Response.json(offer));
    vi.mocked(goToIssuer).mockRejectedValue(new TypeError('failed to fetch'));
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Go to the identity provider' }));
    await waitFor(() => expect(screen.getByText('The service cannot be reached. Nothing was signed in.')).toBeVisible());
  });
});

describe('without a service', () => {
  it('the page says so and can ask again', async () => {
    let up = false;
    rest(() => (up ? Response.json(demo) : Promise.reject(new TypeError('failed to fetch'))));
    open();
    await waitFor(() => expect(screen.getByText('The service cannot be reached. Nothing was signed in.')).toBeVisible());
    up = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('button', { name: /Investigator/ })).toBeVisible());
  });
});

describe('the landing', () => {
  it.each([
    ['INVESTIGATOR', '/cases'],
    ['RESPONSE_OFFICER', '/cases'],
    ['SUPERVISOR', '/cases'],
    ['AUDITOR', '/audit'],
    ['ADMINISTRATOR', '/imports'],
  ] as const)('of %s is %s', async (role, path) => {
    const { router } = renderAt('/', { ...empty, AuditLog: never, Imports: never, Counts: never }, { role });
    await waitFor(() => expect(router.state.location.pathname).toBe(path));
  });

  it('lets nobody open the page of another role', async () => {
    renderAt('/audit', empty, { role: 'INVESTIGATOR' });
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
  });
});

const never = () => new Promise<never>(() => {});
