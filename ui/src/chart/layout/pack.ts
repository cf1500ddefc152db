import type { Point } from './input';
import { ROOM, ROW } from './room';

type Places = ReadonlyMap<string, Point>;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Width of the whole to its height, as a screen has it. */
export const SCREEN = 1.6;
const BETWEEN = 24;

/** Parts that are held stay where they are; the others stand in rows, the highest first, beside or below them. */
export function packed(held: readonly Places[], loose: readonly Places[]): Map<string, Point> {
  const all = new Map<string, Point>(held.flatMap((places) => [...places]));
  const parts = loose.map((places) => ({ places, box: boxOf(places.values()) }));
  const rows = parts.toSorted((a, b) => b.box.bottom - b.box.top - (a.box.bottom - a.box.top));
  const area = rows.reduce((sum, { box }) => sum + (box.right - box.left + BETWEEN) * (box.bottom - box.top + BETWEEN), 0);
  const widest = Math.max(0, ...rows.map(({ box }) => box.right - box.left));
  const width = Math.max(widest, Math.sqrt(area * SCREEN * 1.15));
  const from = originOf(all);
  let [x, y, height] = [0, 0, 0];
  for (const { places, box } of rows) {
    const [w, h] = [box.right - box.left, box.bottom - box.top];
    if (x > 0 && x + w > width) [x, y, height] = [0, y + height + BETWEEN, 0];
    for (const [id, place] of places) all.set(id, { x: from.x + x + place.x - box.left, y: from.y + y + place.y - box.top });
    x += w + BETWEEN;
    height = Math.max(height, h);
  }
  return all;
}

function originOf(held: Places): Point {
  if (held.size === 0) return { x: 0, y: 0 };
  const box = boxOf(held.values());
  const wide = box.right - box.left > SCREEN * (box.bottom - box.top);
  return wide ? { x: box.left, y: box.bottom + BETWEEN } : { x: box.right + BETWEEN, y: box.top };
}

/** Round the nodes with their labels. */
function boxOf(points: Iterable<Point>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x - ROOM / 2);
    box.right = Math.max(box.right, x + ROOM / 2);
    box.top = Math.min(box.top, y - ROW / 2);
    box.bottom = Math.max(box.bottom, y + ROW / 2);
  }
  return box;
}
