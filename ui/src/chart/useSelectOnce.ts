import { useEffect, useRef } from 'react';
import { selected } from './model/model';
import type { Chart } from './useChart';

/** Selects, when the answer is there, the person whom the address names; the reader's later choices stand. */
export function useSelectOnce(chart: Chart, wanted: string | null, ready: boolean): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (!ready || wanted === null || done.current === wanted) return;
    done.current = wanted;
    if (chart.graph.nodes.some(({ id }) => id === wanted)) chart.change((model) => selected(model, [wanted]));
  }, [chart, wanted, ready]);
}
