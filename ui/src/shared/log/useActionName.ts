import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { listIn } from '@/shared/format/list';
import en from '@/i18n/en/log.json';

type Known = keyof typeof en.actions;
const known = (action: string): action is Known => Object.hasOwn(en.actions, action);

/** The words for what the log calls an action: names of fields joined with `+`. One without words stands as it is. */
export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation('log');
  const language = i18n.resolvedLanguage ?? 'en';
  return useCallback(
    (action) => listIn(language)(action.split('+').map((name) => (known(name) ? t(`actions.${name}`) : name))),
    // oxlint-disable-next-line react/exhaustive-deps -- `t` stays the same function when the language changes; the language does not
    [t, language],
  );
}
