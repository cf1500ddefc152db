import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { makeFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { ticks } from './axis';
import { boundsOf, keyed, rangeOf, shareOf, windowOf } from './brush';
import type { Histogram } from './histogram';
import styles from './timebar.module.css';
import { type Draft, useBrush } from './useBrush';
import type { TimeWindow } from './window';

interface Props {
  histogram: Histogram;
  zone: string;
  window: TimeWindow | null;
  change: (window: TimeWindow | null) => void;
  draft: Draft;
  draw: (draft: Draft) => void;
}

/** A longer stride of the keyboard: about a week of days, a month of weeks, a year of months. */
const page = { day: 7, week: 4, month: 12 } as const;
const HEIGHT = 44;

const percent = (share: number) => `${share * 100}%`;

/** The bars with the brush over them, two sliders for the keyboard, and the same numbers as a table for who cannot see them. */
export function Plot({ histogram, zone, window, change, draft, draw }: Props) {
  const { t } = useTranslation('timebar');
  const { t: dates } = useTranslation('format');
  const plot = useRef<HTMLDivElement>(null);
  const bounds = boundsOf(histogram);
  const brush = useBrush({ plot, bounds, window, draw, change });
  const shown = draft === undefined ? window : draft;
  const { domain, bins, unit } = histogram;
  const format = makeFormat(dates, zone, domain.end);
  const range = rangeOf(bounds, shown);
  const [from, to] = [shareOf(domain, shown?.start ?? domain.start), shareOf(domain, shown?.end ?? domain.end)];
  const most = Math.max(1, ...bins.map(({ count }) => count));

  const slide = (which: 0 | 1) => (event: KeyboardEvent) => {
    const asked = keyed(event.key, range[which], bounds.length - 1, page[unit]);
    if (asked === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    change(which === 0 ? windowOf(bounds, Math.max(0, Math.min(asked, range[1] - 1)), range[1]) : windowOf(bounds, range[0], Math.max(asked, range[0] + 1)));
  };

  const slider = (which: 0 | 1, share: number) => (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-grip={which === 0 ? 'start' : 'end'}
      style={{ insetInlineStart: percent(share) }}
      aria-label={t(which === 0 ? 'from' : 'to')}
      aria-valuemin={which === 0 ? 0 : range[0] + 1}
      aria-valuemax={which === 0 ? range[1] - 1 : bounds.length - 1}
      aria-valuenow={range[which]}
      aria-valuetext={which === 0 ? format.day(bounds[range[0]] ?? 0) : format.endDay(bounds[range[1]] ?? 0)}
      onKeyDown={slide(which)}
    />
  );

  return (
    <div className={styles.plotArea}>
      <div
        ref={plot}
        className={styles.plot}
        data-testid="brush"
        {...brush}
      >
        <div className={styles.window} data-grip="middle" data-all={shown === null || undefined} style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }} />
        <svg className={styles.bars} width="100%" height={HEIGHT} aria-hidden="true">
          {bins.map((bin, index) => {
            const height = bin.count === 0 ? 0 : Math.max(2, (bin.count / most) * HEIGHT);
            const within = index >= range[0] && index < range[1];
            return (
              <rect
                key={bin.start}
                data-within={within || undefined}
                x={percent(shareOf(domain, bin.start))}
                width={percent((shareOf(domain, bin.end) - shareOf(domain, bin.start)) * 0.88)}
                y={HEIGHT - height}
                height={height}
              />
            );
          })}
        </svg>
        {slider(0, from)}
        {slider(1, to)}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {ticks(histogram, zone).map(({ at, shows, year, month, day }) => (
          <span key={at} style={{ insetInlineStart: percent(at) }}>
            {t(`axis.${shows}`, { year, day, month: dates(`months.${month}` as 'months.1') })}
          </span>
        ))}
      </div>
      <table className="visually-hidden">
        <caption>{t(`table.${unit}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.begins')}</th>
            <th scope="col">{t('table.records')}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ start, count }) => (
            <tr key={start}>
              <td>{format.day(start)}</td>
              <td>{wholeNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
