import { useEffect } from 'react';

/** In the order in which they stand on the page. */
const REGIONS = 'nav, header, [role="toolbar"], [role="listbox"][tabindex="0"], [data-region], aside, footer';
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** The region after, or before, the one that has the keyboard; the first where none has it. */
export function nextRegion(all: readonly Element[], active: Element | null, step: 1 | -1): Element | undefined {
  const at = all.findLastIndex((region) => active !== null && region.contains(active));
  return at < 0 ? all[step === 1 ? 0 : all.length - 1] : all[(at + step + all.length) % all.length];
}

/** F6 goes from region to region, with Shift back: rail, top bar, tools, list, time, panel, status. */
export function useRegions(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const all = [...document.querySelectorAll(REGIONS)].filter((region) => region.matches(FOCUSABLE) || region.querySelector(FOCUSABLE));
      const next = nextRegion(all, document.activeElement, event.shiftKey ? -1 : 1);
      const to = next?.matches(FOCUSABLE) ? next : next?.querySelector(FOCUSABLE);
      if (!(to instanceof HTMLElement)) return;
      event.preventDefault();
      to.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
