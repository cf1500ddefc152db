import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { useFormat } from '@/shared/format/format';
import { SavedChartDocument, type SavedChartQuery } from '@/shared/graphql/generated/graphql';
import { useAnswer } from '@/shared/graphql/useAnswer';
import { useHealth } from '@/shared/service/health';
import { FailureNotice } from '@/shared/states/FailureNotice';
import { Loading } from '@/shared/states/Loading';
import { Refused } from '@/shared/states/Refused';
import styles from './chart.module.css';
import { Files } from './Files';
import { emptyGraph } from './graph/graph';
import { chartKey, useCharts } from './model/store';
import { passing } from './passing';
import { opened as chartOf } from './save/chart';
import { type SavedDocument, tried } from './save/document';
import { DocumentError } from './save/shape';
import { useDocumentWords } from './save/useDocumentWords';
import { useChart } from './useChart';
import { Workbench } from './Workbench';

type Saved = Extract<NonNullable<SavedChartQuery['node']>, { document: string }>;

/** A saved chart, opened again: its places as they were, everything written on it asked anew, with the masks of this moment. */
export function SavedChart() {
  const { t } = useTranslation('workbench');
  const { chartId = '' } = useParams();
  const wrong = useDocumentWords();
  const { data, failure, ask } = useAnswer(SavedChartDocument, { id: chartId });
  const saved = data?.node && 'document' in data.node ? (data.node as Saved) : null;
  const opened = useMemo(() => (saved ? tried(saved.document) : null), [saved]);
  if (failure?.kind === 'refused') return <Refused />;
  if (failure) return <FailureNotice failure={failure} retry={ask} />;
  if (!data) return <Loading rows={12} what={t('opened.loading')} />;
  if (!saved || !opened) return <Refused />;
  if (opened instanceof DocumentError) return <p role="alert">{wrong(opened)}</p>;
  return <Opened key={saved.id} saved={saved} document={opened} />;
}

function Opened({ saved, document }: { saved: Saved; document: SavedDocument }) {
  const { t } = useTranslation('workbench');
  const { outline } = useCaseAtHand();
  const format = useFormat();
  const version = useHealth((state) => state.health?.graphVersion);
  const key = chartKey(outline.id, `saved ${saved.id}`);
  const there = useCharts((charts) => charts.charts[key] !== undefined);
  const open = useCharts((charts) => charts.open);
  useEffect(() => {
    if (!there) open(key, chartOf(document));
  }, [there, open, key, document]);
  const chart = useChart(key, there ? emptyGraph : null, passing);
  const head = (
    <div className={styles.question}>
      <h1>{saved.name}</h1>
      <span>{t('opened.by', { user: saved.savedBy, time: format.dayTime(saved.savedAt) })}</span>
      {version !== undefined && version !== document.graphVersion ? <span>{t('opened.otherVersion', { version: document.graphVersion })}</span> : null}
    </div>
  );
  return <Workbench chart={chart} companions={null} rest={null} question={head} files={<Files chart={chart} title={saved.name} based={{ id: saved.id, name: saved.name }} />} />;
}
