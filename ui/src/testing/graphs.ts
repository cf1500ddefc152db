import { entityKinds } from '@/chart/graph/graph';
import type { LayoutInput, LayoutLink, LayoutName, LayoutNode } from '@/chart/layout/input';
import { randomOf } from './random';

/** A chart as one grows by expanding: some things everything hangs on, many with one link, some in no part of the rest. */
export function graphOf(seed: number, count: number, linkCount: number, pinned = 0): Omit<LayoutInput, 'layout'> {
  const next = randomOf(seed);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const nodes: LayoutNode[] = Array.from({ length: count }, (_, index) => {
    const subject = index < 2;
    return {
      id: `n${index}-${upTo(1e6)}`,
      x: upTo(900) - 450,
      y: upTo(600) - 300,
      radius: subject ? 23 : 15 + upTo(6),
      kind: subject ? 'person' : (entityKinds[upTo(next() < 0.6 ? 1 : entityKinds.length)] ?? 'person'),
      subject,
      fixed: false,
      at: next() < 0.8 ? 1_772_000_000_000 + upTo(270) * 86_400_000 : null,
    };
  });
  const links: LayoutLink[] = Array.from({ length: count < 2 ? 0 : linkCount }, (_, index) => {
    const to = 1 + (index < count - 1 ? index : upTo(count - 1));
    const from = Math.floor(next() ** 2 * to);
    return { from: nodes[from]?.id ?? '', to: nodes[to]?.id ?? '', weight: 1 + upTo(9) };
  }).filter(() => next() < 0.93);
  return { nodes: nodes.map((node) => (upTo(count) < pinned ? { ...node, fixed: true } : node)), links };
}

export const layouts: readonly LayoutName[] = ['force', 'role', 'radial', 'time'];
