import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { type ChartFilters, noFilters } from '../filter/filters';
import { linkId } from '../graph/fromService';
import type { ChartGraph } from '../graph/graph';
import { type ChartModel, emptyChart } from '../model/model';
import type { Charted, Steps } from '../model/steps';
import { tenth } from '../model/tenth';
import type { Json, SavedDocument, SavedLink } from './document';
import { savedSteps } from './savedSteps';
import { stepsOf } from './stepsOf';

/** A chart as it is saved: only what stands on it and how it came to, and nothing the service says of it. */
export function savedOf(model: ChartModel, steps: Steps, graph: ChartGraph, graphVersion: string, basedOn: string | null): SavedDocument {
  const ids = model.places.map(({ id }) => id);
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const known = new Map(graph.links.map((link) => [link.id, link]));
  const links: SavedLink[] = [];
  const linkNumber = new Map<string, number>();
  for (const id of model.links) {
    const link = known.get(id);
    const [a, b] = [numberOf.get(link?.from ?? ''), numberOf.get(link?.to ?? '')];
    if (!link || a === undefined || b === undefined) continue;
    linkNumber.set(id, links.length);
    links.push({ from: a, to: b, kind: link.kind, currency: link.amount?.currency ?? null });
  }
  const things = new Set(ids);
  const document: SavedDocument = {
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
    steps: [],
    graphVersion,
    basedOn,
  };
  return withSteps(document, { model, steps });
}

/** A document with the steps that led to what it holds. */
export function withSteps(document: SavedDocument, { model, steps }: Charted): SavedDocument {
  return { ...document, steps: savedSteps(document, { ...modelOf(document), route: model.route }, steps) };
}

/** The chart of a saved document with its steps, to be filled with what the service says now. */
export const opened = (document: SavedDocument): Charted => stepsOf(document, modelOf(document), filtersOf);

/** What stands on the chart of a saved document. */
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
