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

/**
 * What is kept of a chart: opaque ids, places and the view. Plain and immutable, without a label or a name; whatever is written
 * beside a place comes from the service's answer.
 */
export interface ChartModel {
  readonly places: readonly Place[];
  /** Ids of nodes and links, in the order in which they were selected. */
  readonly selection: readonly string[];
  /** Null until somebody has moved the view: then it fits itself to the window. */
  readonly camera: Camera | null;
}

export const emptyChart: ChartModel = { places: [], selection: [], camera: null };

/** The most nodes a chart holds. */
export const CAP = 1500;

/** Adds what is not on the chart yet; what is there stays where it is. */
export function placed(model: ChartModel, places: readonly Place[]): ChartModel {
  const there = new Set(model.places.map(({ id }) => id));
  const added = places.filter(({ id }) => !there.has(id));
  return added.length === 0 ? model : { ...model, places: [...model.places, ...added] };
}

export function moved(model: ChartModel, id: string, x: number, y: number): ChartModel {
  return { ...model, places: model.places.map((place) => (place.id === id ? { id, x, y, moved: true } : place)) };
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
