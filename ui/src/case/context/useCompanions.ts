import { useState } from 'react';
import { useClient } from 'urql';
import { useFormat } from '@/shared/format/format';
import { type CompanionRowFragment, CompanionsDocument } from '@/shared/graphql/generated/graphql';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { useCaseAnswer, useCaseAtHand } from './CaseAtHand';
import { type Question, windowOf } from './question';

const PAGE = 100;

/** The pages after the first, of the question they belong to. */
interface Later {
  question: string;
  rows: readonly CompanionRowFragment[];
  /** Cursor to go on from; null when there is nothing more. */
  end: string | null;
  failure: Failure | null;
  loading: boolean;
}

/** The companions of a subject with their evidence, in the service's order; further pages on demand. */
export function useCompanions(question: Question) {
  const { zone } = useFormat();
  const client = useClient();
  const { outline, purpose, revision } = useCaseAtHand();
  const asked = { of: question.of ?? '', during: windowOf(question, zone), minOccasions: question.min };
  const first = useCaseAnswer(CompanionsDocument, { ...asked, first: PAGE, after: null }, { pause: question.of === null });
  const page = first.data?.case?.companions;
  const [kept, setLater] = useState<Later | null>(null);
  const key = JSON.stringify([asked, revision]);
  const end = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const later: Later = kept?.question === key ? kept : { question: key, rows: [], end, failure: null, loading: false };

  const more = async () => {
    if (later.end === null) return;
    setLater({ ...later, loading: true });
    const { data, error } = await client
      .query(CompanionsDocument, { id: outline.id, purpose, ...asked, first: PAGE, after: later.end })
      .toPromise();
    const next = data?.case?.companions;
    if (!next) return setLater({ ...later, failure: error ? failureOf(error) : null });
    const onward = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    setLater({ ...later, rows: [...later.rows, ...next.nodes], end: onward });
  };
  return {
    ...first,
    failure: first.failure ?? later.failure,
    rows: page ? [...page.nodes, ...later.rows] : null,
    total: page?.totalCount ?? 0,
    /** What holds for all rows: who was tested, how often it was looked, what chance means. */
    test: page ?? null,
    more: page && later.end !== null ? { load: () => void more(), loading: later.loading } : null,
  };
}
