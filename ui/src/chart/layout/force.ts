import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { LayoutNode, Point } from './input';
import { packed } from './pack';
import { ROOM, ROW } from './room';
import { startOf } from './seed';
import { partsOf, type Web } from './web';

/** Px of one unit of the forces, so that what is pinned and what is free have one measure. */
const UNIT = 4;
/** Rooms for each node on the disc that a part without pins is brought to. */
const AIR = 2.4;
/** The forces work in a plane in which the room of a node is a circle; pressed to the screen it is wider than high. */
const PRESS = ROW / ROOM;
const ROUNDS = { least: 60, most: 400, work: 120_000 };
const SPREADING = { rounds: 8, steps: 20 };

/** Wishes by ForceAtlas2 and no-overlap; things without a link between them stand side by side. */
export function force(web: Web): Map<string, Point> {
  const parts = partsOf(web);
  const held = parts.filter(({ nodes }) => nodes.some(({ fixed }) => fixed));
  const loose = parts.filter(({ nodes }) => !nodes.some(({ fixed }) => fixed));
  return packed(held.map(heldPart), loose.map(loosePart));
}

type Places = Map<string, Point>;

/** With something pinned: the part takes its place from that. */
function heldPart(part: Web): Places {
  const fixed = part.nodes.filter((node) => node.fixed);
  const middle = { x: mean(fixed.map(({ x }) => x)), y: mean(fixed.map(({ y }) => y)) };
  const places = forced(part, ({ x, y }) => ({ x: x - middle.x, y: (y - middle.y) / PRESS }));
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + middle.x, y: y * PRESS + middle.y }]));
}

function loosePart(part: Web): Places {
  const places = forced(part, () => ({ x: 0, y: 0 }));
  return new Map([...turned(places)].map(([id, { x, y }]) => [id, { x, y: y * PRESS }]));
}

interface Attributes {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

function forced(part: Web, pinned: (node: LayoutNode) => Point): Places {
  const graph = new UndirectedGraph<Attributes, { weight: number }>();
  const order = part.nodes.length;
  for (const node of part.nodes) {
    const start = node.fixed ? pinned(node) : startOf(node.id, ROOM * Math.sqrt(order));
    graph.addNode(node.id, { x: start.x / UNIT, y: start.y / UNIT, size: ROOM / 2 / UNIT, fixed: node.fixed });
  }
  // A pair that met a hundred times is not a hundred times as near.
  for (const { from, to, weight } of part.links) graph.addEdge(from, to, { weight: Math.log2(1 + weight) });
  if (graph.size > 0) {
    const iterations = Math.round(Math.min(ROUNDS.most, Math.max(ROUNDS.least, ROUNDS.work / order)));
    const moved = forceAtlas2(graph, { iterations, settings: forceAtlas2.inferSettings(graph) });
    graph.updateEachNodeAttributes((id, at) => (at.fixed ? at : { ...at, ...moved[id] }));
  }
  if (!part.nodes.some(({ fixed }) => fixed)) fill(graph);
  spread(graph);
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: x * UNIT, y: y * UNIT }]));
}

/** Brings the nodes to a disc that is as large as they need: the forces spread few too widely and many too little. */
function fill(graph: UndirectedGraph<Attributes>): void {
  const middle = { x: mean(graph.mapNodes((_, { x }) => x)), y: mean(graph.mapNodes((_, { y }) => y)) };
  const spreadNow = mean(graph.mapNodes((_, { x, y }) => (x - middle.x) ** 2 + (y - middle.y) ** 2));
  // Evenly spread over a disc, the mean square of the distance from its middle is half the square of its radius.
  const wanted = (graph.order * AIR * (ROOM / UNIT) ** 2) / Math.PI / 2;
  const scale = spreadNow === 0 ? 1 : Math.sqrt(wanted / spreadNow);
  graph.updateEachNodeAttributes((_, at) => ({ ...at, x: at.x * scale, y: at.y * scale }));
}

/** No-overlap knows nothing of pins, so it is stopped now and then and what is pinned is put back. */
function spread(graph: UndirectedGraph<Attributes>): void {
  const rounds = graph.someNode((_, { fixed }) => fixed) ? SPREADING.rounds : 1;
  const maxIterations = (SPREADING.rounds * SPREADING.steps) / rounds;
  for (let round = 0; round < rounds; round++) {
    unlike(graph);
    const moved = noverlap(graph, { maxIterations, settings: { margin: 0, ratio: 1.04, speed: 3 } });
    graph.updateEachNodeAttributes((id, at) => (at.fixed ? at : { ...at, ...moved[id] }));
  }
}

/** Two nodes on one spot, which no-overlap would part by chance, are told apart by their order. */
function unlike(graph: UndirectedGraph<Attributes>): void {
  const taken = new Set<string>();
  graph.updateEachNodeAttributes((_, at) => {
    let { x, y } = at;
    while (taken.has(`${Math.fround(x)} ${Math.fround(y)}`)) [x, y] = [x + 0.01 * (1 + Math.abs(x)), y + 0.02 * (1 + Math.abs(y))];
    taken.add(`${Math.fround(x)} ${Math.fround(y)}`);
    return { ...at, x, y };
  });
}

/** Turned so that the longer way of the part runs across the screen. */
function turned(places: Places): Places {
  const points = [...places.values()];
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...places].map(([id, point]) => {
      const [x, y] = [point.x - middle.x, point.y - middle.y];
      return [id, { x: x * cos + y * sin, y: y * cos - x * sin }];
    }),
  );
}

const mean = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
