import { type RefObject, useEffect, useState } from 'react';
import { useMedia } from '@/shared/controls/useMedia';
import { useTheme } from '@/theme/preference';
import type { Chart } from '../useChart';
import type { ChartWords } from '../scene/labels';
import { StageView } from './StageView';

export type { StageView } from './StageView';

/** Ties the canvas to the chart: what is in the model is painted, what is done on the canvas goes into the model. */
export function useStage(canvas: RefObject<HTMLCanvasElement | null>, chart: Chart, words: ChartWords, focused: string | null): StageView {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useTheme((state) => state.name);
  const [view] = useState(() => new StageView());
  useEffect(() => {
    if (!canvas.current) return;
    view.open(canvas.current);
    return () => view.close();
  }, [view, canvas]);
  useEffect(() => {
    view.show({ chart, words, focused, theme, still });
  }, [view, chart, words, focused, theme, still]);
  return view;
}
