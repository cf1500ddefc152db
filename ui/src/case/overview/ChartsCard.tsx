import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/shared/controls/Card';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import { SavedChartsDocument } from '@/shared/graphql/generated/graphql';
import { useHasRole } from '@/shared/session/session';
import { useCaseAnswer, useCaseAtHand } from '../context/CaseAtHand';
import styles from './overview.module.css';

const SHOWN = 4;

/** The charts saved last, for those who may open them. */
export function ChartsCard() {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { id } = useCaseAtHand().outline;
  const investigator = useHasRole('INVESTIGATOR');
  const charts = useCaseAnswer(SavedChartsDocument, { first: SHOWN, after: null }, { pause: !investigator }).data?.case?.charts;
  if (!charts) return null;
  return (
    <Card title={t('charts.title')} side={charts.totalCount > 0 ? <Link className={styles.link} to={`/cases/${id}/charts`}>{t('charts.all', { count: charts.totalCount })}</Link> : null}>
      <ul className={styles.list}>
        {charts.nodes.map((chart) => (
          <li key={chart.id}>
            <Glyph name="chart" size={14} />
            <Link className={`${styles.purpose} ${styles.link}`} to={`/cases/${id}/chart/${encodeURIComponent(chart.id)}`}>
              {chart.name}
            </Link>
            <span className={styles.note}>{t('charts.by', { user: chart.savedBy, at: format.dayTime(chart.savedAt) })}</span>
          </li>
        ))}
      </ul>
      {charts.nodes.length === 0 ? <p className={styles.foot}>{t('charts.none')}</p> : null}
    </Card>
  );
}
