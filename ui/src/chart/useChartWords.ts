import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import type { ChartWords } from './scene/words';

/** An exact decimal with spaces between its thousands; nothing is rounded, and trailing zeros of the cents go only together. */
export function amountText(value: string): string {
  const [whole = '0', part = ''] = value.split('.');
  const cents = /^0*$/.test(part) ? '' : `.${part}`;
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009') + cents;
}

export function useChartWords(): ChartWords {
  const { t, i18n } = useTranslation(['chart', 'workbench']);
  const format = useFormat();
  const language = i18n.resolvedLanguage;
  return useMemo(
    () => ({
      times: (count) => t('times', { count }),
      often: { DROVE: (count) => t('workbench:drove', { count }), SEEN_AT: (count) => t('workbench:seenAt', { count }) },
      amount: (value, currency) => t('workbench:amount', { value: amountText(value), currency, context: currency }),
      kinds: (count) => t('workbench:kinds', { count }),
      group: (count) => t('workbench:groupOf', { count }),
      part: (shown, total) => t('workbench:part', { shown, total }),
      more: (count) => t('workbench:plus', { count }),
      note: (by, at) => t('workbench:noteBy', { by, at: format.dayTime(at) }),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- `t` stays the same function when the language changes; the language does not
    [t, language, format],
  );
}
