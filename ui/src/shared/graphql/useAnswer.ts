import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from './failure';

export interface Answer<Data> {
  data: Data | undefined;
  /** Why the newest attempt failed; `data` is then the last good answer to the same question, if there was one. */
  failure: Failure | null;
  loading: boolean;
  /** When `data` came, in ms since 1970. */
  at: number | null;
  ask: () => void;
}

interface Settled<Data> {
  question: string;
  attempt: number;
  data: Data | undefined;
  at: number | null;
  failure: Failure | null;
}

/** One question to the service, asked when the component appears and whenever the variables or the revision change; given up when it leaves. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, revision = 0 }: { pause?: boolean; revision?: number } = {},
): Answer<Data> {
  const client = useClient();
  const question = JSON.stringify(variables);
  const [asked, setAttempt] = useState(0);
  const attempt = asked + revision;
  const [settled, setSettled] = useState<Settled<Data> | null>(null);
  useEffect(() => {
    if (pause) return;
    const { unsubscribe } = client.query(query, JSON.parse(question) as Variables).subscribe(({ data, error }) =>
      setSettled((before) => {
        const kept = before?.question === question ? before : null;
        return error || !data
          ? { question, attempt, data: kept?.data, at: kept?.at ?? null, failure: error ? failureOf(error) : null }
          : { question, attempt, data, at: Date.now(), failure: null };
      }),
    );
    return unsubscribe;
  }, [client, query, question, attempt, pause]);
  const ask = useCallback(() => setAttempt((before) => before + 1), []);
  const current = settled?.question === question ? settled : null;
  const loading = !pause && current?.attempt !== attempt;
  return { data: current?.data, failure: loading ? null : (current?.failure ?? null), loading, at: current?.at ?? null, ask };
}
