import { isFiltering, kept } from './filter/filters';
import type { ChartGraph } from './graph/graph';
import type { Passing } from './graph/picture';
import type { ChartModel } from './model/model';

/** What passes the filters and the time window; null while all does. */
export const passing = (graph: ChartGraph, { filters, window }: Pick<ChartModel, 'filters' | 'window'>): Passing | null =>
  isFiltering(filters) || window !== null ? kept(graph, filters, window) : null;
