import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './evidence.module.css';

export function CopySentence({ text }: { text: () => string }) {
  const { t } = useTranslation('evidence');
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      void message.success(t('copied'));
    } catch {
      void message.warning(t('notCopied'));
    }
  };
  return (
    <button type="button" className={`linklike ${styles.copy}`} onClick={() => void copy()}>
      <Glyph name="copy" size={13} />
      {t('copy')}
    </button>
  );
}
