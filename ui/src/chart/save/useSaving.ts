import { useClient } from 'urql';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { type Failure, failureOf } from '@/shared/graphql/failure';
import { SaveChartDocument, SavedChartDocument, type SavedChartQuery, SavedChartsDocument, type SavedChartsQuery } from '@/shared/graphql/generated/graphql';
import { type SavedDocument, tried, written } from './document';
import { DocumentError } from './shape';

/** A saved chart without what is on it. */
export type SavedChartHead = NonNullable<SavedChartsQuery['case']>['charts']['nodes'][number];

/** What another has saved under the same name meanwhile. */
export interface Theirs {
  chart: SavedChartHead;
  /** What is on it; null where that could not be read. */
  document: SavedDocument | null;
}

export type SaveOutcome =
  | { kind: 'saved'; chart: SavedChartHead }
  | { kind: 'conflict'; theirs: Theirs }
  | { kind: 'failed'; failure: Failure }
  /** The service would refuse it, so it was not sent. */
  | { kind: 'wrong'; error: DocumentError };

const PAGE = 200;

type Saved = Extract<NonNullable<SavedChartQuery['node']>, { document: string }>;

/** Saves the chart of the case at hand, and finds out what another has saved where the service reports a conflict. */
export function useSaving(): (name: string, document: SavedDocument) => Promise<SaveOutcome> {
  const client = useClient();
  const { outline, purpose, end } = useCaseAtHand();

  const newest = async (name: string): Promise<SavedChartHead | null> => {
    for (let after: string | null = null; ; ) {
      const question: { id: string; purpose: string; first: number; after: string | null } = { id: outline.id, purpose, first: PAGE, after };
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before has ended
      const { data } = await client.query(SavedChartsDocument, question).toPromise();
      const charts: NonNullable<SavedChartsQuery['case']>['charts'] | undefined = data?.case?.charts;
      const found = charts?.nodes.find((chart) => chart.name === name);
      if (found) return found;
      if (!charts?.pageInfo.hasNextPage || charts.pageInfo.endCursor === null) return null;
      after = charts.pageInfo.endCursor;
    }
  };

  const documentOf = async (id: string): Promise<SavedDocument | null> => {
    const { data } = await client.query(SavedChartDocument, { id }).toPromise();
    if (!data?.node || !('document' in data.node)) return null;
    const found = tried((data.node as Saved).document);
    return found instanceof DocumentError ? null : found;
  };

  return async (name, document) => {
    let text: string;
    try {
      text = written(document);
    } catch (error) {
      if (error instanceof DocumentError) return { kind: 'wrong', error };
      throw error;
    }
    const { data, error } = await client.mutation(SaveChartDocument, { caseId: outline.id, name, document: text }).toPromise();
    if (data && !error) return { kind: 'saved', chart: data.saveChart };
    const failure: Failure = error ? failureOf(error) : { kind: 'internal', message: '', reference: null };
    if (failure.kind === 'expired' || failure.kind === 'notOpen') end(failure.kind);
    const chart = failure.kind === 'conflict' ? await newest(name) : null;
    return chart ? { kind: 'conflict', theirs: { chart, document: await documentOf(chart.id) } } : { kind: 'failed', failure };
  };
}
