import { useCallback } from 'react';
import { useClient } from 'urql';
import { CasesDocument } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { usePages } from '@/shared/table/usePages';

const PAGE = 50;

/** The cases the viewer may know of, newest pages on demand. */
export function useCases() {
  const client = useClient();
  const first = useAnswer(CasesDocument, { first: PAGE, after: null });
  const page = first.data?.cases;
  const { rows, failure, more, restart } = usePages('cases', page, async (after) => {
    const { data, error } = await client.query(CasesDocument, { first: PAGE, after }).toPromise();
    return { page: data?.cases, error };
  });
  const { ask } = first;
  const again = useCallback(() => {
    restart();
    ask();
  }, [restart, ask]);
  return {
    ...first,
    failure: first.failure ?? failure,
    /** From the first page, for when something in the list was changed. */
    again,
    cases: rows ?? [],
    total: page?.totalCount ?? 0,
    more,
  };
}
