import { bookedTogether, type ChartAnswers } from '../scene/answers';

export const personKinds = ['subject', 'masked', 'named'] as const;
export const linkKinds = ['booked', 'untested'] as const;
export type LegendKind = (typeof personKinds)[number] | (typeof linkKinds)[number];

/** For each row of the legend the ids of what it names; a kind that the chart does not have has none. */
export function legendOf({ persons, links }: ChartAnswers): Record<LegendKind, string[]> {
  const ids = (revealed: string) => persons.filter((person) => person.revealed === revealed).map(({ id }) => id);
  return {
    subject: ids('subject'),
    masked: ids('masked'),
    named: ids('named'),
    booked: links.filter(bookedTogether).map(({ id }) => id),
    untested: links.filter((link) => !bookedTogether(link)).map(({ id }) => id),
  };
}
