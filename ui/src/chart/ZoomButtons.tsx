import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { StageView } from './canvas/useStage';
import styles from './chart.module.css';

export function ZoomButtons({ stage, ref }: { stage: StageView; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('chart');
  return (
    <div ref={ref} className={styles.zoom}>
      <button type="button" aria-label={t('tools.zoomIn')} title={t('tools.zoomIn')} onClick={() => stage.zoom(1.25)}>
        <Glyph name="plus" />
      </button>
      <button type="button" aria-label={t('tools.zoomOut')} title={t('tools.zoomOut')} onClick={() => stage.zoom(0.8)}>
        <Glyph name="minus" />
      </button>
      <button type="button" aria-label={t('tools.fit')} title={t('tools.fit')} onClick={stage.fit}>
        <Glyph name="fit" />
      </button>
    </div>
  );
}
