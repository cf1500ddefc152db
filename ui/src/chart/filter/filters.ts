import type { ChartGraph, ChartLink, EntityKind } from '../graph/graph';
import { meets, type TimeWindow } from '../timebar/window';

export type LinkKind = ChartLink['kind'];

/** What is not shown of a chart. Plain JSON, kept with it; nothing is taken from it, so each filter can be undone. */
export interface ChartFilters {
  /** Kinds of things that are hidden. */
  readonly kinds: readonly EntityKind[];
  /** Kinds of links that are hidden. */
  readonly linkKinds: readonly LinkKind[];
  /** Links of fewer facts are hidden; 1 hides none. */
  readonly minCount: number;
  /** Companions with a greater q are hidden, from 0 to 1; those never tested stay. Null hides none. */
  readonly maxQ: number | null;
  /** Whether links that are not distinct from chance are hidden. */
  readonly hideWeak: boolean;
}

export const noFilters: ChartFilters = { kinds: [], linkKinds: [], minCount: 1, maxQ: null, hideWeak: false };

export const isFiltering = ({ kinds, linkKinds, minCount, maxQ, hideWeak }: ChartFilters) =>
  kinds.length > 0 || linkKinds.length > 0 || minCount > 1 || maxQ !== null || hideWeak;

/** What stays, and how much does not: the counts belong beside the chart. */
export interface Kept {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly hiddenNodes: number;
  readonly hiddenLinks: number;
  /** Links among those that stay which have no date, so that no window can tell; 0 without a window. */
  readonly undatedLinks: number;
}

/**
 * What of a chart passes the filters and the time window. A node stays unless its kind is hidden, with or without links; a link
 * stays where both its ends do, it passes every filter, and its time meets the window or is not known.
 */
export function kept({ nodes, links }: ChartGraph, filters: ChartFilters, window: TimeWindow | null): Kept {
  const standing = new Set(nodes.filter(({ kind }) => !filters.kinds.includes(kind)).map(({ id }) => id));
  const passing = links.filter(
    (link) =>
      standing.has(link.from) &&
      standing.has(link.to) &&
      passes(link, filters) &&
      (window === null || link.during === null || meets(link.during, window)),
  );
  return {
    nodes: standing,
    links: new Set(passing.map(({ id }) => id)),
    hiddenNodes: nodes.length - standing.size,
    hiddenLinks: links.length - passing.length,
    undatedLinks: window === null ? 0 : passing.filter(({ during }) => during === null).length,
  };
}

function passes({ kind, count, companion }: ChartLink, { linkKinds, minCount, maxQ, hideWeak }: ChartFilters): boolean {
  if (linkKinds.includes(kind) || count < minCount) return false;
  if (hideWeak && companion?.strength === 'NOT_DISTINCT') return false;
  return maxQ === null || !companion || companion.q === null || companion.q <= maxQ;
}

/** A kind shown where it was hidden, hidden where it was shown. */
export const switched = <Kind extends string>(hidden: readonly Kind[], kind: Kind): Kind[] =>
  hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind];
