import { useCallback } from 'react';
import { useCaseAsk } from '@/case/context/useCaseAsk';
import type { Failure } from '@/shared/graphql/failure';
import { ExpandDocument, type LinkKind } from '@/shared/graphql/generated/graphql';
import { graphOf } from './fromService';
import { type ChartGraph, emptyGraph, joined } from './graph';
import { lots } from './lots';
import { useGuest } from './useGuest';

export interface Among {
  /** These things and the links between them, as far as the service answered. */
  readonly graph: ChartGraph;
  /** Of the first question that was not answered. */
  readonly failure: Failure | null;
}

/** Asks what the service says of things and of the links between them, and of nothing else; in as many questions as its limit takes. */
export function useAmong(): (ids: readonly string[], follow: readonly LinkKind[]) => Promise<Among> {
  const ask = useCaseAsk();
  const guest = useGuest();
  return useCallback(
    async (ids, follow) => {
      const wanted = new Set(ids);
      const answers = await Promise.all(lots([...wanted]).map((from) => ask(ExpandDocument, { from, follow: [...follow], during: null, limit: 1 })));
      const found = answers.flatMap(({ data }) => (data?.case ? [graphOf(within(data.case.expand, wanted), guest)] : []));
      return { graph: found.reduce(joined, emptyGraph), failure: answers.find(({ failure }) => failure)?.failure ?? null };
    },
    [ask, guest],
  );
}

type Answered = Parameters<typeof graphOf>[0];

const within = ({ nodes, links }: Answered, ids: ReadonlySet<string>): Answered => ({
  nodes: nodes.filter(({ id }) => ids.has(id)),
  links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
});
