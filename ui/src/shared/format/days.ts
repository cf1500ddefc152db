import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The instant at which a calendar day of the zone is over; half-open, so the day itself is still within. */
export function endOfDay(day: Dayjs, zone: string): string {
  return dayjs.tz(day.add(1, 'day').format('YYYY-MM-DD'), zone).toISOString();
}

/** The calendar day of the zone at an instant. */
export function today(now: number, zone: string): Dayjs {
  return dayjs(dayjs(now).tz(zone).format('YYYY-MM-DD'));
}

/** The instant at which a calendar day of the zone begins. */
export function startOfDay(day: Dayjs, zone: string): string {
  return dayjs.tz(day.format('YYYY-MM-DD'), zone).toISOString();
}
