import { useTranslation } from 'react-i18next';
import { useCaseAtHand } from '@/case/context/CaseAtHand';
import { LinkButton } from '@/shared/controls/LinkButton';
import { Empty } from '@/shared/states/Empty';
import styles from './chart.module.css';
import { Files } from './Files';
import { emptyGraph } from './graph/graph';
import { useCharts } from './model/store';
import { passing } from './passing';
import { draftKey, type Origin } from './save/useDraft';
import { useChart } from './useChart';
import { Workbench } from './Workbench';

/** A chart from a file, or two that were put on one, until it is saved: everything written on it is asked for in this case. */
export function Draft({ from }: { from: Origin }) {
  const { t } = useTranslation('save');
  const { outline } = useCaseAtHand();
  const key = draftKey(outline.id, from);
  const there = useCharts((charts) => charts.charts[key] !== undefined);
  const chart = useChart(key, there ? emptyGraph : null, passing);
  if (!there) return <Empty why={t('draft.none')} action={<LinkButton to={`/cases/${outline.id}/charts`}>{t('draft.toCharts')}</LinkButton>} />;
  const known = new Set(chart.graph.nodes.map(({ id }) => id));
  const unknown = chart.model.places.filter(({ id }) => !known.has(id)).length;
  const { loading, failure } = chart.asking;
  const head = (
    <div className={styles.question}>
      <h1>{t(`draft.${from}`)}</h1>
      <span>{t('draft.unsaved')}</span>
      {unknown > 0 && known.size > 0 && !loading && !failure ? <span role="status">{t('draft.unknown', { count: unknown })}</span> : null}
    </div>
  );
  return <Workbench chart={chart} companions={null} rest={null} question={head} files={<Files chart={chart} title={t(`draft.${from}`)} based={null} />} />;
}
