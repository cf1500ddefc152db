import type { Camera } from '../model/model';

/** Runs `step` from 0 to 1 over a time, slowing down; at once where motion is not wanted. Returns what stops it. */
export function ease(milliseconds: number, step: (share: number) => void): () => void {
  if (milliseconds === 0) {
    step(1);
    return () => {};
  }
  let frame = 0;
  let start: number | null = null;
  const next = (time: number) => {
    start ??= time;
    const share = Math.min(1, (time - start) / milliseconds);
    step(1 - (1 - share) ** 3);
    if (share < 1) frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}

/** The camera between two others; the zoom goes by factors, not by steps. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  const k = from.k * (to.k / from.k) ** share;
  const along = to.k === from.k ? share : (k - from.k) / (to.k - from.k);
  return { k, x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along };
}
