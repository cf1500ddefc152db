import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './signin.module.css';

interface Props {
  footer: ReactNode;
  language: ReactNode;
  /** Stays of the sample city; null outside of the demo. */
  demoStays: number | null;
  children: ReactNode;
}

export function SignInFrame({ footer, language, demoStays, children }: Props) {
  const { t } = useTranslation(['signin', 'frame']);
  return (
    <div className={styles.frame}>
      <main className={styles.page}>
        <div className={styles.column}>
          <header className={styles.header}>
            <img src="/mark.svg" alt="" width="34" height="34" />
            <div>
              <h1>{t('frame:product')}</h1>
              <p>{t('motto')}</p>
            </div>
            <div className={styles.language}>{language}</div>
          </header>
          {demoStays === null ? null : (
            <p className={styles.demo}>
              <Glyph name="info" />
              <span>
                <Trans t={t} i18nKey="demo" values={{ stays: demoStays }} components={{ b: <strong /> }} />
              </span>
            </p>
          )}
          {children}
        </div>
      </main>
      {footer}
    </div>
  );
}
