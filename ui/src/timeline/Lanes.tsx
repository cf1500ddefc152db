import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import type { Picture, Stretch } from './picture';
import styles from './timeline.module.css';

interface Props {
  picture: Picture;
  /** The record that is open in the table. */
  open: string | null;
  select: (record: string) => void;
}

const percent = (part: number) => `${part * 100}%`;
const across = ({ from, to }: Stretch) => ({ insetInlineStart: percent(from), inlineSize: percent(to - from) });

/** The records over time; who cannot see it, or has no pointer, reads the same in the table below. */
export function Lanes({ picture: { lanes, marks, gaps, frames }, open, select }: Props) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  return (
    <div className={styles.picture} aria-hidden="true" data-testid="lanes">
      <div className={styles.names}>
        <span className={styles.axis} />
        {lanes.map(({ key, name }) => (
          <span key={key} className={styles.lane} title={name}>
            {name}
          </span>
        ))}
        {gaps.length > 0 ? <span className={styles.lane}>{t('noRecord')}</span> : null}
      </div>
      <div className={styles.ground}>
        <div className={styles.axis}>
          {marks.map(({ at, instant }) => (
            <span key={instant} style={{ insetInlineStart: percent(at) }}>
              {format.day(instant)}
            </span>
          ))}
        </div>
        <div className={styles.lanes}>
          {gaps.map((gap) => (
            <span key={gap.from} className={styles.hatch} style={across(gap)} />
          ))}
          {lanes.map(({ key, bars, ticks }) => (
            <div key={key} className={styles.lane}>
              {bars.map((bar) => (
                <button
                  key={bar.record}
                  type="button"
                  tabIndex={-1}
                  className={styles.bar}
                  data-open-end={bar.open || undefined}
                  data-selected={bar.record === open || undefined}
                  style={across(bar)}
                  title={bar.label}
                  onClick={() => select(bar.record)}
                >
                  <span>{bar.label}</span>
                </button>
              ))}
              {ticks.map((tick) => (
                <button
                  key={tick.record}
                  type="button"
                  tabIndex={-1}
                  className={styles.tick}
                  data-hollow={!tick.asDriver || undefined}
                  data-selected={tick.record === open || undefined}
                  style={{ insetInlineStart: percent(tick.at) }}
                  onClick={() => select(tick.record)}
                />
              ))}
            </div>
          ))}
          {frames.map(({ index, top, bottom, ...span }) => (
            <span
              key={index}
              className={styles.frame}
              style={{ ...across(span), insetBlockStart: `calc(${top} * var(--lane))`, blockSize: `calc(${bottom - top + 1} * var(--lane))` }}
            />
          ))}
          {gaps.length > 0 ? (
            <div className={styles.lane}>
              {gaps.map((gap) => (
                <span key={gap.from} className={styles.gap} style={across(gap)}>
                  <span>{t('days', { count: gap.days })}</span>
                </span>
              ))}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}
