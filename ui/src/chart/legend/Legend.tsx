import { type MouseEvent, type ReactNode, type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import { factKinds } from '../graph/graph';
import { hidden, selected } from '../model/model';
import type { Chart } from '../useChart';
import { type LegendRow, legendOf, nodeRows, strengthRows } from './counts';
import styles from './legend.module.css';
import { LinkSign, StrengthSign } from './LinkSign';
import { NodeSign } from './NodeSign';

/** What each sign and line means, how many there are of it, and a press to select them all; with Alt to hide them. */
export function Legend({ chart, ref }: { chart: Chart; ref: Ref<HTMLElement> }) {
  const { t } = useTranslation('chart');
  const ids = useMemo(() => legendOf(chart.picture), [chart.picture]);
  const press = (row: LegendRow) => (event: MouseEvent) => {
    const all = ids.get(row) ?? [];
    if (event.altKey) chart.act('hide', [], all.length, (model) => hidden(model, all));
    else chart.change((model) => selected(model, all));
  };
  const rowOf = (row: LegendRow, sign: ReactNode) => {
    const count = ids.get(row)?.length ?? 0;
    return count === 0 ? null : (
      <button key={row} type="button" onClick={press(row)}>
        {sign}
        <span>{t(`legend.${row}`)}</span> <span className={styles.count}>{wholeNumber(count)}</span>
      </button>
    );
  };
  const weighed = strengthRows.some((row) => ids.has(row)) || ids.has('STAYED_WITH');
  return (
    <section ref={ref} className={styles.legend} aria-label={t('legend.label')}>
      <div>{nodeRows.map((row) => rowOf(row, <NodeSign row={row} />))}</div>
      <div>
        {strengthRows.map((row) => rowOf(row, <StrengthSign row={row} />))}
        {weighed ? (
          <p>
            <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
              <path className={styles.wedge} d="M2 7.6 26 9.6V4.4L2 6.4Z" />
            </svg>
            <span>{t('legend.width')}</span>
          </p>
        ) : null}
      </div>
      <div>{factKinds.map((row) => rowOf(row, <LinkSign kind={row} />))}</div>
    </section>
  );
}
