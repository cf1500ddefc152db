import { type Quadtree, quadtree } from 'd3-quadtree';
import type { Picture, Standing } from '../graph/picture';
import type { Place } from '../model/model';
import { fromPiece } from '../model/piece';
import { along, styleOf, type Way, wayOf } from '../scene/links';
import { radiusOf } from '../scene/nodes';
import type { NoteBox } from '../scene/notes';

/** A link can be hit within at least 12 px across. */
const LINK_REACH = 6;
const NODE_REACH = 3;
const FARTHEST = 40;
/** A bow is hit as so many straight pieces. */
const PIECES = 8;

type Point = { x: number; y: number };
type Line = { id: string; width: number; points: readonly Point[] };

/** Finds what lies under a point of the chart. */
export class HitTest {
  readonly #nodes: Quadtree<Standing>;
  readonly #lines: readonly Line[];
  readonly #notes: readonly { id: string; box: NoteBox }[];
  readonly #places: ReadonlyMap<string, Place>;

  constructor({ standing, drawn }: Pick<Picture, 'standing' | 'drawn'>, notes: readonly { id: string; box: NoteBox }[] = []) {
    this.#places = new Map(standing.map(({ place }) => [place.id, place]));
    this.#notes = notes;
    this.#nodes = quadtree<Standing>(
      [...standing],
      ({ place }) => place.x,
      ({ place }) => place.y,
    );
    this.#lines = drawn.map((one) => ({ id: one.link.id, width: styleOf(one.link, 0).width, points: pointsOf(wayOf(one)) }));
  }

  placeOf(id: string): Point | undefined {
    return this.#places.get(id) ?? this.#notes.find((note) => note.id === id)?.box;
  }

  /** Id of the node, or the note, at this point of the chart. */
  node(x: number, y: number): string | null {
    const note = this.#notes.findLast(({ box }) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);
    if (note) return note.id;
    const one = this.#nodes.find(x, y, FARTHEST);
    return one && Math.hypot(one.place.x - x, one.place.y - y) <= radiusOf(one) + NODE_REACH ? one.node.id : null;
  }

  /** Id of the node there, else of the nearest link within reach; `zoom` keeps the reach the same on the screen. */
  at(x: number, y: number, zoom: number): string | null {
    const node = this.node(x, y);
    if (node !== null) return node;
    let best: { id: string; away: number } | null = null;
    for (const { id, width, points } of this.#lines) {
      const away = distance(x, y, points);
      if (away <= Math.max(LINK_REACH / zoom, width / 2) && (best === null || away < best.away)) best = { id, away };
    }
    return best?.id ?? null;
  }
}

const pointsOf = (way: Way): readonly Point[] =>
  way.by ? Array.from({ length: PIECES + 1 }, (_, index) => along(way, index / PIECES)) : [way.from, way.to];

function distance(x: number, y: number, points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    if (a && b) least = Math.min(least, fromPiece({ x, y }, a, b));
  }
  return least;
}
