import { useState } from 'react';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { CaseDoorDocument, type CaseDoorQuery, type CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import type { Failure } from '@/shared/graphql/failure';
import { useNow } from '@/shared/clock/useNow';
import { useSession } from '@/shared/session/session';
import { holds, usePurposes } from '../purpose/purposes';

/** Why a case is shut in the middle of a visit. */
export type Shut = 'expired' | 'notOpen' | 'refused';

/** How far into a case the reader has come. */
export type Door =
  | { phase: 'asking' }
  | { phase: 'refused' }
  | { phase: 'failed'; failure: Failure; ask: () => void }
  | { phase: 'ended'; why: 'expired' | 'notOpen'; outline?: CaseOutlineFragment }
  | { phase: 'purpose'; outline: CaseOutlineFragment; earlier: readonly string[]; text: string }
  | { phase: 'inside'; outline: CaseOutlineFragment; purpose: string; end: (why: Shut) => void };

const CLOCK_MS = 5_000;

/** Asks only for what stands on the outside of a case. The inside is asked for by what is shown when `phase` is `inside`. */
export function useCaseDoor(caseId: string): Door {
  const { data, failure, ask } = useAnswer(CaseDoorDocument, { id: caseId });
  const user = useSession((session) => session.viewer?.user);
  const stated = usePurposes((purposes) => purposes.stated[caseId]);
  const now = useNow(CLOCK_MS);
  const [ended, end] = useState<Shut | null>(null);

  const outline = outside(data);
  const toldEnded = failure?.kind === 'expired' || failure?.kind === 'notOpen' ? failure.kind : null;
  if (toldEnded) return { phase: 'ended', why: toldEnded };
  if (failure?.kind === 'refused') return { phase: 'refused' };
  if (failure && !data) return { phase: 'failed', failure, ask };
  if (!data || user === undefined) return { phase: 'asking' };
  if (!outline || !outline.members.includes(user)) return { phase: 'refused' };
  if (now >= Date.parse(outline.authority.validUntil)) return { phase: 'ended', why: 'expired', outline };
  if (ended === 'refused') return { phase: 'refused' };
  if (ended) return { phase: 'ended', why: ended, outline };
  if (outline.status !== 'OPEN') return { phase: 'ended', why: 'notOpen', outline };
  if (!stated || !holds(stated, now)) return { phase: 'purpose', outline, earlier: outline.myPurposes, text: stated?.text ?? '' };
  return { phase: 'inside', outline, purpose: stated.text, end };
}

type Outside = CaseOutlineFragment & { myPurposes: string[] };

/** The id in the address may be that of something else than a case: then there is no outline. */
function outside(data: CaseDoorQuery | undefined): Outside | null {
  const node = data?.node;
  return node && 'number' in node ? (node as Outside) : null;
}
