import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { otherEnd } from '../graph/graph';
import type { Standing } from '../graph/picture';
import { selected } from '../model/model';
import type { ChartWords } from '../scene/words';
import type { Chart } from '../useChart';
import styles from './list.module.css';
import { linkSaid } from './said';

/** The links of one node as a second list; Left or Escape goes back to the nodes. */
export function LinksOf({ of, name, chart, words, close }: { of: Standing; name: string; chart: Chart; words: ChartWords; close: () => void }) {
  const { t } = useTranslation('chart');
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const back = useRef<Element | null>(null);
  const [at, setAt] = useState(0);
  const links = chart.picture.drawn.filter(({ from, to }) => from.id === of.node.id || to.id === of.node.id).map(({ link }) => link);
  const nodeOf = new Map(chart.graph.nodes.map((node) => [node.id, node]));
  useEffect(() => {
    back.current = document.activeElement;
    box.current?.focus();
  }, []);
  const leave = () => {
    close();
    if (back.current instanceof HTMLElement) back.current.focus();
  };
  const press = (event: KeyboardEvent) => {
    const link = links[at];
    if (event.key === 'ArrowDown') setAt(Math.min(links.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'ArrowLeft' || event.key === 'Escape') leave();
    else if ((event.key === ' ' || event.key === 'Enter') && link) chart.change((model) => selected(model, [link.id]));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('list.links', { person: name })}
      aria-activedescendant={links.length > 0 ? `${base}${at}` : undefined}
      className={`${styles.options} ${styles.links}`}
      onKeyDown={press}
    >
      {links.map((link, index) => (
        <div
          key={link.id}
          id={`${base}${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={chart.model.selection.includes(link.id)}
          className={styles.option}
          data-active={index === at || undefined}
        >
          {linkSaid(link, nodeOf.get(otherEnd(link, of.node.id))?.label ?? '', words, t)}
        </div>
      ))}
    </div>
  );
}
