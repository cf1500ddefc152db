import type { Ref } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './chart.module.css';
import { CAP } from './model/model';

const PAGE = 100;

interface Props {
  shown: number;
  left: number;
  person: string;
  min: number;
  more: { load: () => void; loading: boolean } | null;
  ref: Ref<HTMLParagraphElement>;
}

/** How many are on the chart, how many are not and why, and the way to see more. */
export function Statement({ shown, left, person, min, more, ref }: Props) {
  const { t } = useTranslation('chart');
  const full = shown >= CAP;
  return (
    <p ref={ref} className={styles.statement} role="status">
      <Glyph name="info" size={14} />
      <span>
        <span className="sentence">
          <Trans t={t} i18nKey="statement.shown" count={shown} components={{ b: <strong /> }} />
        </span>
        <span className="sentence">
          {left === 0 ? t('statement.none', { person, min }) : full ? t('statement.cap', { count: left, cap: CAP }) : t('statement.left', { count: left, person })}
        </span>
      </span>
      {more && left > 0 && !full ? (
        <button type="button" className="linklike" disabled={more.loading} onClick={more.load}>
          {t('statement.more', { count: Math.min(PAGE, left) })}
        </button>
      ) : null}
    </p>
  );
}
