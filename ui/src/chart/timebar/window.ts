import type { Span } from '../graph/graph';

/** From `start` to before `end`, in ms since 1970, UTC. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a record has to do with a window, both half-open: ends that touch do not meet. A record of one instant counts at that
 * instant; one without a recorded end goes on, as everywhere in the service.
 */
export function meets({ start, end }: Span, window: TimeWindow): boolean {
  return start < window.end && (end === null || end > window.start || (end === start && start >= window.start));
}
