import { useEffect } from 'react';
import { useSettings } from '@/shared/settings/settings';

export type Keys = Readonly<Record<string, () => void>>;

const WRITING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="combobox"]';

/** Single keys of the chart. They rest while somebody types or a dialog is open, and can be switched off. */
export function useChartKeys(keys: Keys): void {
  const on = useSettings((settings) => settings.singleKeys);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(WRITING)) return;
      const act = keys[event.key.length === 1 ? event.key.toUpperCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys, on]);
}
