import type { CombinedError } from '@urql/core';

/** The state a failed request puts the page in. */
export type FailureKind =
  | 'unauthenticated'
  | 'refused'
  | 'purpose'
  | 'expired'
  | 'notOpen'
  | 'limit'
  | 'conflict'
  | 'input'
  | 'unavailable'
  | 'internal'
  | 'offline';

export interface Failure {
  kind: FailureKind;
  /** The service's own sentence, in the language it was asked in; empty when it was not reached. */
  message: string;
  /** What to name when asking the operator about an internal error. */
  reference: string | null;
}

const kinds: Record<string, FailureKind> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'refused',
  PURPOSE_REQUIRED: 'purpose',
  AUTHORITY_EXPIRED: 'expired',
  CASE_NOT_OPEN: 'notOpen',
  LIMIT_EXCEEDED: 'limit',
  CONFLICT: 'conflict',
  BAD_USER_INPUT: 'input',
  STORE_UNAVAILABLE: 'unavailable',
  INTERNAL: 'internal',
};

/** From the codes of contract/operations.md to the states of the pages. An unknown code is an internal error. */
export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  if (first) {
    const { code, reference } = first.extensions as { code?: string; reference?: string };
    return { kind: kinds[code ?? ''] ?? 'internal', message: first.message, reference: reference ?? null };
  }
  const status = (error.response as Response | undefined)?.status;
  const kind = status === 401 ? 'unauthenticated' : status === undefined || status === 0 ? 'offline' : status === 503 ? 'unavailable' : 'internal';
  return { kind, message: '', reference: null };
}
