import type { Histogram } from './histogram';
import type { TimeWindow } from './window';

/** The bounds between the bins, from the start of the first to the end of the last. */
export const boundsOf = ({ bins, domain }: Histogram): number[] => [...bins.map(({ start }) => start), domain.end];

export const shareOf = ({ start, end }: TimeWindow, instant: number) => Math.min(1, Math.max(0, (instant - start) / (end - start)));

/** The bound nearest to a place on the plot, a share of its width. */
export function nearestBound(bounds: readonly number[], share: number): number {
  const first = bounds[0] ?? 0;
  const instant = first + share * ((bounds.at(-1) ?? first) - first);
  let nearest = 0;
  for (const [index, bound] of bounds.entries()) {
    if (Math.abs(bound - instant) < Math.abs((bounds[nearest] ?? 0) - instant)) nearest = index;
  }
  return nearest;
}

/** Where a window stands among the bounds, at least one bin wide; without one it is all of them. */
export function rangeOf(bounds: readonly number[], window: TimeWindow | null): [from: number, to: number] {
  const last = bounds.length - 1;
  if (window === null) return [0, last];
  const from = Math.min(last - 1, Math.max(0, bounds.findLastIndex((bound) => bound <= window.start)));
  const to = bounds.findIndex((bound) => bound >= window.end);
  return [from, Math.max(from + 1, to === -1 ? last : to)];
}

/** The window between two bounds in either order, at least one bin wide; null where it would be everything. */
export function windowOf(bounds: readonly number[], one: number, other: number): TimeWindow | null {
  const last = bounds.length - 1;
  const from = Math.max(0, Math.min(one, other, last - 1));
  const to = Math.min(last, Math.max(one, other, from + 1));
  if (from === 0 && to === last) return null;
  return { start: bounds[from] ?? 0, end: bounds[to] ?? 0 };
}

/** A window moved by so many bins, as wide as it was and never over an end. */
export function movedBy(bounds: readonly number[], [from, to]: readonly [number, number], bins: number): TimeWindow | null {
  const step = Math.min(bounds.length - 1 - to, Math.max(-from, bins));
  return windowOf(bounds, from + step, to + step);
}

/** What a slider's key asks for, as a bound before any limit; null for any other key. `page` is a longer stride in bins. */
export function keyed(key: string, at: number, last: number, page: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'PageDown':
      return at - page;
    case 'PageUp':
      return at + page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
