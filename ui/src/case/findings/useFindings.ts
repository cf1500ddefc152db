import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Failure } from '@/shared/graphql/failure';
import { FindingsDocument } from '@/shared/graphql/generated/graphql';
import { onSignOut } from '@/shared/session/session';
import { type SubjectOfCase, useCaseAtHand } from '../context/CaseAtHand';
import { useCaseAsk } from '../context/useCaseAsk';
import { findingsOf, type SubjectFindings } from './findings';

/** Subjects asked about at once, the first named; the others are asked about from their own row. */
export const MOST = 10;
/** The largest q of what is in doubt or beyond chance. */
const MAX_Q = 0.05;
const PAGE = 500;

/** The cases in which the reader has asked for findings since he signed in. */
const useAskedIn = create<{ cases: ReadonlySet<string> }>(() => ({ cases: new Set() }));
onSignOut(() => useAskedIn.setState({ cases: new Set() }));

export interface Findings {
  /** False until the reader asks: each subject is a companion question of the case, which makes a chance hit more likely in all. */
  asked: boolean;
  found: readonly SubjectFindings[] | null;
  failure: Failure | null;
  ask: () => void;
}

/** What is to be looked at first, of each subject of the case at hand; asked for by the reader, then with every visit of the page. */
export function useFindings(): Findings {
  const { outline, subjects, revision } = useCaseAtHand();
  const asking = useCaseAsk();
  const asked = useAskedIn(({ cases }) => cases.has(outline.id));
  const [turn, setTurn] = useState(0);
  const attempt = turn + revision;
  const [told, setTold] = useState<{ of: readonly SubjectOfCase[]; attempt: number; found: SubjectFindings[] | null; failure: Failure | null } | null>(null);
  useEffect(() => {
    if (!asked || subjects.length === 0) return;
    let here = true;
    const answers = subjects.slice(0, MOST).map(async (of) => ({ of, ...(await asking(FindingsDocument, { of: of.person.id, maxQ: MAX_Q, first: PAGE })) }));
    void Promise.all(answers).then((all) => {
      if (!here) return;
      const failure = all.find((answer) => answer.failure)?.failure ?? null;
      setTold({ of: subjects, attempt, failure, found: failure ? null : all.flatMap(({ of, data }) => (data?.case ? [findingsOf(of, data.case)] : [])) });
    });
    return () => {
      here = false;
    };
  }, [asked, subjects, attempt, asking]);
  // What was found before stands until it is known anew.
  const now = told?.of === subjects ? told : null;
  return {
    asked,
    found: now?.found ?? null,
    failure: now?.attempt === attempt ? now.failure : null,
    ask: () => {
      setTurn((before) => before + 1);
      useAskedIn.setState(({ cases }) => ({ cases: new Set([...cases, outline.id]) }));
    },
  };
}
