import { graphOf } from '@/testing/graphs';
import { arranged } from '@/chart/layout/arranged';

/** The chart that all three draw: the same things at the same places, with the same words on them. */
export function dataOf(nodes: number, links: number) {
  const graph = graphOf(7, nodes, Math.round(links / 0.93));
  const at = new Map(arranged({ layout: 'force', ...graph }).map((place) => [place.id, place]));
  return {
    nodes: graph.nodes.map(({ id, kind, subject, radius }) => ({ id, kind, subject, radius, label: `Guest ${id.slice(-4)}`, x: at.get(id)?.x ?? 0, y: at.get(id)?.y ?? 0 })),
    links: graph.links.slice(0, links).map(({ from, to, weight }, index) => ({ id: `l${index}`, from, to, weight })),
  };
}

export type Data = ReturnType<typeof dataOf>;
