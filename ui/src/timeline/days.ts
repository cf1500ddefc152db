import { groupedBy } from '@/shared/format/groupedBy';
import { partsIn } from '@/shared/format/zone';
import type { Entry } from './records';

/** The records of one calendar day. */
export interface Day {
  /** Such as `2026-3-10`. */
  readonly key: string;
  /** The instant of its first record in the order of the rows. */
  readonly at: number;
  readonly rows: readonly Entry[];
}

const dayOf = (zone: string, instant: number) => {
  const { year, month, day } = partsIn(zone, instant);
  return `${year}-${month}-${day}`;
};

export const isSameDay = (zone: string, one: number, other: number) => dayOf(zone, one) === dayOf(zone, other);

/** Rows by the calendar day of a zone, in the order in which they come. */
export function daysOf(rows: readonly Entry[], zone: string): Day[] {
  return [...groupedBy(rows, (row) => dayOf(zone, row.at))].map(([key, of]) => ({ key, at: of[0]?.at ?? 0, rows: of }));
}
