import type { LinkKind } from '@/shared/graphql/generated/graphql';
import type { ChartLink } from '../graph/graph';
import { type ExportedNode, type ExportWords, labelOf } from './exported';

type Value = string | number | boolean | null;

/** One thing that the files of data say of each node or each link; null is left out. */
export interface Field<T> {
  readonly name: string;
  /** The names are those of GraphML and, but for `int`, of GEXF. */
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly of: (one: T, words: ExportWords) => Value;
}

/** Kinds whose links have no direction: that of the file is the order in which the service named the two. */
const undirected: ReadonlySet<LinkKind> = new Set<LinkKind>(['STAYED_WITH', 'COMPANION']);

const iso = (instant: number | null | undefined) => (instant === null || instant === undefined ? null : new Date(instant).toISOString());

export const nodeFields: readonly Field<ExportedNode>[] = [
  { name: 'label', type: 'string', of: labelOf },
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'revealed', type: 'string', of: ({ person }) => person?.revealed ?? null },
  { name: 'mark', type: 'string', of: ({ person }) => person?.mark ?? null },
  { name: 'x', type: 'double', of: ({ x }) => x },
  { name: 'y', type: 'double', of: ({ y }) => y },
  { name: 'pinned', type: 'boolean', of: ({ pinned }) => pinned },
  { name: 'group', type: 'string', of: ({ group }) => group },
];

/**
 * `directed` is said of each link and not of the graph, because networkx refuses a graph of both sorts. The amount is the service's
 * own decimal, written as it came.
 */
export const linkFields: readonly Field<ChartLink>[] = [
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'directed', type: 'boolean', of: ({ kind }) => !undirected.has(kind) },
  { name: 'count', type: 'int', of: ({ count }) => count },
  { name: 'amount', type: 'double', of: ({ amount }) => amount?.value ?? null },
  { name: 'currency', type: 'string', of: ({ amount }) => amount?.currency ?? null },
  { name: 'first', type: 'string', of: ({ during }) => iso(during?.start) },
  { name: 'last', type: 'string', of: ({ during }) => iso(during?.end) },
  { name: 'explanation', type: 'string', of: ({ companion }) => companion?.explanation ?? null },
  { name: 'strength', type: 'string', of: ({ companion }) => companion?.strength ?? null },
  { name: 'booked', type: 'int', of: ({ companion }) => companion?.booked ?? null },
  { name: 'p', type: 'double', of: ({ companion }) => companion?.p ?? null },
  { name: 'q', type: 'double', of: ({ companion }) => companion?.q ?? null },
];
