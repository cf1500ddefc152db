import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The handle of somebody masked with the word for a guest; another function in another language, so that what is made with it is made anew. */
export function useGuest(): (handle: string) => string {
  const { t, i18n } = useTranslation('person');
  const language = i18n.resolvedLanguage;
  // oxlint-disable-next-line react/exhaustive-deps -- `t` stays the same function when the language changes; the language does not
  return useCallback((handle) => t('guest', { handle }), [t, language]);
}
