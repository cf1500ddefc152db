import { type ChartGraph, entityKinds, type EntityKind, factKinds } from '../graph/graph';
import type { LinkKind } from './filters';

/** In the order of the legend. */
export const linkKinds: readonly LinkKind[] = ['COMPANION', ...factKinds];

/** The stops of the slider on q; 1 hides nothing. They are denser where the answer changes. */
export const qStops = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1] as const;

const LAST = qStops.length - 1;

/** The limit on q at a stop; at the last there is none. */
export const limitAt = (stop: number): number | null => (stop >= LAST ? null : (qStops[stop] ?? null));

/** The stop of a limit, the one below where it lies between two. */
export const stopOf = (maxQ: number | null) => (maxQ === null ? LAST : Math.max(0, qStops.findLastIndex((stop) => stop <= maxQ)));

/** The most that the slider on the number of facts asks for; the last bar holds all above as well. */
export const MOST_COUNT = 10;

const counted = <Kind extends string>(kinds: readonly Kind[], all: readonly { readonly kind: Kind }[]) =>
  kinds.map((kind): [Kind, number] => [kind, all.filter((one) => one.kind === kind).length]).filter(([, count]) => count > 0);

/** How many of each kind the chart has, those it has none of left out. */
export const kindCounts = ({ nodes, links }: ChartGraph): { things: [EntityKind, number][]; links: [LinkKind, number][] } => ({
  things: counted(entityKinds, nodes),
  links: counted(linkKinds, links),
});

/** How many links have one fact, two facts, … the last for so many or more; as many bars as the chart needs. */
export function countBars({ links }: ChartGraph): number[] {
  const most = Math.min(MOST_COUNT, Math.max(1, ...links.map(({ count }) => count)));
  const bars = Array.from({ length: most }, () => 0);
  for (const { count } of links) {
    const at = Math.min(most, Math.max(1, count)) - 1;
    bars[at] = (bars[at] ?? 0) + 1;
  }
  return bars;
}

/** How many companions have a q up to each stop and over the one before; and how many were never tested. */
export function qBars({ links }: ChartGraph): { bars: number[]; untested: number; weak: number } {
  const companions = links.flatMap(({ companion }) => companion ?? []);
  const bars: number[] = qStops.map(() => 0);
  for (const { q } of companions) {
    if (q === null) continue;
    const at = qStops.findIndex((stop) => q <= stop);
    bars[at] = (bars[at] ?? 0) + 1;
  }
  return {
    bars,
    untested: companions.filter(({ q }) => q === null).length,
    weak: companions.filter(({ strength }) => strength === 'NOT_DISTINCT').length,
  };
}
