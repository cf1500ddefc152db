import { Client, fetchExchange, mapExchange } from '@urql/core';
import { requestHeaders } from '@/shared/service/headers';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { useReads } from '@/shared/visit/reads';
import { failureOf } from './failure';

/** Counts what the service logged, ends the session when the token is no longer taken, notes a lost connection. */
const watch = mapExchange({
  onResult({ error, extensions }) {
    const logged: unknown = extensions?.logged;
    if (typeof logged === 'number') useReads.getState().add(logged);
    const kind = error ? failureOf(error).kind : null;
    if (kind === 'unauthenticated') useSession.getState().signOut('ended');
    useHealth.setState({ reachable: kind !== 'offline' });
  },
});

/**
 * No cache of any kind stands between a page and the service: what was read is kept by the page that shows it and goes with it.
 * Only POST: a purpose must not come to stand in an address.
 */
export function makeClient(fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)): Client {
  return new Client({
    url: '/graphql',
    exchanges: [watch, fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetch,
    fetchOptions: () => ({
      cache: 'no-store',
      headers: requestHeaders(),
    }),
  });
}
