import { useEffect } from 'react';
import { usePurposes } from './purposes';

const EVERY_MS = 10_000;

/** Notes, at most every ten seconds, that the reader of a case pressed a key or moved a pointer. */
export function useAtWork(caseId: string): void {
  useEffect(() => {
    let last = 0;
    const note = () => {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      usePurposes.getState().use(caseId, now);
    };
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const event of events) addEventListener(event, note, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, note);
    };
  }, [caseId]);
}
