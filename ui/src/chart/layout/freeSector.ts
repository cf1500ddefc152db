import { type Arranged, type Point } from './input';
import { Floor, ROOM, ROW } from './room';
import { tenth } from '../model/tenth';

/** Reach of the largest sign, so that a newcomer of any kind has room. */
const RADIUS = 23;
/** Arcs are wider than high, as the room of a node is. */
const STRETCH = ROOM / ROW;
const FIRST_ARC = 86;
const NEXT_ARC = 70;
/** Round an arc, measured where it is narrow. */
const ALONG = 70;
/** Whoever stands farther off than this does not bound a sector. */
const NEAR = 300;
/** A node at the edge of a sector, and the newcomer beside it, keep half a room between them; of a narrow sector a part stays. */
const MARGIN = 0.35;
const NARROWEST = 0.5;
/** How much an arc opens over the one before, so that many newcomers in a narrow sector do not run off without end. */
const OPENING = 0.12;

/**
 * Places for newcomers round an anchor, in their order, the first nearest: in the widest sector of directions in which nothing
 * stands near the anchor, on arcs that begin in its middle. `there` is every node on the chart with or without the anchor; none
 * of them is moved, and no newcomer lies on one of them, on the anchor or on another newcomer. The same input has the same places.
 */
export function placeAround(anchor: Point, newcomers: readonly string[], there: readonly Point[]): Arranged[] {
  const floor = new Floor(RADIUS);
  for (const { x, y } of [anchor, ...there]) floor.put({ x, y, radius: RADIUS });
  const sector = widestSector(anchor, there);
  const places: Arranged[] = [];
  for (let arc = 0; places.length < newcomers.length; arc++) {
    for (const angle of arcOf(sector, arc)) {
      const id = newcomers[places.length];
      if (id === undefined) break;
      const reach = FIRST_ARC + arc * NEXT_ARC;
      const place = { x: tenth(anchor.x + reach * STRETCH * Math.cos(angle)), y: tenth(anchor.y + reach * Math.sin(angle)), radius: RADIUS };
      if (!floor.isFree(place)) continue;
      floor.put(place);
      places.push({ id, x: place.x, y: place.y });
    }
  }
  return places;
}

interface Sector {
  middle: number;
  /** From the middle to either edge; π is the whole circle. */
  half: number;
}

function widestSector(anchor: Point, there: readonly Point[]): Sector {
  const angles = there
    .map(({ x, y }) => ({ x: (x - anchor.x) / STRETCH, y: y - anchor.y }))
    .filter(({ x, y }) => Math.hypot(x, y) > 1 && Math.hypot(x, y) <= NEAR)
    .map(({ x, y }) => Math.atan2(y, x))
    .toSorted((a, b) => a - b);
  const [first] = angles;
  if (first === undefined) return { middle: -Math.PI / 2, half: Math.PI };
  const gaps = angles.map((angle, index) => ({ from: angle, width: (angles[index + 1] ?? first + 2 * Math.PI) - angle }));
  const widest = gaps.reduce((best, gap) => (gap.width > best.width + 1e-9 ? gap : best));
  return { middle: widest.from + widest.width / 2, half: Math.max(widest.width / 2 - MARGIN, widest.width / 4, NARROWEST / 2) };
}

/** Directions of an arc, from its middle to both sides; every second arc stands in the gaps of the one before, so that links find their way. */
function arcOf({ middle, half }: Sector, arc: number): number[] {
  const reach = FIRST_ARC + arc * NEXT_ARC;
  const open = Math.min(Math.PI, half + arc * OPENING);
  const whole = open === Math.PI;
  const steps = Math.floor((whole ? 2 * open * reach : open * reach) / ALONG);
  if (steps === 0) return [middle];
  const between = arc % 2 === 1;
  const count = whole ? steps : 2 * steps + (between ? 0 : 1);
  const step = (whole ? 2 * Math.PI : open) / steps;
  return Array.from({ length: count }, (_, index) => middle + step * (outward(index) - (between ? 0.5 : 0)));
}

/** 0, 1, -1, 2, -2, … */
const outward = (index: number) => (index % 2 === 1 ? (index + 1) / 2 : -index / 2);
