import { byId, type LayoutInput, type LayoutLink, type LayoutNode } from './input';

/** Nodes and what each is tied to, in an order that does not depend on the order they came in. */
export interface Web {
  readonly nodes: readonly LayoutNode[];
  /** One for each pair, the lesser id first; no loops. */
  readonly links: readonly LayoutLink[];
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

export function webOf({ nodes, links }: Pick<LayoutInput, 'nodes' | 'links'>): Web {
  const sorted = nodes.toSorted(byId);
  const known = new Set(sorted.map(({ id }) => id));
  if (known.size < sorted.length) throw new Error('two of the nodes have one id');
  const pairs = new Map<string, LayoutLink>();
  for (const { from, to, weight } of links) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([a, b]);
    pairs.set(key, { from: a, to: b, weight: (pairs.get(key)?.weight ?? 0) + weight });
  }
  const one = [...pairs.values()].toSorted((a, b) => order(a.from, b.from) || order(a.to, b.to));
  const neighbours = new Map<string, string[]>(sorted.map(({ id }) => [id, []]));
  for (const { from, to } of one) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  return { nodes: sorted, links: one, neighbours };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The parts that no link joins, the largest first. */
export function partsOf(web: Web): Web[] {
  const parts: LayoutNode[][] = [];
  const part = new Map<string, number>();
  const byName = new Map(web.nodes.map((node) => [node.id, node]));
  for (const { id } of web.nodes) {
    if (part.has(id)) continue;
    part.set(id, parts.length);
    const found = [id];
    for (const next of found) {
      for (const other of web.neighbours.get(next) ?? []) {
        if (part.has(other)) continue;
        part.set(other, parts.length);
        found.push(other);
      }
    }
    parts.push(found.flatMap((one) => byName.get(one) ?? []).toSorted(byId));
  }
  const links: LayoutLink[][] = parts.map(() => []);
  for (const link of web.links) links[part.get(link.from) ?? 0]?.push(link);
  return parts
    .map((nodes, index) => ({ nodes, links: links[index] ?? [], neighbours: web.neighbours }))
    .toSorted((a, b) => b.nodes.length - a.nodes.length);
}
