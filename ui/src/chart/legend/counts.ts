import type { Strength } from '@/shared/graphql/generated/graphql';
import type { factKinds } from '../graph/graph';
import type { Picture } from '../graph/picture';

export const nodeRows = ['subject', 'masked', 'named', 'room', 'building', 'stay', 'vehicle', 'account', 'group'] as const;
export const strengthRows = ['beyond', 'doubt', 'weak', 'booked'] as const;
export type NodeRow = (typeof nodeRows)[number];
export type StrengthRow = (typeof strengthRows)[number];
export type KindRow = (typeof factKinds)[number];
export type LegendRow = NodeRow | StrengthRow | KindRow;

const strengthRow: Record<Strength, StrengthRow> = { BEYOND_CHANCE: 'beyond', IN_DOUBT: 'doubt', NOT_DISTINCT: 'weak', BOOKED_TOGETHER: 'booked' };

/** For each row of the legend the ids of what it names; what the picture does not have has no row. */
export function legendOf({ standing, drawn }: Picture): ReadonlyMap<LegendRow, readonly string[]> {
  const rows = new Map<LegendRow, string[]>();
  const add = (row: LegendRow, id: string) => {
    const ids = rows.get(row);
    if (ids) ids.push(id);
    else rows.set(row, [id]);
  };
  for (const { node, group } of standing) add(group ? 'group' : (node.person?.revealed ?? (node.kind === 'person' ? 'masked' : node.kind)), node.id);
  for (const { link } of drawn) {
    if (link.companion) add(strengthRow[link.companion.strength], link.id);
    else if (link.kind !== 'COMPANION') add(link.kind, link.id);
  }
  return rows;
}
