import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Question } from '@/case/context/question';
import { useNow } from '@/shared/clock/useNow';
import { today } from '@/shared/format/days';
import { useFormat } from '@/shared/format/format';
import styles from './quickSpans.module.css';

const spans = [7, 30, 90] as const;
const MINUTE = 60_000;

const isSame = (day: Dayjs | null, other: Dayjs) => day?.isSame(other, 'day') ?? false;

/** The windows that are asked for most: so many days up to today, both within, or all time. */
export function QuickSpans({ question: { from, to }, change }: { question: Question; change: (part: Partial<Question>) => void }) {
  const { t } = useTranslation('timeline');
  const { zone } = useFormat();
  const now = today(useNow(MINUTE), zone);
  const first = (days: number) => now.subtract(days - 1, 'day');
  return (
    <div role="group" aria-label={t('spans.label')} className={styles.spans}>
      {spans.map((days) => (
        <button key={days} type="button" aria-pressed={isSame(from, first(days)) && isSame(to, now)} onClick={() => change({ from: first(days), to: now })}>
          {t('spans.last', { count: days })}
        </button>
      ))}
      <button type="button" aria-pressed={from === null && to === null} onClick={() => change({ from: null, to: null })}>
        {t('spans.all')}
      </button>
    </div>
  );
}
