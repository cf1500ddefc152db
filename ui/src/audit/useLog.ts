import { useState } from 'react';
import type { Dayjs } from 'dayjs';
import { useClient } from 'urql';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { useFormat } from '@/shared/format/format';
import { AuditLogDocument, type AuditLogQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';

export type AuditEntry = AuditLogQuery['auditLog']['nodes'][number];

/** Which entries are wanted; null where all are. */
export interface LogFilter {
  actor: string | null;
  inCase: { id: string; number: string } | null;
  /** First and last calendar day, both within. */
  from: Dayjs | null;
  to: Dayjs | null;
}

export const everything: LogFilter = { actor: null, inCase: null, from: null, to: null };

const PAGE = 100;

/** The entries that fit the filter, newest first, with further pages on demand, and the state of the whole chain. */
export function useLog({ actor, inCase, from, to }: LogFilter) {
  const client = useClient();
  const { zone } = useFormat();
  const during = from || to ? { start: from ? startOfDay(from, zone) : null, end: to ? endOfDay(to, zone) : null } : null;
  const asked = { actor, caseId: inCase?.id ?? null, during };
  const question = JSON.stringify(asked);
  const answer = useAnswer(AuditLogDocument, { ...asked, first: PAGE, after: null });
  const [kept, setLater] = useState<{ question: string; entries: AuditEntry[]; end: string | null } | null>(null);
  const log = answer.data?.auditLog;
  const later = kept?.question === question ? kept : null;
  const after = later ? later.end : log?.pageInfo.hasNextPage ? log.pageInfo.endCursor : null;
  const more = async () => {
    const { data } = await client.query(AuditLogDocument, { ...asked, first: PAGE, after }).toPromise();
    if (!data) return;
    const { nodes, pageInfo } = data.auditLog;
    setLater({ question, entries: [...(later?.entries ?? []), ...nodes], end: pageInfo.hasNextPage ? pageInfo.endCursor : null });
  };
  const again = () => {
    setLater(null);
    answer.ask();
  };
  return { ...answer, log, entries: log ? [...log.nodes, ...(later?.entries ?? [])] : [], more: after ? () => void more() : null, again };
}
