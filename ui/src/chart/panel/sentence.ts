import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartLink, namesIn } from '../graph/graph';
import type { ChartWords } from '../scene/words';
import type { Chart } from '../useChart';

/** A link as a whole sentence that names both ends as the case may call them. */
export function useSentence({ graph }: Chart, words: ChartWords): (link: ChartLink) => string {
  const { t } = useTranslation('workbench');
  return useCallback(
    (link) => {
      const nameOf = namesIn(graph);
      const amount = link.amount ? words.amount(link.amount.value, link.amount.currency) : '';
      return t(`said.${link.kind}`, { from: nameOf(link.from), to: nameOf(link.to), count: link.count, amount });
    },
    [graph, words, t],
  );
}
