import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'investigate.language';

function first(): Language {
  const kept = localStorage.getItem(key);
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

// A reader waits for the words of his own language only.
const words = {
  en: async () => (await import('./en')).en,
  'zh-CN': async () => (await import('./zh-CN')).zhCN,
} satisfies Record<Language, () => Promise<object>>;

void i18next.use(initReactI18next).init({
  lng: first(),
  fallbackLng: 'en',
  supportedLngs: languages,
  resources: {},
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

/** Fetches the words of a language; null where they are there already. */
export function learn(language: Language): Promise<void> | null {
  if (i18next.hasResourceBundle(language, 'frame')) return null;
  return words[language]().then((features) => {
    for (const [feature, said] of Object.entries(features)) i18next.addResourceBundle(language, feature, said);
  });
}

/**
 * Fetches the words of the language that the reader sees first; no page is shown before.
 * @throws where the service did not hand them out.
 */
export async function learnFirst(): Promise<void> {
  const language = first();
  await learn(language);
  // Only now is it the language that the words are found in.
  await i18next.changeLanguage(language);
}

/** Switches in place, as soon as the words are there, and not where they do not come; the choice is kept on this machine. */
export function speak(language: Language): void {
  const change = () => {
    localStorage.setItem(key, language);
    void i18next.changeLanguage(language);
  };
  const coming = learn(language);
  if (coming === null) change();
  else void coming.then(change, () => {});
}
