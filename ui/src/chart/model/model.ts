import { type ChartFilters, noFilters } from '../filter/filters';
import type { TimeWindow } from '../timebar/window';
import { type Group, regrouped } from './groups';
import type { Note } from './notes';

/** Where a thing stands on the chart, in chart units (px at 100 %). `moved` once a person has put it there by hand. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly moved: boolean;
}

/** A point of the chart is seen at `x + k * chartX`, `y + k * chartY` px of the canvas. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** A route drawn over the chart; the rest stands back. */
export interface Route {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

/**
 * What is kept of a chart: opaque ids, places and the view. Plain and immutable, without a label or a name; whatever is written
 * beside a place comes from the service's answer.
 */
export interface ChartModel {
  readonly places: readonly Place[];
  /** Ids of the links that are on the chart. */
  readonly links: readonly string[];
  /** Ids of nodes that a layout leaves where they are. */
  readonly pins: readonly string[];
  /** Ids of nodes and links and, as `kind:KIND`, kinds of links that are on the chart but not shown. */
  readonly hidden: readonly string[];
  /** Taken from the chart by hand; an answer that brings them again does not bring them back. */
  readonly removed: readonly string[];
  readonly groups: readonly Group[];
  readonly notes: readonly Note[];
  /** What each expansion brought, so that it can be collapsed. */
  readonly brought: readonly { readonly by: string; readonly ids: readonly string[] }[];
  /** What does not meet it is not shown; null shows all. */
  readonly window: TimeWindow | null;
  readonly filters: ChartFilters;
  readonly route: Route | null;
  /** Ids of nodes and links, in the order in which they were selected. */
  readonly selection: readonly string[];
  /** Null until somebody has moved the view: then it fits itself to the window. */
  readonly camera: Camera | null;
}

export const emptyChart: ChartModel = {
  places: [],
  links: [],
  pins: [],
  hidden: [],
  removed: [],
  groups: [],
  notes: [],
  brought: [],
  window: null,
  filters: noFilters,
  route: null,
  selection: [],
  camera: null,
};

/** The most nodes a chart holds. */
export const CAP = 1500;

/** `list` without those of `away`; itself where none of them is in it. */
export function without(list: readonly string[], away: ReadonlySet<string>): readonly string[] {
  return list.some((id) => away.has(id)) ? list.filter((id) => !away.has(id)) : list;
}

const union = (list: readonly string[], more: readonly string[]) => [...new Set([...list, ...more])];

/** Adds what is not on the chart yet; what is there stays where it is, what was removed by hand stays away. */
export function placed(model: ChartModel, places: readonly Place[]): ChartModel {
  const there = new Set([...model.places.map(({ id }) => id), ...model.removed]);
  const added = places.filter(({ id }) => !there.has(id));
  return added.length === 0 ? model : { ...model, places: [...model.places, ...added] };
}

/** Adds links; those that are there stay. */
export function linked(model: ChartModel, links: readonly string[]): ChartModel {
  const there = new Set(model.links);
  const added = links.filter((id) => !there.has(id));
  return added.length === 0 ? model : { ...model, links: [...model.links, ...added] };
}

export function moved(model: ChartModel, id: string, x: number, y: number): ChartModel {
  return { ...model, places: model.places.map((place) => (place.id === id ? { id, x, y, moved: true } : place)) };
}

/** Puts nodes where a layout wants them. */
export function arranged(model: ChartModel, at: readonly { id: string; x: number; y: number }[]): ChartModel {
  const to = new Map(at.map((place) => [place.id, place]));
  return { ...model, places: model.places.map((place) => ({ ...place, ...to.get(place.id) })) };
}

export function selected(model: ChartModel, ids: readonly string[]): ChartModel {
  return { ...model, selection: [...new Set(ids)] };
}

/** Adds to the selection what is not in it, takes from it what is. */
export function toggled(model: ChartModel, id: string): ChartModel {
  const { selection } = model;
  return { ...model, selection: selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id] };
}

export function looked(model: ChartModel, camera: Camera | null): ChartModel {
  return { ...model, camera };
}

/** Pins those that are not pinned; where all are, takes their pins away. */
export function pinned(model: ChartModel, ids: readonly string[]): ChartModel {
  const all = ids.every((id) => model.pins.includes(id));
  return { ...model, pins: all ? without(model.pins, new Set(ids)) : union(model.pins, ids) };
}

export function hidden(model: ChartModel, ids: readonly string[]): ChartModel {
  return { ...model, hidden: union(model.hidden, ids), selection: without(model.selection, new Set(ids)) };
}

export function shown(model: ChartModel): ChartModel {
  return { ...model, hidden: [] };
}

/** Takes nodes from the chart with everything that was said of them. */
export function removed(model: ChartModel, ids: readonly string[]): ChartModel {
  const away = new Set(ids);
  return {
    ...model,
    places: model.places.filter(({ id }) => !away.has(id)),
    pins: without(model.pins, away),
    hidden: without(model.hidden, away),
    removed: union(model.removed, ids),
    groups: regrouped(model.groups, away),
    notes: model.notes.filter(({ on }) => on === null || !away.has(on)),
    route: null,
    selection: without(model.selection, away),
  };
}

/** What an expansion brought: places, links, and whose expansion it was. What was removed before is on the chart again. */
export function expanded(model: ChartModel, by: string, places: readonly Place[], links: readonly string[]): ChartModel {
  const back = { ...model, removed: without(model.removed, new Set(places.map(({ id }) => id))) };
  const there = new Set(model.places.map(({ id }) => id));
  const ids = places.map(({ id }) => id).filter((id) => !there.has(id));
  const grown = linked(placed(back, places), links);
  return ids.length === 0 ? grown : { ...grown, brought: [...grown.brought, { by, ids }] };
}

/** What only the expansions of this node brought and nobody has touched since: moved, pinned, grouped or written on. */
export function collapsible(model: ChartModel, by: string): string[] {
  const touched = new Set([
    ...model.places.filter(({ moved: byHand }) => byHand).map(({ id }) => id),
    ...model.pins,
    ...model.groups.flatMap(({ members }) => members),
    ...model.notes.flatMap(({ on }) => (on === null ? [] : [on])),
    ...model.brought.map((one) => one.by),
  ]);
  const there = new Set(model.places.map(({ id }) => id));
  return model.brought.filter((one) => one.by === by).flatMap(({ ids }) => ids.filter((id) => there.has(id) && !touched.has(id)));
}

export function collapsed(model: ChartModel, by: string): ChartModel {
  const away = collapsible(model, by);
  const after = removed(model, away);
  // Whoever is collapsed was not removed by hand: the next expansion brings him again.
  return { ...after, removed: model.removed, brought: model.brought.filter((one) => one.by !== by) };
}
