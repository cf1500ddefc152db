import { calendar } from './calendar';
import { partsIn } from '@/shared/format/zone';
import { shareOf } from './brush';
import type { Histogram } from './histogram';

/** A mark under the bars, at a share of the plot's width. */
export interface Tick {
  readonly at: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What tells it from the one before. */
  readonly shows: 'day' | 'month' | 'year';
}

/** More would run into one another at the width of a small screen. */
const MOST = 12;
/** Shares of the plot that a month, and a month with its year, want for themselves. */
const NARROW = 0.06;
const WIDE = 0.13;
/** Behind it a word would stand out over the edge. */
const LAST = 0.96;

/** The months of the plot, or the days where there are hardly any; not more than a dozen, the first with its year. */
export function ticks({ unit, domain, bins }: Histogram, zone: string): Tick[] {
  const byDay = unit === 'day';
  const starts = byDay ? bins.map(({ start }) => start) : calendar(domain, 'month', zone).map(({ start }) => start);
  const inside = starts.filter((start) => start >= domain.start && shareOf(domain, start) <= LAST);
  const every = Math.ceil(inside.length / MOST);
  const kept: Tick[] = [];
  for (const start of inside.filter((_, index) => index % every === 0)) {
    const last = kept.at(-1);
    const at = shareOf(domain, start);
    // What would run into the one before is left out, with its year for the next to say.
    if (last && at - last.at < (last.shows === 'year' ? WIDE : NARROW)) continue;
    const { year, month, day } = partsIn(zone, start);
    kept.push({ at, year, month, day, shows: byDay ? 'day' : last && year === last.year ? 'month' : 'year' });
  }
  return kept;
}
