import type { Point } from './input';
import { ROOM } from './room';
import type { Web } from './web';

/** Rings are wider than high, as a screen is. */
const STRETCH = 1.4;
const FIRST_RING = 116;
const NEXT_RING = 76;
/** Round a ring, measured where it is narrow. */
const ROUND = 72;

/** Wishes in rings: the subjects in the middle, then by the number of links between a node and the nearest of them. */
export function radial(web: Web): Map<string, Point> {
  const hops = hopsOf(web);
  const places = new Map<string, Point>();
  const direction = new Map<string, number>();
  const middle = hops[0] ?? [];
  for (const [index, id] of middle.entries()) {
    places.set(id, { x: (index - (middle.length - 1) / 2) * ROOM * 1.2, y: 0 });
    direction.set(id, middle.length === 1 ? -Math.PI / 2 : index < middle.length / 2 ? Math.PI : 0);
  }
  let radius = FIRST_RING + ((middle.length - 1) * ROOM * 0.6) / STRETCH;
  for (const ring of hops.slice(1)) {
    const ordered = byDirection(ring, web, direction);
    let rings = 1;
    while (capacity(radius, rings) < ordered.length) rings++;
    for (const [index, { id, angle }] of ordered.entries()) {
      const reach = radius + (index % rings) * NEXT_RING;
      direction.set(id, angle);
      places.set(id, { x: reach * STRETCH * Math.cos(angle), y: reach * Math.sin(angle) });
    }
    radius += rings * NEXT_RING;
  }
  return places;
}

/** As many as fit round the innermost of so many rings, on each of them: so their directions stay evenly spread. */
const capacity = (radius: number, rings: number) => rings * Math.max(1, Math.floor((2 * Math.PI * radius) / ROUND));

/** Ids by their distance in links; the last are those that no way leads to. Without a subject the middle is who has the most links. */
function hopsOf({ nodes, neighbours }: Web): string[][] {
  const subjects = nodes.filter(({ subject }) => subject).map(({ id }) => id);
  const busiest = nodes.toSorted((a, b) => (neighbours.get(b.id)?.length ?? 0) - (neighbours.get(a.id)?.length ?? 0)).slice(0, 1);
  const hops = [subjects.length > 0 ? subjects : busiest.map(({ id }) => id)];
  const seen = new Set(hops[0]);
  for (const ring of hops) {
    const next = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    if (next.length > 0) hops.push(next);
  }
  const apart = nodes.map(({ id }) => id).filter((id) => !seen.has(id));
  return apart.length > 0 ? [...hops, apart] : hops;
}

/** Each near the direction of what it hangs on, all evenly spread. */
function byDirection(ring: readonly string[], { neighbours }: Web, direction: ReadonlyMap<string, number>) {
  const wished = ring
    .map((id) => ({ id, wish: middleOf((neighbours.get(id) ?? []).flatMap((other) => direction.get(other) ?? [])) }))
    .toSorted((a, b) => a.wish - b.wish || (a.id < b.id ? -1 : 1));
  const even = wished.map((_, index) => (index / wished.length) * 2 * Math.PI - Math.PI);
  const turn = middleOf(wished.map(({ wish }, index) => wish - (even[index] ?? 0)));
  return wished.map(({ id }, index) => ({ id, angle: (even[index] ?? 0) + turn }));
}

/** The middle of some directions, from -π to π; straight up where they cancel each other out. */
function middleOf(angles: readonly number[]): number {
  const [x, y] = [angles.reduce((sum, angle) => sum + Math.cos(angle), 0), angles.reduce((sum, angle) => sum + Math.sin(angle), 0)];
  return Math.hypot(x, y) < 1e-6 ? -Math.PI / 2 : Math.atan2(y, x);
}
