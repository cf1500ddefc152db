import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { useHealth } from '@/shared/service/health';
import { useSession } from '@/shared/session/session';
import { useReads } from '@/shared/visit/reads';
import { refusal, standIn } from '@/testing/service';
import { makeClient } from './client';
import { failureOf } from './failure';
import { CasesDocument, CaseSubjectsDocument } from './generated/graphql';

const cases = { data: { cases: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 } }, extensions: { logged: 1 } };
const list = { first: 20, after: null };

describe('the client', () => {
  it('sends the token and the language with every request', async () => {
    const { fetch, asked } = standIn({ Cases: () => cases });
    useSession.getState().signIn('token-of-lin');
    const client = makeClient(fetch);
    await client.query(CasesDocument, list).toPromise();
    await i18next.changeLanguage('zh-CN');
    await client.query(CasesDocument, list).toPromise();
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-of-lin', 'Bearer token-of-lin']);
    expect(asked.map(({ headers }) => headers.get('accept-language'))).toEqual(['en', 'zh-CN']);
  });

  it('sends a purpose in the body and never in an address', async () => {
    const { fetch, asked } = standIn({ CaseSubjects: () => ({ data: { case: null } }) });
    await makeClient(fetch).query(CaseSubjectsDocument, { id: 'c', purpose: 'Why I ask' }).toPromise();
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/graphql', variables: { purpose: 'Why I ask' } });
  });

  it('asks again each time, because nothing is kept between a page and the service', async () => {
    const { fetch, operations } = standIn({ Cases: () => cases });
    const client = makeClient(fetch);
    await client.query(CasesDocument, list).toPromise();
    await client.query(CasesDocument, list).toPromise();
    expect(operations()).toEqual(['Cases', 'Cases']);
  });

  it('adds up what the service says it has logged, refusals too', async () => {
    useReads.setState({ logged: 0 });
    const { fetch } = standIn({ Cases: () => cases, CaseSubjects: () => refusal('FORBIDDEN') });
    const client = makeClient(fetch);
    await client.query(CasesDocument, list).toPromise();
    await client.query(CaseSubjectsDocument, { id: 'c', purpose: 'Why I ask' }).toPromise();
    expect(useReads.getState().logged).toBe(2);
  });

  it('ends the session when the token is no longer taken', async () => {
    useSession.getState().signIn('an-old-token');
    const { fetch } = standIn({ Cases: () => refusal('UNAUTHENTICATED') });
    await makeClient(fetch).query(CasesDocument, list).toPromise();
    expect(useSession.getState()).toMatchObject({ token: null, gone: 'ended' });
    expect(sessionStorage.length).toBe(0);
  });

  it('notes that nobody is at the other end', async () => {
    const client = makeClient(() => Promise.reject(new TypeError('failed to fetch')));
    const { error } = await client.query(CasesDocument, list).toPromise();
    expect(error && failureOf(error).kind).toBe('offline');
    expect(useHealth.getState().reachable).toBe(false);
  });
});

describe('the state for a code', () => {
  // The codes and their meanings are those of the contract's list of error codes.
  it.each([
    ['UNAUTHENTICATED', 'unauthenticated'],
    ['FORBIDDEN', 'refused'],
    ['PURPOSE_REQUIRED', 'purpose'],
    ['AUTHORITY_EXPIRED', 'expired'],
    ['CASE_NOT_OPEN', 'notOpen'],
    ['LIMIT_EXCEEDED', 'limit'],
    ['CONFLICT', 'conflict'],
    ['BAD_USER_INPUT', 'input'],
    ['STORE_UNAVAILABLE', 'unavailable'],
    ['INTERNAL', 'internal'],
    ['GRAPHQL_VALIDATION_FAILED', 'internal'],
  ])('%s is %s', async (code, kind) => {
    const { fetch } = standIn({ Cases: () => refusal(code, 'a whole sentence') });
    const { error } = await makeClient(fetch).query(CasesDocument, list).toPromise();
    expect(error && failureOf(error)).toMatchObject({ kind, message: 'a whole sentence' });
  });

  it.each([
    [401, 'unauthenticated'],
    [503, 'unavailable'],
    [500, 'internal'],
  ])('an answer of %i without GraphQL is %s', async (status, kind) => {
    const client = makeClient(() => Promise.resolve(new Response('', { status })));
    const { error } = await client.query(CasesDocument, list).toPromise();
    expect(error && failureOf(error).kind).toBe(kind);
  });
});
