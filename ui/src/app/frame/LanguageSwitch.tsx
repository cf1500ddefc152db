import { useTranslation } from 'react-i18next';
import { languages, speak } from '@/i18n';
import styles from './frame.module.css';

/** The two languages, each by its own name; the page changes in place. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('frame');
  return (
    <div className={styles.languages} role="group" aria-label={t('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.resolvedLanguage === language}
          onClick={() => speak(language)}
        >
          {t(`languages.${language}`)}
        </button>
      ))}
    </div>
  );
}
