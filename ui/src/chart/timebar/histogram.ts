import type { Span } from '../graph/graph';
import { calendar, type Unit } from './calendar';
import { meets, type TimeWindow } from './window';

export interface Bin extends TimeWindow {
  /** How many records meet it: one that lasts counts in each bin it meets. */
  readonly count: number;
}

export interface Histogram {
  readonly unit: Unit;
  /** In order, without a gap between them; none without a record. */
  readonly bins: readonly Bin[];
  /** From the start of the first bin to the end of the last. */
  readonly domain: TimeWindow;
  /** From the first instant that the records speak of to after the last. */
  readonly recorded: TimeWindow;
}

const DAY = 86_400_000;
/** Bars that are neither crumbs nor blocks: up to ten weeks by day, up to two years by week. */
const coarser: readonly (readonly [days: number, unit: Unit])[] = [
  [70, 'day'],
  [732, 'week'],
];

/** Over all the time that the records speak of, in days, weeks or months of the zone; null without a record. */
export function histogram(records: readonly Span[], zone: string): Histogram | null {
  if (records.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const { start, end } of records) {
    first = Math.min(first, start);
    last = Math.max(last, start + 1, end ?? start + 1);
  }
  const recorded = { start: first, end: last };
  const unit = coarser.find(([days]) => last - first <= days * DAY)?.[1] ?? 'month';
  const spans = calendar(recorded, unit, zone);
  const counts = countsOf(records, spans);
  const bins = spans.map((span, index) => ({ ...span, count: counts[index] ?? 0 }));
  return { unit, bins, domain: { start: spans[0]?.start ?? first, end: spans.at(-1)?.end ?? last }, recorded };
}

/** A record begins to count in one bin and ceases after another: summed up along the bins. */
function countsOf(records: readonly Span[], spans: readonly TimeWindow[]): number[] {
  const changes = Array.from({ length: spans.length + 1 }, () => 0);
  for (const { start, end } of records) {
    const from = binAt(spans, start);
    const to = end === null ? spans.length - 1 : Math.max(from, binAt(spans, end - 1));
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to + 1] = (changes[to + 1] ?? 0) - 1;
  }
  let open = 0;
  return changes.slice(0, -1).map((change) => (open += change));
}

/** The index of the span that holds an instant. */
function binAt(spans: readonly TimeWindow[], instant: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many records meet a window; all of them where there is none. */
export const countIn = (records: readonly Span[], window: TimeWindow | null) =>
  window === null ? records.length : records.filter((record) => meets(record, window)).length;
