import { useClient } from 'urql';
import { useFormat } from '@/shared/format/format';
import { CompanionsDocument } from '@/shared/graphql/generated/graphql';
import { usePages } from '@/shared/table/usePages';
import { useCaseAnswer, useCaseAtHand } from './CaseAtHand';
import { type Question, windowOf } from './question';

const PAGE = 100;

/** The companions of a subject with their evidence, in the service's order; further pages on demand. */
export function useCompanions(question: Question) {
  const { zone } = useFormat();
  const client = useClient();
  const { outline, purpose, revision } = useCaseAtHand();
  const asked = { of: question.of ?? '', during: windowOf(question, zone), minOccasions: question.min };
  const first = useCaseAnswer(CompanionsDocument, { ...asked, first: PAGE, after: null }, { pause: question.of === null });
  const page = first.data?.case?.companions;
  const pages = usePages(JSON.stringify([asked, revision]), page, async (after) => {
    const { data, error } = await client.query(CompanionsDocument, { id: outline.id, purpose, ...asked, first: PAGE, after }).toPromise();
    return { page: data?.case?.companions, error };
  });
  return {
    ...first,
    failure: first.failure ?? pages.failure,
    rows: pages.rows,
    total: page?.totalCount ?? 0,
    /** What holds for all rows: who was tested, how often it was looked, what chance means. */
    test: page ?? null,
    more: pages.more,
  };
}
