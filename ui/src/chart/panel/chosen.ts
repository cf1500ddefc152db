import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import type { ChartLink, ChartNode } from '../graph/graph';
import type { Chart } from '../useChart';

/** What is selected, in words the panel can be about. */
export interface Chosen {
  /** Companions whose rows are at hand, in the order of the answer. */
  rows: readonly CompanionRowFragment[];
  /** Other nodes and links. */
  nodes: readonly ChartNode[];
  links: readonly ChartLink[];
}

/** A companion is selected himself or by his link to the subject. */
export function chosenOf({ model, graph }: Chart, subject: string | null, rows: readonly CompanionRowFragment[]): Chosen {
  const rowOf = new Map(rows.map((row) => [row.person.id, row]));
  const nodeOf = new Map(graph.nodes.map((node) => [node.id, node]));
  const linkOf = new Map(graph.links.map((link) => [link.id, link]));
  const members = new Map(model.groups.map(({ id, members: ids }) => [id, ids]));
  const companions = new Set<string>();
  const nodes: ChartNode[] = [];
  const links: ChartLink[] = [];
  for (const id of model.selection.flatMap((one) => members.get(one) ?? [one])) {
    const [node, link] = [nodeOf.get(id), linkOf.get(id)];
    const other = link?.companion && subject !== null ? (link.from === subject ? link.to : link.to === subject ? link.from : null) : null;
    if (rowOf.has(id)) companions.add(id);
    else if (other !== null && rowOf.has(other)) companions.add(other);
    else if (node) nodes.push(node);
    else if (link) links.push(link);
  }
  return { rows: rows.filter(({ person: { id } }) => companions.has(id)), nodes, links };
}
