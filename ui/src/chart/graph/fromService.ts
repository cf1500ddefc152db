import type {
  ChartLinkSeenFragment,
  ChartNodeSeenFragment,
  CompanionRowFragment,
  LinkKind,
  PersonSeenFragment,
} from '@/shared/graphql/generated/graphql';
import { markOf, revealed } from '@/shared/person/seen';
import type { ChartGraph, ChartLink, ChartNode, EntityKind, Omission, Span } from './graph';

const kinds: Record<ChartNodeSeenFragment['entity']['__typename'], EntityKind> = {
  Person: 'person',
  Room: 'room',
  Building: 'building',
  Stay: 'stay',
  Vehicle: 'vehicle',
  Account: 'account',
};

/** Links of these kinds have no direction. */
const mutual: ReadonlySet<LinkKind> = new Set(['COMPANION', 'STAYED_WITH']);

/** The same for the same link, whoever answered: of companions the two ends, else with the kind and, of transfers, the currency. */
export function linkId(kind: LinkKind, from: string, to: string, currency: string | null = null): string {
  const [a, b] = mutual.has(kind) && from > to ? [to, from] : [from, to];
  return kind === 'COMPANION' ? `${a}~${b}` : `${a}~${b}~${kind}${currency === null ? '' : `~${currency}`}`;
}

/** Whether `linkId` made it: the service's own ids hold no tilde. */
export const isLinkId = (id: string) => id.includes('~');

/** What `linkId` made an id of. */
export function partsOfLink(id: string): { from: string; to: string; kind: LinkKind; currency: string | null } {
  const [from = '', to = '', kind = 'COMPANION', currency = null] = id.split('~');
  return { from, to, kind: kind as LinkKind, currency };
}

/** Whether this is the id of a link that a companion question found. */
export const isCompanionId = (id: string) => id.split('~').length === 2;

/** A person as a chart may show him: under his handle where his name is masked, and always where he is under 18. */
export function personNode(person: PersonSeenFragment, guest: (handle: string) => string, known: ChartNode['known'] = []): ChartNode {
  const { id, handle, displayName, masked, minor } = person;
  return {
    id,
    kind: 'person',
    label: masked || minor ? guest(handle) : displayName,
    person: { handle, revealed: revealed(person), mark: markOf(person), minor },
    known,
  };
}

function nodeOf(node: ChartNodeSeenFragment, guest: (handle: string) => string): ChartNode {
  const { entity, id, label, linkCounts } = node;
  // oxlint-disable-next-line no-underscore-dangle -- GraphQL's own name of it
  const type = entity.__typename;
  return type === 'Person' ? personNode(entity, guest, linkCounts) : { id, kind: kinds[type], label, person: null, known: linkCounts };
}

const instant = (text: unknown) => Date.parse(String(text));

function spanOf(during: { start?: unknown; end?: unknown } | null | undefined): Span | null {
  return during?.start ? { start: instant(during.start), end: during.end ? instant(during.end) : null } : null;
}

function linkOf(link: ChartLinkSeenFragment): ChartLink {
  const { kind, from, to, count, amount, currency, during, strength, pValue, qValue, ordinaryExplanation } = link;
  return {
    id: linkId(kind, from, to, currency ?? null),
    serviceId: link.id,
    kind,
    from,
    to,
    count,
    amount: amount && currency ? { value: String(amount), currency } : null,
    during: spanOf(during),
    companion: strength
      ? { strength, p: pValue ?? null, q: qValue ?? null, explanation: ordinaryExplanation?.text ?? null, booked: strength === 'BOOKED_TOGETHER' ? count : 0 }
      : null,
  };
}

interface Answered {
  nodes: readonly ChartNodeSeenFragment[];
  links: readonly ChartLinkSeenFragment[];
  omitted?: readonly Omission[];
}

/** A chart of the service, in the terms of the chart. */
export const graphOf = ({ nodes, links, omitted = [] }: Answered, guest: (handle: string) => string): ChartGraph => ({
  nodes: nodes.map((node) => nodeOf(node, guest)),
  links: links.map(linkOf),
  omitted: omitted.map(({ at, kind, shown, total, reason }) => ({ at, kind, shown, total, reason })),
});

/** A subject and his companions; the subject comes first, the others in the service's order. */
export const companionsGraph = (subject: PersonSeenFragment, rows: readonly CompanionRowFragment[], guest: (handle: string) => string): ChartGraph => ({
  nodes: [personNode(subject, guest), ...rows.map(({ person }) => personNode(person, guest))],
  links: rows.map((row) => ({
    id: linkId('COMPANION', subject.id, row.person.id),
    kind: 'COMPANION',
    from: subject.id,
    to: row.person.id,
    count: row.occasions,
    amount: null,
    during: { start: instant(row.firstTogether), end: instant(row.lastTogether) },
    companion: {
      strength: row.strength,
      p: row.pValue ?? null,
      q: row.qValue ?? null,
      explanation: row.ordinaryExplanation?.text ?? null,
      booked: row.sameRegistration,
    },
  })),
  omitted: [],
});
