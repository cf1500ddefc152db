import { create } from 'zustand';
import { onSignOut } from '@/shared/session/session';

/** Ids of things of a case, found on the page of a subject, that are to stand on the subject's chart. */
interface Handed {
  readonly caseId: string;
  readonly subject: string;
  readonly things: readonly string[];
}

/** What one page of a case hands to the chart, until the chart has taken it: in memory, so that no address grows with it. */
export const useHanded = create<{ handed: Handed | null }>(() => ({ handed: null }));

onSignOut(() => useHanded.setState({ handed: null }));
