import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { type ChartNode, usualKinds } from '../graph/graph';
import type { Picture } from '../graph/picture';

/** How many links of a kind at a node are not on the chart. A pair that was asked about as companions has stayed together too. */
export function missingOf({ id, known }: ChartNode, kind: LinkKind, { drawn }: Picture): number {
  const total = known.find((one) => one.kind === kind)?.total ?? 0;
  const alike: readonly LinkKind[] = kind === 'STAYED_WITH' ? ['STAYED_WITH', 'COMPANION'] : [kind];
  const shown = drawn.filter(({ link }) => alike.includes(link.kind) && (link.from === id || link.to === id)).length;
  return Math.max(0, total - shown);
}

export const missingAt = (node: ChartNode, picture: Picture) => usualKinds.reduce((sum, kind) => sum + missingOf(node, kind, picture), 0);
