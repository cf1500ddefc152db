import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { usePurposes } from '../purpose/purposes';
import { useCaseAtHand } from './CaseAtHand';

export type Told<Data> = { data: Data; failure: null } | { data: null; failure: Failure };

type Asking = <Data, Variables extends AnyVariables & { id: string; purpose: string }>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'id' | 'purpose'>,
) => Promise<Told<Data>>;

/** Questions asked when somebody does something, inside the case at hand; an authority that has ended closes the case at once. */
export function useCaseAsk(): Asking {
  const client = useClient();
  const { outline, purpose, end } = useCaseAtHand();
  return useCallback<Asking>(
    async (query, variables) => {
      const { data, error } = await client.query(query, { ...variables, id: outline.id, purpose } as never).toPromise();
      if (data && !error) return { data, failure: null };
      const failure = error ? failureOf(error) : { kind: 'internal' as const, message: '', reference: null };
      if (failure.kind === 'expired' || failure.kind === 'notOpen') end(failure.kind);
      if (failure.kind === 'purpose') usePurposes.getState().restate(outline.id);
      return { data: null, failure };
    },
    [client, outline.id, purpose, end],
  );
}
