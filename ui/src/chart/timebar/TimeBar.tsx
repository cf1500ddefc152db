import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { Span } from '../graph/graph';
import { countIn, histogram } from './histogram';
import { Plot } from './Plot';
import styles from './timebar.module.css';
import type { Draft } from './useBrush';
import { type Pace, usePlay } from './usePlay';
import type { TimeWindow } from './window';

interface Props {
  /** The times of all dated records on the chart, whatever the window; the same array while they do not change. */
  records: readonly Span[];
  /** How many links have no date: no window takes them away. */
  undated: number;
  /** Null is all the time there is. */
  window: TimeWindow | null;
  /** Asked once at the end of a drag, at each key, and at each step that is played. */
  change: (window: TimeWindow | null) => void;
  /** In which days and months begin, such as Asia/Shanghai. */
  zone: string;
}

const paces: readonly Pace[] = ['week', 'month'];

/** What the records say by time, and the window in it that the views look through. */
export function TimeBar({ records, undated, window, change, zone }: Props) {
  const { t } = useTranslation('timebar');
  const { t: dates } = useTranslation('format');
  const [pace, setPace] = useState<Pace>('month');
  const [draft, setDraft] = useState<Draft>(undefined);
  const bars = useMemo(() => histogram(records, zone), [records, zone]);
  const { playing, play, stop } = usePlay(bars?.recorded ?? null, zone, change);
  const set = (next: TimeWindow | null) => {
    stop();
    change(next);
  };
  const shown = draft === undefined ? window : draft;

  if (!bars) {
    return (
      <section className={styles.bar} aria-label={t('title')}>
        <p>{t('none')}</p>
        {undated > 0 ? <p>{t('undated', { count: undated })}</p> : null}
      </section>
    );
  }
  const { start, end } = shown ?? bars.recorded;
  const format = makeFormat(dates, zone, bars.domain.end);
  return (
    <section className={styles.bar} aria-label={t('title')} data-region>
      <div className={styles.words}>
        <div className={styles.head}>
          <button type="button" className={styles.play} aria-label={t(playing ? 'pause' : 'play')} title={t(playing ? 'pause' : 'play')} onClick={() => (playing ? stop() : play(window, pace))}>
            <PlaySign playing={playing} />
          </button>
          <h2>{t('title')}</h2>
          <select aria-label={t('pace')} value={pace} onChange={({ target }) => setPace(target.value as Pace)}>
            {paces.map((one) => (
              <option key={one} value={one}>
                {t(`by.${one}`)}
              </option>
            ))}
          </select>
          {window === null ? null : (
            <button type="button" className={styles.clear} onClick={() => set(null)}>
              <Glyph name="close" size={12} />
              {t('clear')}
            </button>
          )}
        </div>
        <p>{t('range', { from: format.day(start), to: format.endDay(end), zone })}</p>
        <p aria-live={playing || draft !== undefined ? 'off' : 'polite'}>
          <Counts records={records} window={shown} undated={undated} />
        </p>
      </div>
      <Plot histogram={bars} zone={zone} window={window} change={set} draft={draft} draw={setDraft} />
    </section>
  );
}

function Counts({ records, window, undated }: { records: readonly Span[]; window: TimeWindow | null; undated: number }) {
  const { t } = useTranslation('timebar');
  const count = countIn(records, window);
  return (
    <>
      <span className="sentence">{window === null ? t('all', { count }) : t('within', { count, total: records.length })}</span>
      {undated > 0 ? <span className="sentence">{t('undated', { count: undated })}</span> : null}
    </>
  );
}

function PlaySign({ playing }: { playing: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={playing ? 'M5 3.5v9M11 3.5v9' : 'M5 3.2 12.6 8 5 12.8Z'} />
    </svg>
  );
}
