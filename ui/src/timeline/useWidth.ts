import { useCallback, useState } from 'react';

/** How wide an element is, in whole px; `otherwise` until it is measured. */
export function useWidth<E extends Element>(otherwise: number): [measure: (element: E | null) => (() => void) | undefined, width: number] {
  const [width, setWidth] = useState(otherwise);
  const measure = useCallback((element: E | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
