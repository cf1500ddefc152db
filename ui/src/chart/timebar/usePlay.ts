import { useEffect, useEffectEvent, useState } from 'react';
import { calendar, type Unit } from './calendar';
import type { TimeWindow } from './window';

export type Pace = Exclude<Unit, 'day'>;

/** How long a step stands, in ms: long enough to see what came and what went. */
const STEP = 900;

/** The steps that play from a window to the last record, or from the first where there is no window or nothing after it. */
export function stepsFrom(recorded: TimeWindow, window: TimeWindow | null, pace: Pace, zone: string): TimeWindow[] {
  const all = calendar(recorded, pace, zone);
  const next = window === null ? all : all.filter(({ start }) => start >= window.end);
  return next.length > 0 ? next : all;
}

/** Plays the window week by week or month by month; it stops at the end and leaves the last step standing. */
export function usePlay(recorded: TimeWindow | null, zone: string, change: (window: TimeWindow | null) => void) {
  const [ahead, setAhead] = useState<readonly TimeWindow[]>([]);

  const step = useEffectEvent(() => {
    const [next, ...rest] = ahead;
    setAhead(rest);
    if (next) change(next);
  });

  useEffect(() => {
    if (ahead.length === 0) return;
    const timer = setTimeout(step, STEP);
    return () => clearTimeout(timer);
  }, [ahead]);

  return {
    playing: ahead.length > 0,
    stop: () => setAhead([]),
    /** The first step at once, each of the others after the one before has stood a while. */
    play: (window: TimeWindow | null, pace: Pace) => {
      const [first, ...rest] = recorded ? stepsFrom(recorded, window, pace, zone) : [];
      setAhead(rest);
      if (first) change(first);
    },
  };
}
