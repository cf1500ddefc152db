import type { Arranged, Point } from './input';
import { Floor, ROOM, ROW } from './room';
import { fromPiece } from '../model/piece';
import { tenth } from '../model/tenth';

/** Reach of the largest sign. */
const RADIUS = 23;
/** A link closer than this to the middle of a node runs through its sign or its label. */
const THROUGH = 34;
/** So many times each node goes to the middle of those it is linked to. */
const SWEEPS = 40;
/** Round the middle: so many directions, and so far, in px down; across it is wider, as the room of a node is. */
const DIRECTIONS = 16;
const REACHES = [0, 60, 110, 170, 240, 330];
/** What it costs, in px of way, that a link and a node lie on each other. */
const COVERED = 2_000;

interface Tie {
  readonly from: string;
  readonly to: string;
}

/**
 * Places for the newcomers of a way or a network, each near the middle of those it is linked to, so that no link of it runs through a node where
 * that can be had. `there` is every node on the chart; none of them is moved, and no newcomer lies on one of them or on another. The same
 * input has the same places.
 */
export function placeBetween(newcomers: readonly string[], ties: readonly Tie[], there: readonly Arranged[]): Arranged[] {
  const floor = new Floor(RADIUS);
  for (const { x, y } of there) floor.put({ x, y, radius: RADIUS });
  const at = new Map<string, Point>(there.map((place) => [place.id, place]));
  const near = neighbours(ties);
  const wishes = middles(newcomers, near, at);
  const drawn = ties.filter(({ from, to }) => at.has(from) && at.has(to));
  const placed: Arranged[] = [];
  for (const id of newcomers) {
    const ends = (near.get(id) ?? []).flatMap((other) => at.get(other) ?? []);
    const place = best(wishes.get(id) ?? { x: 0, y: 0 }, ends, floor, [...at.values()], drawn.flatMap(({ from, to }) => lineOf(at.get(from), at.get(to))));
    floor.put({ ...place, radius: RADIUS });
    at.set(id, place);
    placed.push({ id, ...place });
    drawn.push(...ties.filter(({ from, to }) => (from === id && at.has(to)) || (to === id && at.has(from))));
  }
  return placed;
}

function neighbours(ties: readonly Tie[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const { from, to } of ties) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  return near;
}

/** Where each newcomer comes to rest between those that stand (Tutte 1963). */
function middles(newcomers: readonly string[], near: ReadonlyMap<string, readonly string[]>, at: ReadonlyMap<string, Point>): Map<string, Point> {
  const standing = [...near.keys()].flatMap((id) => at.get(id) ?? []);
  const wishes = new Map(newcomers.map((id) => [id, mean(standing)]));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const id of newcomers) wishes.set(id, mean((near.get(id) ?? []).flatMap((other) => at.get(other) ?? wishes.get(other) ?? [])));
  }
  return wishes;
}

const mean = (points: readonly Point[]): Point =>
  points.length === 0 ? { x: 0, y: 0 } : { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };

type Line = readonly [Point, Point];

const lineOf = (from: Point | undefined, to: Point | undefined): Line[] => (from && to ? [[from, to]] : []);

/** The free place round a wish from which the links to its ends run through the fewest nodes, and the nearest of these. */
function best(wish: Point, ends: readonly Point[], floor: Floor, nodes: readonly Point[], lines: readonly Line[]): Point {
  let [found, least] = [floor.nearest({ ...wish, radius: RADIUS }, false), Number.POSITIVE_INFINITY];
  for (const place of [found, ...round(wish)]) {
    if (!floor.isFree({ ...place, radius: RADIUS })) continue;
    const through = ends.reduce((sum, end) => sum + nodes.filter((node) => node !== end && isOn(node, [place, end])).length, 0) + lines.filter((line) => isOn(place, line)).length;
    const cost = COVERED * through + Math.hypot((place.x - wish.x) * (ROW / ROOM), place.y - wish.y);
    if (cost < least) [found, least] = [place, cost];
  }
  return found;
}

const round = ({ x, y }: Point): Point[] =>
  REACHES.flatMap((reach) =>
    Array.from({ length: reach === 0 ? 1 : DIRECTIONS }, (_, index) => {
      const angle = (index / DIRECTIONS) * 2 * Math.PI;
      return { x: tenth(x + reach * (ROOM / ROW) * Math.cos(angle)), y: tenth(y + reach * Math.sin(angle)) };
    }),
  );

/** Whether a line runs through a node that is neither of its ends. */
const isOn = (node: Point, [a, b]: Line) => fromPiece(node, a, b) < THROUGH;
