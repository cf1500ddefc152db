import { useTranslation } from 'react-i18next';
import type { Omission } from './graph/graph';
import { graphOnChart } from './graph/picture';
import type { Chart } from './useChart';

/** What of what is known is not to be seen on a chart: what limits cut, with its number, and a sentence for each reason. */
export function useNotShown({ model, graph, picture }: Pick<Chart, 'model' | 'graph' | 'picture'>): { cuts: readonly Omission[]; omitted: number; said: readonly string[] } {
  const { t } = useTranslation('workbench');
  const cuts = graphOnChart(model, graph).omitted;
  const counts = [
    ['cut', cuts.reduce((sum, { shown, total }) => sum + total - shown, 0)],
    ['hidden', picture.hiddenNodes],
    ['hiddenLinks', picture.hiddenLinks],
    ['removed', model.removed.length],
  ] as const;
  return {
    cuts,
    omitted: counts.reduce((sum, [, count]) => sum + count, 0),
    said: counts.filter(([, count]) => count > 0).map(([reason, count]) => t(`statement.${reason}`, { count })),
  };
}
