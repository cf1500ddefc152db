import type { LinkKind, Strength } from '@/shared/graphql/generated/graphql';
import type { Mark, Revealed } from '@/shared/glyphs/PersonGlyph';

export const entityKinds = ['person', 'room', 'building', 'stay', 'vehicle', 'account'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** All kinds of links but what a companion question finds, in the order in which they are listed. */
export const factKinds = ['STAYED_WITH', 'STAYED', 'OPERATES', 'DROVE', 'SEEN_AT', 'HOLDS', 'PAID'] as const satisfies readonly LinkKind[];

/** Kinds that an expansion brings without being asked for them by name. */
export const usualKinds: readonly LinkKind[] = factKinds.filter((kind) => kind !== 'SEEN_AT');

/** A thing as a chart may show it: `label` is what the case may call it now, the handle of somebody masked, so that no painter can let a name slip. */
export interface ChartNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  /** Of a person only. */
  readonly person: { readonly handle: string; readonly revealed: Revealed; readonly mark: Mark | null; readonly minor: boolean } | null;
  /** How many links of each kind there are to it in the data, whatever is on the chart. */
  readonly known: readonly { readonly kind: LinkKind; readonly total: number }[];
}

/** Somebody masked, and always somebody under 18, stands under his handle. */
export const isUnderHandle = ({ person }: Pick<ChartNode, 'person'>) => person !== null && (person.revealed === 'masked' || person.minor);

/** What the case may call the things of a graph, by id; empty for what it does not know. */
export function namesIn({ nodes }: Pick<ChartGraph, 'nodes'>): (id: string) => string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? '';
}

/** From `start` to before `end`, in ms since 1970, UTC; no end where none is recorded. */
export interface Span {
  readonly start: number;
  readonly end: number | null;
}

/** All facts of one kind between two things. STAYED_WITH and COMPANION have no direction. */
export interface ChartLink {
  readonly id: string;
  /** The service's own id of it; null for a companion of the companions answer. */
  readonly serviceId?: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Sum of the transfers as an exact decimal, such as "1280.50", with its ISO 4217 currency. */
  readonly amount: { readonly value: string; readonly currency: string } | null;
  /** From the first start to the last end; null where no fact has a time. */
  readonly during: Span | null;
  /** Of COMPANION alone: how it stands against chance. */
  readonly companion: {
    readonly strength: Strength;
    readonly p: number | null;
    readonly q: number | null;
    /** Of the ordinary explanation, in the reader's language. */
    readonly explanation: string | null;
    /** How many of the occasions were one registration. */
    readonly booked: number;
  } | null;
}

/** What was cut at a node, with the service's reason in words. */
export interface Omission {
  readonly at: string;
  readonly kind: LinkKind;
  readonly shown: number;
  readonly total: number;
  readonly reason: string;
}

/** What the service answered of a chart. Everything written beside a place comes from here, nothing of it is saved. */
export interface ChartGraph {
  readonly nodes: readonly ChartNode[];
  readonly links: readonly ChartLink[];
  readonly omitted: readonly Omission[];
}

export const emptyGraph: ChartGraph = { nodes: [], links: [], omitted: [] };

/** Both, `newer` for what both have. Of a person `newer` that knows no counts keeps those known before; what was cut is as the newer answer says. */
export function joined(older: ChartGraph, newer: ChartGraph): ChartGraph {
  const nodes = new Map(older.nodes.map((node) => [node.id, node]));
  for (const node of newer.nodes) nodes.set(node.id, node.known.length > 0 ? node : { ...node, known: nodes.get(node.id)?.known ?? node.known });
  const links = new Map([...older.links, ...newer.links].map((link) => [link.id, link]));
  const omitted = new Map([...older.omitted, ...newer.omitted].map((one) => [`${one.at} ${one.kind}`, one]));
  return { nodes: [...nodes.values()], links: [...links.values()], omitted: [...omitted.values()].filter(({ shown, total }) => shown < total) };
}

/** The links that end at a node. */
export const linksAt = (links: readonly ChartLink[], id: string) => links.filter(({ from, to }) => from === id || to === id);

/** The node at the other end. */
export const otherEnd = ({ from, to }: ChartLink, id: string) => (from === id ? to : from);
