import { useCallback } from 'react';
import type { Picture } from '../graph/picture';

const directions: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest node in a direction, within half a right angle of it; the node itself where there is none. */
export function nearestTo({ standing }: Picture, id: string, key: string): string {
  const from = standing.find(({ node }) => node.id === id)?.place;
  const direction = directions[key];
  if (!from || !direction) return id;
  let best: { id: string; away: number } | null = null;
  for (const { node, place } of standing) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    const away = Math.hypot(dx, dy);
    if (node.id !== id && ahead > 0 && aside <= ahead && (best === null || away < best.away)) best = { id: node.id, away };
  }
  return best?.id ?? id;
}

export const useNearest = (picture: Picture) => useCallback((id: string, key: string) => nearestTo(picture, id, key), [picture]);
