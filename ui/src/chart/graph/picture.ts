import type { LinkKind } from '@/shared/graphql/generated/graphql';
import type { ChartModel, Place } from '../model/model';
import { tenth } from '../model/tenth';
import type { Group } from '../model/groups';
import type { ChartGraph, ChartLink, ChartNode } from './graph';
import { groupedBy } from '@/shared/format/groupedBy';

/** A node where it stands; a closed group stands as one node. */
export interface Standing {
  readonly node: ChartNode;
  readonly place: Place;
  readonly group: Group | null;
}

/** A link between what stands; of parallel ones `lane` says which of how many. */
export interface Drawn {
  readonly link: ChartLink;
  readonly from: Place;
  readonly to: Place;
  readonly lane: number;
  readonly lanes: number;
  /** The kinds of links that are drawn as this one, where there are too many between two nodes to draw each. */
  readonly folded: readonly LinkKind[];
}

/** What of a chart is to be seen: without what is hidden, filtered or out of the time window. */
export interface Picture {
  readonly standing: readonly Standing[];
  readonly drawn: readonly Drawn[];
  /** Open groups that have a member to be seen. */
  readonly outlined: readonly { readonly group: Group; readonly members: readonly Standing[] }[];
  /** Nodes that are on the chart but not to be seen, and links whose ends are. */
  readonly hiddenNodes: number;
  readonly hiddenLinks: number;
}

/** More parallel links than these between two nodes are drawn as one, until one of the ends or of them is selected. */
const MOST_LANES = 4;

/** What passes the filters and the time window. */
export interface Passing {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

export function pictureOf(model: ChartModel, graph: ChartGraph, passing: Passing | null): Picture {
  const hidden = new Set(model.hidden);
  const nodeOf = new Map(graph.nodes.map((node) => [node.id, node]));
  const groupOf = new Map(model.groups.filter(({ open }) => !open).flatMap((group) => group.members.map((id) => [id, group] as const)));
  const known = model.places.flatMap((place) => {
    const node = nodeOf.get(place.id);
    return node ? [{ node, place, group: null }] : [];
  });
  const seen = known.filter(({ node }) => !hidden.has(node.id) && (passing === null || passing.nodes.has(node.id)));
  const standing = [...seen.filter(({ node }) => !groupOf.has(node.id)), ...stacks(model, seen)];
  const placeOf = new Map(standing.map(({ place }) => [place.id, place]));
  for (const { node } of seen) {
    const group = groupOf.get(node.id);
    const place = group && placeOf.get(group.id);
    if (place) placeOf.set(node.id, place);
  }
  const onChart = new Set(model.links);
  const links = graph.links.filter(({ id }) => onChart.has(id));
  const there = new Set(known.map(({ node }) => node.id));
  const possible = links.filter(({ from, to }) => there.has(from) && there.has(to));
  const passed = possible.filter(({ id, kind }) => !hidden.has(`kind:${kind}`) && !hidden.has(id) && (passing === null || passing.links.has(id)));
  const visible = passed.filter(({ from, to }) => placeOf.has(from) && placeOf.has(to) && placeOf.get(from) !== placeOf.get(to));
  return {
    standing,
    drawn: lanes(visible, placeOf, new Set(model.selection)),
    outlined: model.groups
      .filter(({ open }) => open)
      .map((group) => ({ group, members: standing.filter(({ node }) => group.members.includes(node.id)) }))
      .filter(({ members }) => members.length > 0),
    hiddenNodes: known.length - seen.length,
    hiddenLinks: possible.length - passed.length,
  };
}

/** Where each thing is seen: a member of a closed group where the group stands. */
export const seenAt = ({ standing }: Picture): ReadonlyMap<string, Place> =>
  new Map(standing.flatMap(({ place, group }) => [[place.id, place] as const, ...(group?.members ?? []).map((id) => [id, place] as const)]));

/** What is on the chart, whatever is hidden or filtered. */
export function graphOnChart(model: Pick<ChartModel, 'places' | 'links'>, graph: ChartGraph): ChartGraph {
  const [things, links] = [new Set(model.places.map(({ id }) => id)), new Set(model.links)];
  return {
    nodes: graph.nodes.filter(({ id }) => things.has(id)),
    links: graph.links.filter(({ id, from, to }) => links.has(id) && things.has(from) && things.has(to)),
    omitted: graph.omitted.filter(({ at }) => things.has(at)),
  };
}

/** A closed group stands in the middle of its members. */
function stacks(model: ChartModel, seen: readonly Standing[]): Standing[] {
  const bySeen = new Map(seen.map((one) => [one.node.id, one]));
  return model.groups.flatMap((group): Standing[] => {
    if (group.open) return [];
    const members = group.members.flatMap((id) => bySeen.get(id) ?? []);
    const [first] = members;
    if (!first) return [];
    const mean = (of: (place: Place) => number) => tenth(members.reduce((sum, { place }) => sum + of(place), 0) / members.length);
    const kinds = new Set(members.map(({ node }) => node.kind));
    return [
      {
        node: { id: group.id, kind: kinds.size === 1 ? first.node.kind : 'person', label: '', person: null, known: [] },
        place: { id: group.id, x: mean(({ x }) => x), y: mean(({ y }) => y), moved: false },
        group: { ...group, members: members.map(({ node }) => node.id) },
      },
    ];
  });
}

function lanes(links: readonly ChartLink[], placeOf: ReadonlyMap<string, Place>, selection: ReadonlySet<string>): Drawn[] {
  const pairs = groupedBy(
    links.flatMap((link) => {
      const [from, to] = [placeOf.get(link.from), placeOf.get(link.to)];
      return from && to ? [{ link, from, to }] : [];
    }),
    ({ from, to }) => (from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`),
  );
  const lit = (parallel: readonly Ends[]) =>
    selection.size > 0 && parallel.some(({ link, from, to }) => selection.has(link.id) || selection.has(from.id) || selection.has(to.id));
  return [...pairs.values()].flatMap((parallel) => bundled(parallel, parallel.length > MOST_LANES && !lit(parallel)));
}

type Ends = Pick<Drawn, 'link' | 'from' | 'to'>;

function bundled(parallel: readonly Ends[], folds: boolean): Drawn[] {
  if (!folds) return parallel.map((one, lane) => ({ ...one, lane, lanes: parallel.length, folded: [] }));
  return parallel
    .toSorted((a, b) => b.link.count - a.link.count)
    .slice(0, 1)
    .map((heaviest) => ({ ...heaviest, lane: 0, lanes: 1, folded: [...new Set(parallel.map(({ link }) => link.kind))] }));
}
