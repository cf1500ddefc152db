import { useEffect } from 'react';
import { useSettings } from '@/shared/settings/settings';

/** By key, in capitals, with `Ctrl+`, `Alt+` and `Shift+` before it in this order. */
export type Keys = Readonly<Record<string, () => void>>;

const WRITING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="combobox"]';

/** `Shift` is named only with a letter: `+` needs it on some keyboards and not on others. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(key);
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shiftKey && letter ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
}

/** Keys of the chart. They rest while somebody types or a dialog is open; single ones can be switched off. */
export function useChartKeys(keys: Keys): void {
  const single = useSettings((settings) => settings.singleKeys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(WRITING))) return;
      const name = nameOf(event);
      const act = keys[name];
      if (!act || (!single && !name.startsWith('Ctrl+'))) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys, single]);
}
