import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selected } from '../model/model';
import { type ChartPerson, linksAt } from '../scene/answers';
import { type ChartWords, labelOf } from '../scene/labels';
import type { Chart } from '../useChart';
import styles from './list.module.css';

/** The links of one person as a second list; Left or Escape goes back to the people. */
export function LinksOf({ person, chart, words, close }: { person: ChartPerson; chart: Chart; words: ChartWords; close: () => void }) {
  const { t } = useTranslation('chart');
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const back = useRef<Element | null>(null);
  const [at, setAt] = useState(0);
  const links = linksAt(chart.answers.links, person);
  const personOf = new Map(chart.answers.persons.map((other) => [other.id, other]));
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
      aria-label={t('list.links', { person: labelOf(person, words) })}
      aria-activedescendant={links.length > 0 ? `${base}${at}` : undefined}
      className={`${styles.options} ${styles.links}`}
      onKeyDown={press}
    >
      {links.map((link, index) => {
        const other = personOf.get(link.from === person.id ? link.to : link.from);
        return (
          <div
            key={link.id}
            id={`${base}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chart.model.selection.includes(link.id)}
            className={styles.option}
            data-active={index === at || undefined}
          >
            {t('list.link', { person: other ? labelOf(other, words) : '', count: link.times, word: t(`strength.${link.strength}`) })}
          </div>
        );
      })}
    </div>
  );
}
