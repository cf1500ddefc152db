import type { ChartGraph } from '../graph/graph';
import { placeBetween } from '../layout/between';
import { type ChartModel, linked, placed } from '../model/model';

/** A way or a network put on the chart: what is not there yet is set down between what is, and nobody moves. */
export function onTheWay(model: ChartModel, { nodes, links }: Pick<ChartGraph, 'nodes' | 'links'>): ChartModel {
  const ids = nodes.map(({ id }) => id);
  const there = new Set(model.places.map(({ id }) => id));
  const newcomers = placeBetween(ids.filter((id) => !there.has(id)), links, model.places).map((place) => ({ ...place, moved: false }));
  const back = { ...model, removed: model.removed.filter((id) => !ids.includes(id)) };
  return linked(placed(back, [...model.places, ...newcomers]), links.map(({ id }) => id));
}
