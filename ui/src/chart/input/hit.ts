import { type Quadtree, quadtree } from 'd3-quadtree';
import type { Place } from '../model/model';
import type { ChartAnswers, ChartLink, ChartPerson } from '../scene/answers';
import { linkWidth } from '../scene/links';
import { radiusOf } from '../scene/nodes';

/** A link can be hit within at least 12 px across. */
const LINK_REACH = 6;
const NODE_REACH = 3;
const FARTHEST = 40;

type Node = Place & { person: ChartPerson };
type Line = { link: ChartLink; from: Place; to: Place };

/** Finds what lies under a point of the chart. */
export class HitTest {
  readonly #nodes: Quadtree<Node>;
  readonly #lines: Line[];
  readonly #places: ReadonlyMap<string, Place>;

  constructor(places: readonly Place[], answers: ChartAnswers) {
    const placeOf = new Map(places.map((place) => [place.id, place]));
    this.#places = placeOf;
    const nodes = answers.persons.flatMap((person): Node[] => {
      const place = placeOf.get(person.id);
      return place ? [{ ...place, person }] : [];
    });
    this.#nodes = quadtree<Node>(
      nodes,
      ({ x }) => x,
      ({ y }) => y,
    );
    this.#lines = answers.links.flatMap((link): Line[] => {
      const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)];
      return from && to ? [{ link, from, to }] : [];
    });
  }

  placeOf(id: string): Place | undefined {
    return this.#places.get(id);
  }

  /** Id of the node at this point of the chart. */
  node(x: number, y: number): string | null {
    const node = this.#nodes.find(x, y, FARTHEST);
    return node && Math.hypot(node.x - x, node.y - y) <= radiusOf(node.person) + NODE_REACH ? node.id : null;
  }

  /** Id of the node there, else of the nearest link within reach; `zoom` keeps the reach the same on the screen. */
  at(x: number, y: number, zoom: number): string | null {
    const node = this.node(x, y);
    if (node !== null) return node;
    let best: { id: string; away: number } | null = null;
    for (const { link, from, to } of this.#lines) {
      const away = distance(x, y, from, to);
      const reach = Math.max(LINK_REACH / zoom, linkWidth(link.times) / 2);
      if (away <= reach && (best === null || away < best.away)) best = { id: link.id, away };
    }
    return best?.id ?? null;
  }
}

function distance(x: number, y: number, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}
