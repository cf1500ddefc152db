import type { CompanionRowFragment, PersonSeenFragment } from '@/shared/graphql/generated/graphql';

/** One request that reached the stand-in of the service. */
export interface Asked {
  operation: string;
  variables: Record<string, unknown>;
  headers: Headers;
  method: string;
  url: string;
}

type Body = { data?: unknown; errors?: unknown[]; extensions?: Record<string, unknown> };
export type Answers = Record<string, (variables: Record<string, unknown>) => Body | Promise<Body>>;

export const refusal = (code: string, message = `refused with ${code}`): Body => ({
  data: null,
  errors: [{ message, extensions: { code } }],
  extensions: { logged: 1 },
});

/** Answers GraphQL operations by their name and writes down what was asked. An operation without an answer fails the test that asks it. */
export function standIn(answers: Answers) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const body = JSON.parse(String(init?.body)) as { operationName: string; variables: Record<string, unknown> };
    const { operationName: operation, variables } = body;
    asked.push({ operation, variables, headers: new Headers(init?.headers), method: init?.method ?? 'GET', url: String(input) });
    const answer = answers[operation];
    if (!answer) throw new Error(`the test has no answer to ${operation}`);
    return Response.json(await answer(variables));
  };
  return { fetch, asked, operations: () => asked.map(({ operation }) => operation) };
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function outline(part: object = {}) {
  const now = Date.now();
  return {
    id: 'case-1',
    number: '2026-0417',
    title: 'Deposit fraud',
    status: 'OPEN',
    authority: {
      ground: 'Case filing 7',
      approvedBy: 'wen',
      validFrom: new Date(now - 43 * DAY).toISOString(),
      validUntil: new Date(now + 25 * DAY + HOUR).toISOString(),
    },
    members: ['lin', 'gao'],
    ...part,
  };
}

export function person(id: string, handle: string, part: Partial<PersonSeenFragment> = {}): PersonSeenFragment {
  return {
    id,
    handle,
    displayName: `Guest ${handle}`,
    masked: true,
    category: 'CONTACT',
    minor: false,
    birthYear: null,
    documentNumber: null,
    ...part,
  };
}

export const subject = person('s1', '1C01', { displayName: '赵样例', masked: false, category: 'SUBJECT', birthYear: 1990, documentNumber: '11' });

/** A companion who met the subject so many times, `booked` of them on one registration. */
export function companion(who: PersonSeenFragment, times: number, booked: number): CompanionRowFragment {
  const evidence = Array.from({ length: times }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    const during = { start: `2026-03-${day}T06:00:00Z`, end: `2026-03-${day}T16:00:00Z` };
    const building = { id: 'b1', name: '样例公寓' };
    const stay = (row: number) => ({
      id: `${who.id}-${row}`,
      room: { id: 'r1', number: '1203', building },
      during,
      source: { file: 'stays.csv', row, import: { id: 'imp-1' } },
    });
    const together = index < booked;
    return {
      kind: together ? ('SAME_STAY' as const) : ('SAME_ROOM' as const),
      building,
      during,
      stays: together ? [stay(4000 + index)] : [stay(4000 + index), stay(5000 + index)],
    };
  });
  return {
    person: who,
    occasions: times,
    tested: times - booked,
    sameRegistration: booked,
    expectedByChance: times === booked ? 0 : 0.31,
    likelyByChance: { low: 0, high: times === booked ? 0 : 1 },
    pValue: times === booked ? null : 5.5e-11,
    qValue: times === booked ? null : 0.004,
    strength: times === booked ? 'BOOKED_TOGETHER' : 'BEYOND_CHANCE',
    ordinaryExplanation: null,
    minutesTogether: times * 600,
    kinds: [...new Set(evidence.map(({ kind }) => kind))],
    firstTogether: '2026-03-01T06:00:00Z',
    lastTogether: `2026-03-${String(times).padStart(2, '0')}T06:00:00Z`,
    evidence,
  };
}

/** What stands beside the rows of a companions answer. */
export const tested = {
  personsTested: 1846,
  looks: 3,
  nullModel: 'same-building-window/2',
  graphVersion: '7',
  explanationsLookedFor: ['ONE_BOOKING', 'PARTY', 'HOUSEHOLD', 'BOOKS_TOGETHER', 'HOST', 'PEAK', 'RHYTHM', 'ROUTINE'],
  caution: null,
};

export function connection<Node>(nodes: readonly Node[], total = nodes.length) {
  return { nodes, totalCount: total, pageInfo: { hasNextPage: total > nodes.length, endCursor: String(nodes.length) } };
}
