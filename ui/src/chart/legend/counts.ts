import type { Strength } from '@/shared/graphql/generated/graphql';
import type { ChartAnswers } from '../scene/answers';

export const personKinds = ['subject', 'masked', 'named'] as const;
export const linkKinds = ['beyond', 'doubt', 'weak', 'booked'] as const;
export type LinkKind = (typeof linkKinds)[number];
export type LegendKind = (typeof personKinds)[number] | LinkKind;

const kindOf: Record<Strength, LinkKind> = { BEYOND_CHANCE: 'beyond', IN_DOUBT: 'doubt', NOT_DISTINCT: 'weak', BOOKED_TOGETHER: 'booked' };

/** For each row of the legend the ids of what it names; a kind that the chart does not have has none. */
export function legendOf({ persons, links }: ChartAnswers): Record<LegendKind, string[]> {
  const people = (revealed: string) => persons.filter((person) => person.revealed === revealed).map(({ id }) => id);
  const lines = (kind: LinkKind) => links.filter(({ strength }) => kindOf[strength] === kind).map(({ id }) => id);
  return {
    subject: people('subject'),
    masked: people('masked'),
    named: people('named'),
    beyond: lines('beyond'),
    doubt: lines('doubt'),
    weak: lines('weak'),
    booked: lines('booked'),
  };
}
