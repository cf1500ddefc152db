import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { type CaseOutlineFragment, CasesDocument } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';

const PAGE = 50;

/** The cases the viewer may know of, newest pages on demand. */
export function useCases() {
  const client = useClient();
  const first = useAnswer(CasesDocument, { first: PAGE, after: null });
  const [later, setLater] = useState<{ nodes: CaseOutlineFragment[]; end: string | null | undefined }>({ nodes: [], end: undefined });
  const [loadingMore, setLoadingMore] = useState(false);
  const page = first.data?.cases;
  const after = later.end === undefined ? (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null) : later.end;
  const more = async () => {
    if (!after) return;
    setLoadingMore(true);
    const { data } = await client.query(CasesDocument, { first: PAGE, after }).toPromise();
    setLoadingMore(false);
    if (!data) return;
    const { nodes, pageInfo } = data.cases;
    setLater((before) => ({ nodes: [...before.nodes, ...nodes], end: pageInfo.hasNextPage ? pageInfo.endCursor : null }));
  };
  const { ask } = first;
  const again = useCallback(() => {
    setLater({ nodes: [], end: undefined });
    ask();
  }, [ask]);
  return {
    ...first,
    /** From the first page, for when something in the list was changed. */
    again,
    cases: page ? [...page.nodes, ...later.nodes] : [],
    total: page?.totalCount ?? 0,
    more: after ? { load: () => void more(), loading: loadingMore } : null,
  };
}
