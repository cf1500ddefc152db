import { Graph, layout } from '@dagrejs/dagre';
import type { EntityKind } from '../graph/graph';
import type { LayoutNode, Point } from './input';
import { SCREEN } from './pack';
import { ROOM, rowOf } from './room';
import type { Web } from './web';

/** From the top: who, where, by what, with what money. */
const tiers: readonly EntityKind[] = ['person', 'stay', 'room', 'building', 'vehicle', 'account'];
const BETWEEN_TIERS = 34;
const WIDEST_STEP = 168;
/** Nodes that would fit into the room that a tier leaves empty. */
const AROUND = 8;
/** From here on dagre's first order is taken as it is: to better it would take many seconds. */
const MANY = 800;

/** Subjects stand above the other persons. */
const tierOf = ({ kind, subject }: LayoutNode) => (subject ? 0 : 1 + tiers.indexOf(kind));

/**
 * Wishes by role: a tier for each kind, in the order in which dagre lets the fewest links cross. A tier of many has several rows,
 * so that the whole stays of the shape of a screen.
 */
export function role(web: Web): Map<string, Point> {
  const rows = tiersOf(web);
  const row = rowOf(web.nodes);
  const width = Math.ceil(Math.sqrt(((web.nodes.length + AROUND * rows.length) * row * SCREEN) / ROOM)) * ROOM;
  const places = new Map<string, Point>();
  let top = 0;
  for (const ids of rows) {
    const deep = Math.ceil((ids.length * ROOM) / width);
    const columns = Math.ceil(ids.length / deep);
    const step = Math.min(WIDEST_STEP, width / columns);
    // Down first, then across: neighbours in the order stay neighbours, and under what they are tied to.
    for (const [index, id] of ids.entries()) {
      const column = Math.floor(index / deep);
      places.set(id, { x: (column - (columns - 1) / 2) * step, y: top + (index % deep) * row });
    }
    top += deep * row + BETWEEN_TIERS;
  }
  return places;
}

function tiersOf(web: Web): string[][] {
  const tier = new Map(web.nodes.map((node) => [node.id, tierOf(node)]));
  const used = [...new Set(tier.values())].toSorted((a, b) => a - b);
  const rank = new Map([...tier].map(([id, at]) => [id, used.indexOf(at)]));
  // Every second rank is empty: dagre bends its links there, and cannot do with a link that has no bend.
  const graph = new Graph();
  graph.setGraph({ ranker: 'none', nodesep: 0, ranksep: 1 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of web.nodes) graph.setNode(id, { width: ROOM, height: 1, rank: 2 * (rank.get(id) ?? 0) });
  for (const [upper, lower] of telling(web, rank)) graph.setEdge(upper, lower);
  layout(graph, { disableOptimalOrderHeuristic: web.nodes.length > MANY });
  return used.map((_, at) =>
    web.nodes
      .filter(({ id }) => rank.get(id) === at)
      .map(({ id }) => ({ id, x: Number(graph.node(id).x) }))
      .toSorted((a, b) => a.x - b.x)
      .map(({ id }) => id),
  );
}

/**
 * The links that say in which order a tier stands, the upper end first: those to the next tier, and longer ones of things that
 * have none such. Of the others dagre would make a chain over every tier between, at many times the cost.
 */
function telling({ links }: Web, rank: ReadonlyMap<string, number>): [upper: string, lower: string][] {
  const across = links
    .map(({ from, to }) => ({ from, to, span: (rank.get(to) ?? 0) - (rank.get(from) ?? 0) }))
    .filter(({ span }) => span !== 0)
    .map(({ from, to, span }) => (span > 0 ? { upper: from, lower: to, span } : { upper: to, lower: from, span: -span }));
  const near = new Set(across.filter(({ span }) => span === 1).flatMap(({ upper, lower }) => [upper, lower]));
  return across.filter(({ upper, lower, span }) => span === 1 || !near.has(upper) || !near.has(lower)).map(({ upper, lower }) => [upper, lower]);
}
