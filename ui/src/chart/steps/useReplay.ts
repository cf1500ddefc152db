import { useEffect, useEffectEvent, useState } from 'react';
import type { Chart } from '../useChart';

/** How long a step stands, in ms: long enough to read its name and to see what it did. */
const STEP = 1500;

/** Plays what was done step by step, as a briefing: from the beginning, or from where one has gone back to. It stops at the last step. */
export function useReplay({ steps, jump, redo }: Pick<Chart, 'steps' | 'jump' | 'redo'>): { playing: boolean; play: () => void; stop: () => void } {
  const [asked, setAsked] = useState(false);
  const ahead = steps.undone.length;
  const playing = asked && ahead > 0;
  const next = useEffectEvent(() => {
    if (ahead === 1) setAsked(false);
    redo();
  });
  useEffect(() => {
    if (!asked || ahead === 0) return;
    const timer = setTimeout(next, STEP);
    return () => clearTimeout(timer);
  }, [asked, ahead]);
  return {
    playing,
    play: () => {
      if (ahead === 0) jump(0);
      setAsked(true);
    },
    stop: () => setAsked(false),
  };
}
