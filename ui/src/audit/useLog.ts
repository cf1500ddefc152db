import type { Dayjs } from 'dayjs';
import { useClient } from 'urql';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { useFormat } from '@/shared/format/format';
import { AuditLogDocument, type AuditLogQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { usePages } from '@/shared/table/usePages';

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
  const answer = useAnswer(AuditLogDocument, { ...asked, first: PAGE, after: null });
  const log = answer.data?.auditLog;
  const pages = usePages(JSON.stringify(asked), log, async (after) => {
    const { data, error } = await client.query(AuditLogDocument, { ...asked, first: PAGE, after }).toPromise();
    return { page: data?.auditLog, error };
  });
  const again = () => {
    pages.restart();
    answer.ask();
  };
  return { ...answer, failure: answer.failure ?? pages.failure, log, entries: pages.rows ?? [], more: pages.more, again };
}
