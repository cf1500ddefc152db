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
/** Behind it a word would stand out over the edge. */
const LAST = 0.96;

/** The months of the plot, or the days where there are hardly any; not more than a dozen, the first with its year. */
export function ticks({ unit, domain, bins }: Histogram, zone: string): Tick[] {
  const byDay = unit === 'day';
  const starts = byDay ? bins.map(({ start }) => start) : calendar(domain, 'month', zone).map(({ start }) => start);
  const inside = starts.filter((start) => start >= domain.start && shareOf(domain, start) <= LAST);
  const every = Math.ceil(inside.length / MOST);
  let before: number | null = null;
  return inside
    .filter((_, index) => index % every === 0)
    .map((start) => {
      const { year, month, day } = partsIn(zone, start);
      const shows = byDay ? 'day' : year === before ? 'month' : 'year';
      before = year;
      return { at: shareOf(domain, start), year, month, day, shows };
    });
}
