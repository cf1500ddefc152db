import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '@/shared/controls/useMedia';
import { useTablet } from '@/shared/controls/useTablet';
import { Banner } from './Banner';
import { BottomBar } from './BottomBar';
import styles from './frame.module.css';
import { Printed } from './Printed';
import { Rail } from './Rail';
import { useRegions } from './regions';
import { StatusBar } from './StatusBar';

interface Props {
  /** What the top bar says at its left: the page's name, or the case with its authority and purpose. */
  bar: ReactNode;
  /** Id of the case the reader has entered, if any. */
  caseId?: string | undefined;
  /** A rail of signs alone, for charts and wide tables. */
  slim?: boolean;
  children: ReactNode;
}

const NARROW = '(max-width: 1279px)';

export function Frame({ bar, caseId, slim: wantSlim = false, children }: Props) {
  const { t } = useTranslation('frame');
  const tablet = useTablet();
  const slim = useMedia(NARROW) || wantSlim;
  useRegions();
  return (
    <div className={slim ? `${styles.frame} ${styles.slim}` : styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      {tablet ? <BottomBar caseId={caseId} /> : <Rail caseId={caseId} slim={slim} />}
      <header className={styles.top}>
        {bar}
        <Printed />
      </header>
      <Banner />
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <StatusBar />
    </div>
  );
}
