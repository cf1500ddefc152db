import { useEffect, useRef } from 'react';
import { selected } from './model/model';
import type { Chart } from './useChart';

/** Selects, when the answer is there, those whom the address names; the reader's later choices stand. */
export function useSelectOnce(chart: Chart, wanted: string, ready: boolean): void {
  const done = useRef('');
  useEffect(() => {
    if (!ready || done.current === wanted) return;
    done.current = wanted;
    const named = new Set(wanted.split(' '));
    const there = chart.graph.nodes.filter(({ id }) => named.has(id)).map(({ id }) => id);
    if (there.length > 0) chart.change((model) => selected(model, there));
  }, [chart, wanted, ready]);
}
