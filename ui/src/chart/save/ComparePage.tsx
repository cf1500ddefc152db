import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Page, PageHead } from '@/shared/controls/Page';
import { useFormat } from '@/shared/format/format';
import { SavedChartDocument, type SavedChartQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { Empty } from '@/shared/states/Empty';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import { emptyGraph } from '../graph/graph';
import { useGraph } from '../graph/useGraph';
import { modelOf } from './chart';
import { merged } from './compare';
import { differencesOf } from './differences';
import { DifferencesTable } from './DifferencesTable';
import { type SavedDocument, tried } from './document';
import { DocumentError } from './shape';
import { useDocumentWords } from './useDocumentWords';
import { useDraft } from './useDraft';

type Saved = Extract<NonNullable<SavedChartQuery['node']>, { document: string }>;

/** Two saved charts beside each other: what stands on one alone and what stands otherwise, and the way to put both on one. */
export function ComparePage() {
  const { t } = useTranslation('save');
  const { outline } = useCaseAtHand();
  const why = useDocumentWords();
  const [params] = useSearchParams();
  const [first, second] = [params.get('first') ?? '', params.get('second') ?? ''];
  const missing = first === '' || second === '';
  const one = useAnswer(SavedChartDocument, { id: first }, { pause: missing });
  const other = useAnswer(SavedChartDocument, { id: second }, { pause: missing });
  if (missing) return <Empty why={t('compare.one')} action={<LinkButton to={`/cases/${outline.id}/charts`}>{t('draft.toCharts')}</LinkButton>} />;
  const failure = one.failure ?? other.failure;
  if (failure?.kind === 'refused') return <Refused />;
  if (failure) return <FailureNotice failure={failure} retry={one.failure ? one.ask : other.ask} />;
  if (!one.data || !other.data) return <Loading rows={8} what={t('compare.loading')} />;
  const charts = [one.data, other.data].flatMap(({ node }) => (node && 'document' in node ? [node as Saved] : []));
  const [a, b] = charts;
  if (!a || !b) return <Refused />;
  const read = charts.map((chart) => ({ chart, document: tried(chart.document) }));
  const wrong = read.find(({ document }) => document instanceof DocumentError);
  if (wrong?.document instanceof DocumentError) return <p role="alert">{t('compare.unread', { name: wrong.chart.name, why: why(wrong.document) })}</p>;
  const [before, after] = read.map(({ document }) => document as SavedDocument);
  return before && after ? <Compared first={{ ...a, drawn: before }} second={{ ...b, drawn: after }} /> : null;
}

type Drawn = Saved & { drawn: SavedDocument };

function Compared({ first, second }: { first: Drawn; second: Drawn }) {
  const { t } = useTranslation('save');
  const format = useFormat();
  const open = useDraft();
  const [a, b] = [first.document, second.document];
  // oxlint-disable-next-line react/exhaustive-deps -- the texts say whether the documents changed
  const differences = useMemo(() => differencesOf(first.drawn, second.drawn), [a, b]);
  // oxlint-disable-next-line react/exhaustive-deps -- as above
  const both = useMemo(() => merged(first.drawn, second.drawn), [a, b]);
  const model = useMemo(() => modelOf(both), [both]);
  const { graph, loading, failure, again } = useGraph(emptyGraph, model);
  const [names, versions] = [{ first: first.name, second: second.name }, { first: first.drawn.graphVersion, second: second.drawn.graphVersion }];
  return (
    <Page fill>
      <PageHead title={t('compare.title', names)} side={<Button onClick={() => open('merge', both)}>{t('compare.both')}</Button>}>
        {[first, second].map(({ id, name, savedBy, savedAt }) => (
          <span key={id} className="sentence">
            {t('compare.saved', { name, user: savedBy, time: format.dayTime(savedAt) })}
          </span>
        ))}
        {versions.first === versions.second ? null : <span className="sentence">{t('compare.versions', versions)}</span>}
        <span className="sentence">{t('compare.what')}</span>
      </PageHead>
      {failure ? <FailureNotice failure={failure} retry={again} /> : null}
      {loading ? <Loading rows={8} what={t('compare.loading')} /> : <DifferencesTable differences={differences} graph={graph} names={names} />}
    </Page>
  );
}
