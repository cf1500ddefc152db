import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import { en } from './en';
import { zhCN } from './zh-CN';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'investigate.language';

function first(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

void i18next.use(initReactI18next).init({
  lng: first(),
  fallbackLng: 'en',
  supportedLngs: languages,
  resources: { en, 'zh-CN': zhCN },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});
i18next.services.formatter?.add('whole', (value: number) => wholeNumber(value));

const show = (language: string) => {
  document.documentElement.lang = language;
};
show(i18next.language);
i18next.on('languageChanged', show);

/** Switches in place; the choice is kept on this machine. */
export function speak(language: Language): void {
  localStorage.setItem(key, language);
  void i18next.changeLanguage(language);
}
