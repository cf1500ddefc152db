import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { startOfDay } from '@/shared/format/days';
import { partsIn } from '@/shared/format/zone';
import type { TimeWindow } from './window';

dayjs.extend(utc);

export const units = ['day', 'week', 'month'] as const;
export type Unit = (typeof units)[number];

/** Weeks begin on Monday, as in both languages' countries. */
const MONDAY = 1;

/** The first calendar day of the unit that holds an instant of the zone. */
function firstDay(instant: number, unit: Unit, zone: string): Dayjs {
  const { year, month, day } = partsIn(zone, instant);
  const date = dayjs.utc(Date.UTC(year, month - 1, unit === 'month' ? 1 : day));
  return unit === 'week' ? date.subtract((date.day() - MONDAY + 7) % 7, 'day') : date;
}

/**
 * The days, weeks or months of a zone, one after the other without a gap, from the one that holds the start of a window to the one
 * that holds its last instant. Each begins at a midnight of the zone and is as long as it was there: 23 hours where the clock was
 * put forward.
 */
export function calendar({ start, end }: TimeWindow, unit: Unit, zone: string): TimeWindow[] {
  const spans: TimeWindow[] = [];
  let day = firstDay(start, unit, zone);
  let from = Date.parse(startOfDay(day, zone));
  while (spans.length === 0 || from < end) {
    day = day.add(1, unit);
    const to = Date.parse(startOfDay(day, zone));
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}
