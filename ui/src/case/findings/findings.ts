import type { FindingsQuery } from '@/shared/graphql/generated/graphql';
import type { SubjectOfCase } from '../context/CaseAtHand';

type Told = NonNullable<FindingsQuery['case']>;
type Companion = Told['companions']['nodes'][number];
type Conflict = Told['timeline']['conflicts'][number];

/** So many companions, and so many contradictions, are shown of each subject. */
const SHOWN = 3;

export type Finding =
  | { readonly kind: 'companion'; readonly of: SubjectOfCase; readonly companion: Companion }
  | { readonly kind: 'conflict'; readonly of: SubjectOfCase; readonly conflict: Conflict; readonly at: string };

/** One subject's records, counted, and what of them is to be looked at first. */
export interface SubjectFindings {
  readonly of: SubjectOfCase;
  readonly stays: number;
  /** Companions of the strength BEYOND_CHANCE. */
  readonly beyond: number;
  /** The last check-in or sighting; null without one. */
  readonly last: string | null;
  /** Companions in the order of the service, then contradictions, newest first. */
  readonly shown: readonly Finding[];
  /** How many more of each there are. */
  readonly more: { readonly companions: number; readonly conflicts: number };
  /** What speaks against any finding here. */
  readonly caution: string | null;
}

const instantsOf = ({ stays, vehicles }: Pick<Conflict, 'stays' | 'vehicles'>) => [...stays.map(({ during }) => during.start), ...vehicles.map(({ at }) => at)].toSorted();

/** What the service said of a subject. Nobody's companion is left out for having an ordinary explanation: it is said beside him. */
export function findingsOf(of: SubjectOfCase, { companions, timeline }: Told): SubjectFindings {
  const conflicts = timeline.conflicts
    .map((conflict) => ({ kind: 'conflict' as const, of, conflict, at: instantsOf(conflict).at(-1) ?? '' }))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const first = companions.nodes.slice(0, SHOWN);
  return {
    of,
    stays: timeline.stays.length,
    beyond: companions.nodes.filter(({ strength }) => strength === 'BEYOND_CHANCE').length,
    last: instantsOf(timeline).at(-1) ?? null,
    shown: [...first.map((companion) => ({ kind: 'companion' as const, of, companion })), ...conflicts.slice(0, SHOWN)],
    more: { companions: companions.totalCount - first.length, conflicts: Math.max(0, conflicts.length - SHOWN) },
    caution: companions.caution,
  };
}
