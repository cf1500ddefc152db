import { polygonContains } from 'd3-polygon';

/** A node at its place on the chart. */
export interface At {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Whose middle lies within a line drawn round them, a lasso or the edge of a box. The line closes itself; inside and outside change at each
 * crossing. Fewer than three points hold nobody.
 */
export function inLasso(points: readonly (readonly [x: number, y: number])[], places: readonly At[]): string[] {
  if (points.length < 3) return [];
  const polygon = points.map(([x, y]): [number, number] => [x, y]);
  return places.filter(({ x, y }) => polygonContains(polygon, [x, y])).map(({ id }) => id);
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
