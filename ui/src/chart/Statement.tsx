import { lazy, type Ref, Suspense } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './chart.module.css';
import type { Expand } from './expand/useExpand';
import { CAP } from './model/model';
import type { Chart } from './useChart';
import { useNotShown } from './useNotShown';

const PAGE = 100;

const Why = lazy(async () => ({ default: (await import('./Why')).Why }));

export interface Rest {
  /** Name of the subject. */
  person: string;
  min: number;
  /** How many companions of the answer are not on the chart. */
  left: number;
  more: { load: () => void; loading: boolean } | null;
}

interface Props {
  chart: Chart;
  expand: Expand;
  rest: Rest | null;
  showAll: () => void;
  ref: Ref<HTMLDivElement>;
}

/** How many are on the chart, how many are not and why, and the way to see more. Nothing is left out silently. */
export function Statement({ chart, expand, rest, showAll, ref }: Props) {
  const { t } = useTranslation(['chart', 'workbench']);
  const { picture, model } = chart;
  const shown = picture.standing.reduce((sum, { group }) => sum + (group ? group.members.length : 1), 0);
  const full = model.places.length >= CAP;
  const { cuts, said } = useNotShown(chart);
  return (
    <div ref={ref} className={styles.statement} role="status">
      <Glyph name="info" size={14} />
      <span>
        <span className="sentence">
          <Trans t={t} i18nKey="statement.shown" count={shown} components={{ b: <strong /> }} />
        </span>
        {rest ? <span className="sentence">{restSaid(rest, full, t)}</span> : null}
        {said.map((sentence) => (
          <span key={sentence} className="sentence">
            {sentence}
          </span>
        ))}
      </span>
      {rest?.more && rest.left > 0 && !full ? (
        <button type="button" className="linklike" disabled={rest.more.loading} onClick={rest.more.load}>
          {t('statement.more', { count: Math.min(PAGE, rest.left) })}
        </button>
      ) : null}
      <Suspense fallback={null}>{cuts.length > 0 ? <Why chart={chart} cuts={cuts} expand={expand} /> : null}</Suspense>
      {model.hidden.length > 0 ? (
        <button type="button" className="linklike" onClick={showAll}>
          {t('workbench:statement.showHidden')}
        </button>
      ) : null}
    </div>
  );
}

function restSaid({ left, person, min }: Rest, full: boolean, t: ReturnType<typeof useTranslation<['chart', 'workbench']>>['t']): string {
  if (left === 0) return t('statement.none', { person, min });
  return full ? t('statement.cap', { count: left, cap: CAP }) : t('statement.left', { count: left, person });
}
