import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import { create } from 'zustand';
import { onSignOut } from '@/shared/session/session';

dayjs.extend(utc);
dayjs.extend(timezone);

/** Instants of a window of time in ms since 1970, UTC, half-open. */
interface Instants {
  readonly start: number;
  readonly end: number;
}

/**
 * The time that the reader looks at in each case, since the time bar of a chart or the window of a question was set: `from` and `to` as
 * the address of a question carries them, or nothing for all time. The other pages of the case are opened with it. In memory.
 */
export const useLookedAt = create<{ searches: Readonly<Record<string, string>> }>(() => ({ searches: {} }));

onSignOut(() => useLookedAt.setState({ searches: {} }));

/** Days of the zone, both within: a window that begins or ends within a day takes that day whole. */
export function searchOf(window: Instants | null, zone: string): string {
  if (window === null) return '';
  const day = (instant: number) => dayjs(instant).tz(zone).format('YYYY-MM-DD');
  return `from=${day(window.start)}&to=${day(window.end - 1)}`;
}

export function lookAt(caseId: string, search: string): void {
  useLookedAt.setState(({ searches }) => ({ searches: { ...searches, [caseId]: search } }));
}

/** An address within the case at hand, with the time that is looked at. */
export function useTimed(caseId: string): (address: string) => string {
  const search = useLookedAt(({ searches }) => searches[caseId] ?? '');
  return (address) => (search === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${search}`);
}
