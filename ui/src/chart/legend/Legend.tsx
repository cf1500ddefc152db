import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import { dashArray, dashCap } from '@/theme/tokens';
import { selected } from '../model/model';
import type { Chart } from '../useChart';
import { type LegendKind, legendOf, type LinkKind, linkKinds, personKinds } from './counts';
import styles from './legend.module.css';

/** What each sign and line means, how many there are of it, and a press to select them all. */
export function Legend({ chart, ref }: { chart: Chart; ref: Ref<HTMLElement> }) {
  const { t } = useTranslation('chart');
  const ids = useMemo(() => legendOf(chart.answers), [chart.answers]);
  const row = (kind: LegendKind) =>
    ids[kind].length === 0 ? null : (
      <button key={kind} type="button" onClick={() => chart.change((model) => selected(model, ids[kind]))}>
        <Sign kind={kind} />
        <span>{t(`legend.${kind}`)}</span>{' '}
        <span className={styles.count}>{wholeNumber(ids[kind].length)}</span>
      </button>
    );
  return (
    <section ref={ref} className={styles.legend} aria-label={t('legend.label')}>
      <div>{personKinds.map(row)}</div>
      <div>
        {linkKinds.map(row)}
        <p>
          <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true">
            <path className={styles.wedge} d="M2 7.6 26 9.6V4.4L2 6.4Z" />
          </svg>
          <span>{t('legend.width')}</span>
        </p>
      </div>
    </section>
  );
}

function Sign({ kind }: { kind: LegendKind }) {
  if (kind === 'subject' || kind === 'masked' || kind === 'named') return <PersonGlyph revealed={kind} size={18} />;
  return (
    <svg width="28" height="14" viewBox="0 0 28 14" aria-hidden="true" className={kind === 'weak' ? styles.weak : styles.line}>
      <Line kind={kind} />
    </svg>
  );
}

function Line({ kind }: { kind: LinkKind }) {
  switch (kind) {
    case 'beyond':
      return <path d="M1 7h26" strokeWidth="2.4" />;
    case 'doubt':
      return <path d="M1 7h26" strokeWidth="2.4" strokeDasharray={dashArray('doubt').join(' ')} />;
    case 'weak':
      return <path d="M1 7h26" strokeWidth="1.3" strokeDasharray={dashArray('chance').join(' ')} strokeLinecap={dashCap('chance')} />;
    case 'booked':
      return <path d="M1 5h26M1 9h26" strokeWidth="1.3" />;
  }
}
