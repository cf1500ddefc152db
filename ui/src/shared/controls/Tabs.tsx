import { type KeyboardEvent, type ReactNode, useId } from 'react';
import styles from './tabs.module.css';

export interface Tab<Key extends string> {
  key: Key;
  label: ReactNode;
  /** How many there are behind it. */
  count?: string;
  content: ReactNode;
}

/** A row of tabs over one panel; the arrow keys walk along it. */
export function Tabs<Key extends string>({ tabs, chosen, choose }: { tabs: readonly Tab<Key>[]; chosen: Key; choose: (key: Key) => void }) {
  const base = useId();
  const open = tabs.find(({ key }) => key === chosen) ?? tabs[0];
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.findIndex(({ key }) => key === open?.key) + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    choose(next.key);
    event.currentTarget.querySelector<HTMLElement>(`#${CSS.escape(base + next.key)}`)?.focus();
  };
  if (!open) return null;
  return (
    <>
      <div role="tablist" tabIndex={-1} className={styles.tabs} onKeyDown={walk}>
        {tabs.map(({ key, label, count }) => (
          <button
            key={key}
            id={base + key}
            type="button"
            role="tab"
            aria-selected={key === open.key}
            aria-controls={`${base}panel`}
            tabIndex={key === open.key ? 0 : -1}
            onClick={() => choose(key)}
          >
            {label}
            {count === undefined ? null : <span>{count}</span>}
          </button>
        ))}
      </div>
      <div id={`${base}panel`} role="tabpanel" aria-labelledby={base + open.key} tabIndex={-1} className={styles.panel}>
        {open.content}
      </div>
    </>
  );
}
