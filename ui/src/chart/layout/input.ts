import type { EntityKind } from '../graph/graph';

export type LayoutName = 'force' | 'role' | 'radial' | 'time';

export interface LayoutNode {
  readonly id: string;
  /** Where it stands now, in px at 100 %; only what is fixed keeps it. */
  readonly x: number;
  readonly y: number;
  /** Reach of its sign from its middle, in px. */
  readonly radius: number;
  readonly kind: EntityKind;
  readonly subject: boolean;
  /** Pinned: it never moves, and no other node comes to lie on it. */
  readonly fixed: boolean;
  /** The first dated record, in ms since 1970, UTC; null where it has none. */
  readonly at: number | null;
}

export interface LayoutLink {
  readonly from: string;
  readonly to: string;
  /** How many facts it stands for, above 0. */
  readonly weight: number;
}

export interface LayoutInput {
  readonly layout: LayoutName;
  readonly nodes: readonly LayoutNode[];
  /** What leads to a node that is not among the nodes is passed over. */
  readonly links: readonly LayoutLink[];
}

export interface Arranged {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One order of all ids, whatever the language of the machine. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
