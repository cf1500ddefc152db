import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { type Question, windowOf } from './question';

/** First and last day of a question's window in words; null where it is all time. */
export function useSpan(question: Question): string | null {
  const { t } = useTranslation('companions');
  const format = useFormat();
  const { start, end } = windowOf(question, format.zone) ?? {};
  const [from, to] = [start ? format.day(start) : '', end ? format.endDay(end) : ''];
  if (start && end) return t('filters.span.between', { from, to });
  if (start) return t('filters.span.since', { from });
  return end ? t('filters.span.until', { to }) : null;
}
