import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartWords } from './scene/labels';

export function useChartWords(): ChartWords {
  const { t, i18n } = useTranslation(['chart', 'person']);
  const language = i18n.resolvedLanguage;
  // oxlint-disable-next-line react/exhaustive-deps -- `t` stays the same function when the language changes; the language does not
  return useMemo(() => ({ guest: (handle) => t('person:guest', { handle }), times: (count) => t('times', { count }) }), [t, language]);
}
