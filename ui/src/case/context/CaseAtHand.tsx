import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Answer, useAnswer } from '@/shared/graphql/useAnswer';
import type { Failure } from '@/shared/graphql/failure';
import { type CaseOutlineFragment, CaseSubjectsDocument, type CaseSubjectsQuery } from '@/shared/graphql/generated/graphql';
import { usePurposes } from '../purpose/purposes';
import type { Shut } from './door';

export type SubjectOfCase = NonNullable<CaseSubjectsQuery['case']>['subjects']['nodes'][number];

interface CaseAtHand {
  outline: CaseOutlineFragment;
  purpose: string;
  subjects: readonly SubjectOfCase[];
  /** All subjects of the case, more than `subjects` where there are over a hundred. */
  subjectCount: number;
  earlier: readonly string[];
  loading: boolean;
  failure: Failure | null;
  askSubjects: () => void;
  /** Grows when something about a person of the case was decided: what is on the screen is asked again. */
  revision: number;
  changed: () => void;
  end: (why: Shut) => void;
}

const Context = createContext<CaseAtHand | null>(null);

/** The open case with its subjects, for every page of it. What it holds goes from memory when it leaves the screen. */
export function CaseAtHandProvider(props: {
  outline: CaseOutlineFragment;
  purpose: string;
  end: CaseAtHand['end'];
  children: ReactNode;
}) {
  const { outline, purpose, end, children } = props;
  const { data, failure, loading, ask } = useAnswer(CaseSubjectsDocument, { id: outline.id, purpose });
  const [revision, setRevision] = useState(0);
  const changed = useCallback(() => setRevision((before) => before + 1), []);
  useEnd(outline.id, failure, end);
  // Whoever may not read the subjects may not read the case: he has been taken from its members.
  useEffect(() => {
    if (failure?.kind === 'refused') end('refused');
  }, [failure?.kind, end]);
  const inside = data?.case;
  const value = useMemo<CaseAtHand>(
    () => ({
      outline,
      purpose,
      end,
      subjects: inside?.subjects.nodes ?? [],
      subjectCount: inside?.subjects.totalCount ?? 0,
      earlier: inside?.myPurposes ?? [],
      loading: loading && !inside,
      failure,
      askSubjects: ask,
      revision,
      changed,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` and `failure` are new objects at each render
    [outline, purpose, end, inside, loading, failure?.kind, revision, changed],
  );
  return <Context value={value}>{children}</Context>;
}

export function useCaseAtHand(): CaseAtHand {
  const value = useContext(Context);
  if (!value) throw new Error('useCaseAtHand was called outside of a case');
  return value;
}

/** A question inside the case at hand: its id and purpose go along, and an authority that has ended closes the case at once. */
export function useCaseAnswer<Data, Variables extends AnyVariables & { id: string; purpose: string }>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'id' | 'purpose'>,
  options?: { pause?: boolean },
): Answer<Data> {
  const { outline, purpose, end, revision } = useCaseAtHand();
  const answer = useAnswer(query, { ...variables, id: outline.id, purpose } as Variables, { ...options, revision });
  useEnd(outline.id, answer.failure, end);
  return answer;
}

function useEnd(caseId: string, failure: Failure | null, end: CaseAtHand['end']): void {
  const kind = failure?.kind;
  useEffect(() => {
    if (kind === 'expired' || kind === 'notOpen') end(kind);
    if (kind === 'purpose') usePurposes.getState().restate(caseId);
  }, [kind, caseId, end]);
}
