import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartGraph } from '../graph/graph';
import type { Step } from '../model/steps';

/** A step in words: what was done, to what or to how many. The names are those of this moment, none is kept with the step. */
export function useStepName(graph: ChartGraph): (step: Step) => string {
  const { t } = useTranslation('workbench');
  return useCallback(
    ({ act, of, count }) => {
      const [first] = of;
      const thing = graph.nodes.find(({ id }) => id === first)?.label;
      return thing !== undefined && of.length === 1 ? t(`act.${act}One`, { thing, count }) : t(`act.${act}`, { count });
    },
    [graph, t],
  );
}
