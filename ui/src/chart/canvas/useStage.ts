import { type RefObject, useEffect, useState } from 'react';
import { useMedia } from '@/shared/controls/useMedia';
import { useTheme } from '@/theme/preference';
import { type Shown, StageView } from './StageView';

export type { StageActs, StageView } from './StageView';

/** Ties the canvas to the chart: what is in the model is painted, what is done on the canvas goes into the model. */
export function useStage(canvas: RefObject<HTMLCanvasElement | null>, { chart, words, focused, tool, acts }: Omit<Shown, 'theme' | 'still'>): StageView {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useTheme((state) => state.name);
  const [view] = useState(() => new StageView());
  useEffect(() => {
    if (!canvas.current) return;
    view.open(canvas.current);
    return () => view.close();
  }, [view, canvas]);
  useEffect(() => {
    view.show({ chart, words, focused, tool, acts, theme, still });
  }, [view, chart, words, focused, tool, acts, theme, still]);
  return view;
}
