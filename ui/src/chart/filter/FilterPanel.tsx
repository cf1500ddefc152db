import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { twoDigits } from '@/shared/format/digits';
import { wholeNumber } from '@/shared/format/number';
import type { ChartGraph } from '../graph/graph';
import { Bars } from './Bars';
import { countBars, kindCounts, qBars, qStops } from './bars';
import styles from './filter.module.css';
import { type ChartFilters, isFiltering, kept, noFilters, switched } from './filters';

interface Props {
  /** All that is on the chart, whatever the filters. */
  graph: ChartGraph;
  filters: ChartFilters;
  change: (filters: ChartFilters) => void;
}

/** What of the chart is shown: by kind with their counts, by the number of facts, and by how a companion stands against chance. */
export function FilterPanel({ graph, filters, change }: Props) {
  const { t } = useTranslation('filter');
  const counts = useMemo(() => kindCounts(graph), [graph]);
  const hidden = kept(graph, filters, null);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      <p className={styles.hidden} aria-live="polite">
        {hidden.hiddenNodes + hidden.hiddenLinks === 0 ? (
          t('nothingHidden')
        ) : (
          <>
            <span className="sentence">{t('hiddenNodes', { count: hidden.hiddenNodes })}</span>
            <span className="sentence">{t('hiddenLinks', { count: hidden.hiddenLinks })}</span>
          </>
        )}
      </p>
      <Kinds
        title={t('things')}
        kinds={counts.things}
        hidden={filters.kinds}
        word={(kind) => t(`thing.${kind}`)}
        press={(kind) => change({ ...filters, kinds: switched(filters.kinds, kind) })}
      />
      <Kinds
        title={t('links')}
        kinds={counts.links}
        hidden={filters.linkKinds}
        word={(kind) => t(`link.${kind}`)}
        press={(kind) => change({ ...filters, linkKinds: switched(filters.linkKinds, kind) })}
      />
      <Count graph={graph} filters={filters} change={change} />
      <Chance graph={graph} filters={filters} change={change} />
      <button type="button" className={styles.clear} disabled={!isFiltering(filters)} onClick={() => change(noFilters)}>
        {t('clear')}
      </button>
    </section>
  );
}

interface KindsProps<Kind extends string> {
  title: string;
  kinds: readonly (readonly [Kind, number])[];
  hidden: readonly Kind[];
  word: (kind: Kind) => string;
  press: (kind: Kind) => void;
}

function Kinds<Kind extends string>({ title, kinds, hidden, word, press }: KindsProps<Kind>) {
  return kinds.length === 0 ? null : (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {kinds.map(([kind, count]) => (
        <label key={kind}>
          <input type="checkbox" checked={!hidden.includes(kind)} onChange={() => press(kind)} />
          <span>{word(kind)}</span>{' '}
          <span className={styles.count}>{wholeNumber(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many facts a link must stand for. */
function Count({ graph, filters, change }: Props) {
  const { t } = useTranslation('filter');
  const id = useId();
  const bars = useMemo(() => countBars(graph), [graph]);
  const text = t('atLeast', { count: filters.minCount });
  return bars.length < 2 ? null : (
    <div className={styles.group}>
      <label htmlFor={id}>{t('count')}</label>
      <Bars bars={bars} stays={(at) => at + 1 >= filters.minCount} />
      <input
        id={id}
        type="range"
        min={1}
        max={bars.length}
        step={1}
        value={Math.min(filters.minCount, bars.length)}
        aria-valuetext={text}
        onChange={({ target }) => change({ ...filters, minCount: Number(target.value) })}
      />
      <p>{text}</p>
    </div>
  );
}

/** How often chance alone may have brought a companion onto the chart. */
function Chance({ graph, filters, change }: Props) {
  const { t } = useTranslation('filter');
  const id = useId();
  const { bars, untested, weak } = useMemo(() => qBars(graph), [graph]);
  const last = qStops.length - 1;
  const at = filters.maxQ === null ? last : qStops.findLastIndex((stop) => stop <= (filters.maxQ ?? 1));
  const text = saidOf(filters.maxQ);
  const sentence = t(text.key, { n: text.n });
  if (bars.every((count) => count === 0) && untested === 0) return null;
  return (
    <div className={styles.group}>
      <label htmlFor={id}>{t('chance')}</label>
      <Bars bars={bars} stays={(stop) => stop <= at} />
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={Math.max(0, at)}
        aria-valuetext={sentence}
        onChange={({ target }) => change({ ...filters, maxQ: Number(target.value) >= last ? null : (qStops[Number(target.value)] ?? null) })}
      />
      <p>
        <span className="sentence">{sentence}</span>
        {untested > 0 ? <span className="sentence">{t('untested', { count: untested })}</span> : null}
      </p>
      {weak === 0 ? null : (
        <label>
          <input type="checkbox" checked={filters.hideWeak} onChange={() => change({ ...filters, hideWeak: !filters.hideWeak })} />
          <span>{t('hideWeak')}</span>{' '}
          <span className={styles.count}>{wholeNumber(weak)}</span>
        </label>
      )}
    </div>
  );
}

/** A limit on q is what its weakest row has: as in the companions table, how many of 100 such rows are expected to be chance. */
function saidOf(maxQ: number | null): { key: 'q.all' | 'q.few' | 'q.about'; n: string } {
  if (maxQ === null) return { key: 'q.all', n: '' };
  return maxQ <= 0.01 ? { key: 'q.few', n: '' } : { key: 'q.about', n: twoDigits(maxQ * 100) };
}
