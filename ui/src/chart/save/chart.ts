import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { type ChartFilters, noFilters } from '../filter/filters';
import { linkId } from '../graph/fromService';
import type { ChartGraph } from '../graph/graph';
import { type ChartModel, emptyChart } from '../model/model';
import type { Steps } from '../model/steps';
import type { Json, SavedDocument, SavedLink } from './document';
import { tenth } from '../model/tenth';

/** A chart as it is saved: only what stands on it, and nothing the service says of it. */
export function savedOf(model: ChartModel, steps: Steps, graph: ChartGraph, graphVersion: string, basedOn: string | null): SavedDocument {
  const ids = model.places.map(({ id }) => id);
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const onChart = new Set(model.links);
  const links: SavedLink[] = [];
  const linkNumber = new Map<string, number>();
  for (const { id, from, to, kind, amount } of graph.links) {
    const [a, b] = [numberOf.get(from), numberOf.get(to)];
    if (!onChart.has(id) || a === undefined || b === undefined) continue;
    linkNumber.set(id, links.length);
    links.push({ from: a, to: b, kind, currency: amount?.currency ?? null });
  }
  const things = new Set(ids);
  return {
    v: 1,
    ids,
    positions: model.places.map(({ x, y }) => [tenth(x), tenth(y)]),
    links,
    moved: model.places.filter(({ moved }) => moved).map(({ id }) => id),
    removed: model.removed,
    brought: model.brought,
    pins: model.pins,
    groups: model.groups.map(({ id, members, open }) => ({ id, members, open })),
    hidden: model.hidden.flatMap((id) => (linkNumber.has(id) ? [`link:${linkNumber.get(id)}`] : things.has(id) || id.startsWith('kind:') ? [id] : [])),
    notes: model.notes,
    filters: { ...model.filters } satisfies { [member: string]: Json },
    window: model.window,
    camera: model.camera,
    steps: steps.done.map(({ act, of, count }) => ({ act, of: of.filter((id) => things.has(id)), count })),
    graphVersion,
    basedOn,
  };
}

/** The chart of a saved document, to be filled with what the service says now. */
export function modelOf(document: SavedDocument): ChartModel {
  const linkIds = document.links.map(({ from, to, kind, currency }) => linkId(kind as LinkKind, document.ids[from] ?? '', document.ids[to] ?? '', currency));
  const moved = new Set(document.moved);
  return {
    ...emptyChart,
    places: document.ids.map((id, index) => ({ id, x: document.positions[index]?.[0] ?? 0, y: document.positions[index]?.[1] ?? 0, moved: moved.has(id) })),
    links: linkIds,
    pins: document.pins,
    hidden: document.hidden.map((id) => (id.startsWith('link:') ? (linkIds[Number(id.slice('link:'.length))] ?? id) : id)),
    removed: document.removed,
    brought: document.brought,
    groups: document.groups,
    notes: document.notes,
    filters: filtersOf(document.filters),
    window: document.window,
    camera: document.camera,
  };
}

/** Filters that this page does not know are none. */
function filtersOf(json: Json): ChartFilters {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return noFilters;
  const found = { ...noFilters, ...(json as Partial<ChartFilters>) };
  const known = Array.isArray(found.kinds) && Array.isArray(found.linkKinds) && typeof found.minCount === 'number' && typeof found.hideWeak === 'boolean';
  return known && (found.maxQ === null || typeof found.maxQ === 'number') ? found : noFilters;
}
