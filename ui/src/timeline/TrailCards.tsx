import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { partsIn } from '@/shared/format/zone';
import { Glyph } from '@/shared/glyphs/Glyph';
import { RowBox } from '@/shared/table/RowBox';
import { RowButton } from '@/shared/table/RowButton';
import type { TrailRows } from './columns';
import { daysOf, isSameDay } from './days';
import { type Entry, sourceOf } from './records';
import styles from './trailCards.module.css';
import type { TrailWords } from './useTrailWords';

const MINUTE = 60_000;

interface Props extends TrailRows {
  /** What the cards list, for those who cannot see them. */
  label: string;
  rows: readonly Entry[];
  words: TrailWords;
}

/** The rows of the table as a tablet shows them: by day, each high enough for a finger; the row it stands in is told once it is opened. */
export function TrailCards({ label, rows, words, openId, open, conflicting, marked, mark }: Props) {
  const { t, i18n } = useTranslation('timeline');
  const { day: dayIn, dayTime, zone } = useFormat();
  const days = useMemo(() => daysOf(rows, zone), [rows, zone]);
  const weekday = useMemo(() => new Intl.DateTimeFormat(i18n.resolvedLanguage, { weekday: 'short', timeZone: zone }), [i18n.resolvedLanguage, zone]);
  const now = useNow(MINUTE);
  const clock = (instant: number) => {
    const { hour, minute } = partsIn(zone, instant);
    return `${hour}:${minute}`;
  };
  return (
    <section aria-label={label} className={styles.days}>
      {days.map(({ key, at, rows: ofDay }) => (
        <section key={key} className={styles.day}>
          <h2>{isSameDay(zone, at, now) ? t('today') : t('dayOf', { day: dayIn(at), weekday: weekday.format(at) })}</h2>
          <ul>
            {ofDay.map((row) => {
              const { id, record, kind } = row;
              const [isOpen, what, { file, row: line }] = [openId === id, words.what(row, words.seen), sourceOf(row)];
              return (
                <li key={id} data-open={isOpen || undefined}>
                  <RowBox label={t('mark.row', { where: words.where(row), time: dayTime(row.at) })} ticked={marked.has(record)} tick={() => mark(record)} />
                  <RowButton open={() => open(id)} expanded={isOpen}>
                    <time dateTime={new Date(row.at).toISOString()}>{clock(row.at)}</time>
                    <span className={styles.tile} data-kind={kind === 'seen' ? 'vehicle' : 'stay'}>
                      <Glyph name={kind === 'seen' ? 'vehicle' : 'bed'} size={18} />
                    </span>
                    <span className={styles.said}>
                      <span>{words.where(row)}</span>
                      <small>{conflicting.has(record) ? t('contradicts', { what }) : what}</small>
                      {isOpen ? <small>{t('source', { file, row: wholeNumber(line) })}</small> : null}
                    </span>
                    <Glyph name={isOpen ? 'chevronDown' : 'chevronRight'} size={16} />
                  </RowButton>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
