import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selected, toggled } from '../model/model';
import { type ChartPerson, linksAt } from '../scene/answers';
import type { ChartWords } from '../scene/labels';
import type { Chart } from '../useChart';
import { LinksOf } from './LinksOf';
import styles from './list.module.css';
import { PersonOption } from './PersonOption';

/** So many options before and after the active one are in the page. */
const WINDOW = 100;
const STEP = 10;
const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

interface Props {
  chart: Chart;
  words: ChartWords;
  /** Shown beside the canvas all the time; else only while it has the keyboard. */
  open: boolean;
  focus: (id: string | null) => void;
  move: (id: string, dx: number, dy: number) => void;
  openPanel: () => void;
}

/** The chart as a list: the same people, the same focus, the same selection, for the keyboard and for those who do not see the canvas. */
export function ChartList({ chart, words, open, focus, move, openPanel }: Props) {
  const { t } = useTranslation('chart');
  const { persons, links } = chart.answers;
  const { selection } = chart.model;
  const base = useId();
  const [active, setActive] = useState(0);
  const [within, setWithin] = useState(false);
  const [linksOf, setLinksOf] = useState<ChartPerson | null>(null);
  const at = Math.min(active, persons.length - 1);
  const person = persons[at];
  const go = (index: number) => {
    const next = Math.min(persons.length - 1, Math.max(0, index));
    setActive(next);
    focus(persons[next]?.id ?? null);
  };
  const press = (event: KeyboardEvent) => {
    if (!person) return;
    const arrow = ARROWS[event.key];
    if (event.altKey && arrow) move(person.id, ...arrow);
    else if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(persons.length - 1);
    else if (event.key === ' ') chart.change((model) => (event.shiftKey ? toggled(model, person.id) : selected(model, [person.id])));
    else if (event.key === 'Enter') {
      chart.change((model) => selected(model, [person.id]));
      openPanel();
    } else if (event.key === 'ArrowRight') setLinksOf(person);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = open || within;
  return (
    <div
      className={shown ? styles.list : 'visually-hidden'}
      onFocus={() => setWithin(true)}
      onBlur={({ currentTarget, relatedTarget }) => setWithin(currentTarget.contains(relatedTarget))}
    >
      <p className={styles.hint} id={`${base}hint`}>
        {t('list.hint')}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={t('list.label')}
        aria-describedby={`${base}hint`}
        aria-multiselectable="true"
        aria-activedescendant={person ? `${base}${at}` : undefined}
        className={styles.options}
        onKeyDown={press}
        onFocus={() => go(at)}
        onBlur={() => focus(null)}
      >
        {persons.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).map((option, index) => {
          const position = Math.max(0, at - WINDOW) + index;
          return (
            <PersonOption
              key={option.id}
              id={`${base}${position}`}
              person={option}
              subject={persons[0]}
              links={linksAt(links, option)}
              words={words}
              position={position}
              size={persons.length}
              active={within && position === at}
              selected={selection.includes(option.id)}
              press={(add) => {
                go(position);
                chart.change((model) => (add ? toggled(model, option.id) : selected(model, [option.id])));
              }}
            />
          );
        })}
      </div>
      {linksOf ? <LinksOf person={linksOf} chart={chart} words={words} close={() => setLinksOf(null)} /> : null}
    </div>
  );
}
