import { type Point } from './input';
import { tenth } from '../model/tenth';

/** Width that a node with its label wants for itself, in px. */
export const ROOM = 84;
/** Height of the label below a sign with the air round it. */
const LABEL = 22;
const GAP = 8;

/** Height that a node of an ordinary radius wants with its label. */
export const ROW = 54;

/** Height of a row in which any two of some nodes may stand one above the other. */
export const rowOf = (nodes: readonly { readonly radius: number }[]) => Math.max(ROW, 2 * Math.max(0, ...nodes.map(({ radius }) => radius)) + LABEL);

export interface Occupant extends Point {
  readonly radius: number;
}

/** Below what a sum of tenths may be off. */
const EXACT = 1e-6;

/** Whether two nodes leave each other room for sign and label. */
export function clear(a: Occupant, b: Occupant): boolean {
  const reach = a.radius + b.radius;
  return Math.abs(a.x - b.x) >= Math.max(ROOM, reach + GAP) - EXACT || Math.abs(a.y - b.y) >= reach + LABEL - EXACT;
}

/** More cells than any chart has from top to bottom. */
const CELLS = 2 ** 24;

/** Where nodes stand, so that a free place is found without looking at all of them. */
export class Floor {
  readonly #cells = new Map<number, Occupant[]>();
  readonly #cell: number;

  /** @param widest the largest radius of any node that will stand here or ask. */
  constructor(widest: number) {
    this.#cell = Math.max(ROOM, 2 * widest + LABEL);
  }

  put(one: Occupant): void {
    const key = this.#key(one.x, one.y, 0, 0);
    const there = this.#cells.get(key);
    if (there) there.push(one);
    else this.#cells.set(key, [one]);
  }

  isFree(one: Occupant): boolean {
    for (let across = -1; across <= 1; across++) {
      for (let down = -1; down <= 1; down++) {
        if (this.#cells.get(this.#key(one.x, one.y, across, down))?.some((other) => !clear(one, other))) return false;
      }
    }
    return true;
  }

  /** The free place nearest to the one wished for; `upright` keeps its x. */
  nearest(wish: Occupant, upright: boolean): Point {
    const radius = wish.radius;
    for (let ring = 0; ; ring++) {
      for (const { x, y } of upright ? poles(ring) : circle(ring)) {
        const place = { x: tenth(wish.x + x), y: tenth(wish.y + y), radius };
        if (this.isFree(place)) return { x: place.x, y: place.y };
      }
    }
  }

  #key(x: number, y: number, across: number, down: number): number {
    return (Math.floor(x / this.#cell) + across) * CELLS + Math.floor(y / this.#cell) + down;
  }
}

const STEP = 9;

const poles = (ring: number): Point[] => (ring === 0 ? [{ x: 0, y: 0 }] : [{ x: 0, y: ring * STEP }, { x: 0, y: -ring * STEP }]);

const circles: Point[][] = [];

/** Rings round the wish, wider than high as the room of a node is. */
function circle(ring: number): Point[] {
  const count = Math.max(1, ring * 6);
  return (circles[ring] ??= Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return { x: ring * STEP * (ROOM / ROW) * Math.cos(angle), y: ring * STEP * Math.sin(angle) };
  }));
}

/**
 * The wishes brought to places where no node lies on another. What is fixed stays; the others give way in the order of the list,
 * each to the nearest free place, and most of them not at all.
 */
export function apart<Node extends Occupant & { readonly fixed: boolean }>(nodes: readonly Node[], upright: boolean): Node[] {
  const floor = new Floor(Math.max(0, ...nodes.map(({ radius }) => radius)));
  for (const node of nodes) if (node.fixed) floor.put(node);
  return nodes.map((node) => {
    if (node.fixed) return node;
    const place = { ...node, ...floor.nearest(node, upright) };
    floor.put(place);
    return place;
  });
}
