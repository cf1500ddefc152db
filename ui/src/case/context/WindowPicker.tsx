import { DatePicker } from 'antd';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './context.module.css';
import type { Question } from './question';

/** First and last day of a question's window, either of them open. */
export function WindowPicker({ question, change }: { question: Question; change: (part: Partial<Question>) => void }) {
  const { t } = useTranslation('companions');
  return (
    <DatePicker.RangePicker
      className={styles.window ?? ''}
      aria-label={t('filters.window')}
      value={[question.from, question.to]}
      allowEmpty={[true, true]}
      onChange={(days) => change({ from: days?.[0] ?? null, to: days?.[1] ?? null })}
      placeholder={[t('filters.from'), t('filters.to')]}
      separator={<Glyph name="minus" size={10} />}
      suffixIcon={<Glyph name="calendar" size={14} />}
      format="YYYY-MM-DD"
    />
  );
}
