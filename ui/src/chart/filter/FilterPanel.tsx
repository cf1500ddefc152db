import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { twoDigits } from '@/shared/format/digits';
import { wholeNumber } from '@/shared/format/number';
import type { ChartGraph } from '../graph/graph';
import { countBars, kindCounts, limitAt, qBars, stopOf } from './bars';
import styles from './filter.module.css';
import { type ChartFilters, isFiltering, kept, noFilters, switched } from './filters';
import { Stops } from './Stops';

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

/** How many records a link must stand for. */
function Count({ graph, filters, change }: Props) {
  const { t } = useTranslation('filter');
  const bars = useMemo(() => countBars(graph), [graph]);
  return bars.length < 2 ? null : (
    <div className={styles.group}>
      <Stops
        label={t('count')}
        bars={bars}
        first={1}
        value={Math.min(filters.minCount, bars.length)}
        stays={(count, least) => count >= least}
        said={(count) => t('atLeast', { count })}
        settle={(minCount) => change({ ...filters, minCount })}
      />
    </div>
  );
}

/** How often chance alone may have brought a companion onto the chart. */
function Chance({ graph, filters, change }: Props) {
  const { t } = useTranslation('filter');
  const { bars, untested, weak } = useMemo(() => qBars(graph), [graph]);
  const said = (stop: number) => {
    const { key, n } = saidOf(limitAt(stop));
    return t(key, { n });
  };
  if (bars.every((count) => count === 0) && untested === 0) return null;
  return (
    <div className={styles.group}>
      <Stops
        label={t('chance')}
        bars={bars}
        first={0}
        value={stopOf(filters.maxQ)}
        stays={(stop, last) => stop <= last}
        said={said}
        settle={(stop) => change({ ...filters, maxQ: limitAt(stop) })}
      >
        {untested > 0 ? <span className="sentence">{t('untested', { count: untested })}</span> : null}
      </Stops>
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
