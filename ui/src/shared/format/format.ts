import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useHealth } from '@/shared/service/health';
import { type Parts, partsIn } from './zone';

type T = TFunction<'format'>;
type Instant = string | number;

const at = (instant: Instant) => (typeof instant === 'number' ? instant : Date.parse(instant));

/** Writes instants and durations in the reader's language and the service's zone. */
export interface Format {
  zone: string;
  /** `20 Nov 2026` */
  day: (instant: Instant) => string;
  /** `20 Nov 2026, 02:12` */
  dayTime: (instant: Instant) => string;
  /** `20 Nov 2026, 02:12:09` */
  second: (instant: Instant) => string;
  /** The end of an authority: midnight is written as 24:00 of the day before, because the end itself no longer counts. */
  end: (instant: Instant) => string;
  /** The last day on which something that ends then still holds. */
  endDay: (instant: Instant) => string;
  /** `12–14 Mar`, with the year when it is not the year of the newest data. */
  span: (start: Instant, end: Instant | null) => string;
  /** `45 min`, `2 h 20 min`, `41 h` */
  minutes: (minutes: number) => string;
}

const named = (t: T, { year, month, day, hour, minute, second }: Parts) => ({
  year,
  day,
  hour,
  minute,
  second,
  month: t(`months.${month}` as 'months.1'),
});

const sameDay = (a: Parts, b: Parts) => a.year === b.year && a.month === b.month && a.day === b.day;

function span(t: T, from: Parts, to: Parts | null, currentYear: number): string {
  const year = from.year === currentYear && (to === null || to.year === currentYear) ? 'short' : 'long';
  if (to === null) return t(`since.${year}`, named(t, from));
  if (sameDay(from, to)) return t(`date.${year}`, named(t, from));
  const { day: day2, month: month2, year: year2 } = named(t, to);
  const both = { ...named(t, from), day2, month2, year2 };
  if (from.year !== to.year) return t('span.years', both);
  return from.month === to.month ? t(`span.month.${year}`, both) : t(`span.year.${year}`, both);
}

function minutes(t: T, count: number): string {
  if (count < 60) return t('minutes', { minutes: count });
  const hours = Math.floor(count / 60);
  const rest = count % 60;
  return hours < 3 && rest > 0 ? t('hoursMinutes', { hours, minutes: rest }) : t('hours', { hours: Math.round(count / 60) });
}

const midnight = ({ hour, minute, second }: Parts) => hour === '00' && minute === '00' && second === '00';

export function makeFormat(t: T, zone: string, asOf: number): Format {
  const parts = (instant: Instant) => partsIn(zone, at(instant));
  const beforeEnd = (instant: Instant) => partsIn(zone, at(instant) - 1);
  return {
    zone,
    day: (instant) => t('date.long', named(t, parts(instant))),
    dayTime: (instant) => t('dayTime', named(t, parts(instant))),
    second: (instant) => t('daySecond', named(t, parts(instant))),
    end: (instant) =>
      midnight(parts(instant))
        ? t('dayTime', { ...named(t, beforeEnd(instant)), hour: '24', minute: '00' })
        : t('dayTime', named(t, parts(instant))),
    endDay: (instant) => t('date.long', named(t, beforeEnd(instant))),
    span: (start, end) => span(t, parts(start), end === null ? null : parts(end), partsIn(zone, asOf).year),
    minutes: (count) => minutes(t, count),
  };
}

export function useFormat(): Format {
  const { t, i18n } = useTranslation('format');
  const health = useHealth((state) => state.health);
  const zone = health?.zone ?? 'UTC';
  const asOf = health?.asOf ? Date.parse(health.asOf) : Date.now();
  // oxlint-disable-next-line react/exhaustive-deps -- `t` stays the same function when the language changes; the language does not
  return useMemo(() => makeFormat(t, zone, asOf), [t, i18n.resolvedLanguage, zone, asOf]);
}
