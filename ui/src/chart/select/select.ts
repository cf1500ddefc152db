import { polygonContains } from 'd3-polygon';
import type { ChartGraph, EntityKind } from '../graph/graph';

/** A node at its place on the chart. */
export interface At {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  /** Below 0 where it was drawn leftwards or upwards. */
  readonly width: number;
  readonly height: number;
}

/** Whose middle lies within a line drawn round them, which closes itself; inside and outside change at each crossing. Fewer than three points hold nobody. */
export function inLasso(points: readonly (readonly [x: number, y: number])[], places: readonly At[]): string[] {
  if (points.length < 3) return [];
  const polygon = points.map(([x, y]): [number, number] => [x, y]);
  return places.filter(({ x, y }) => polygonContains(polygon, [x, y])).map(({ id }) => id);
}

/** Whose middle lies in a box or on its edge, whichever corner it was drawn from. */
export function inBox({ x, y, width, height }: Box, places: readonly At[]): string[] {
  const [left, right] = [Math.min(x, x + width), Math.max(x, x + width)];
  const [top, bottom] = [Math.min(y, y + height), Math.max(y, y + height)];
  return places.filter((place) => place.x >= left && place.x <= right && place.y >= top && place.y <= bottom).map(({ id }) => id);
}

/** What one link joins to some nodes, without these themselves; each once, in the order of the links. */
export function neighbours(ids: readonly string[], links: readonly { readonly from: string; readonly to: string }[]): string[] {
  const own = new Set(ids);
  const found = links.flatMap(({ from, to }) => (own.has(from) && !own.has(to) ? [to] : own.has(to) && !own.has(from) ? [from] : []));
  return [...new Set(found)];
}

/** All that is not selected. */
export function inverted(ids: readonly string[], all: readonly string[]): string[] {
  const own = new Set(ids);
  return all.filter((id) => !own.has(id));
}

export const ofKind = ({ nodes }: ChartGraph, kind: EntityKind): string[] => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
