import { type KeyboardEvent, lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../graph/picture';
import { selected, toggled } from '../model/model';
import { labelOf } from '../scene/labels';
import type { ChartWords } from '../scene/words';
import type { Chart } from '../useChart';
import { Find } from './Find';
import styles from './list.module.css';
import { NodeOption } from './NodeOption';
import { orderOf } from './order';
import { useNearest } from './nearest';
import { useFind } from './useFind';

const LinksOf = lazy(async () => ({ default: (await import('./LinksOf')).LinksOf }));

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
  /** Asks for what may be done with a node. */
  menu: (id: string) => void;
}

/** The chart as a list: the same things, the same focus, the same selection, for the keyboard and for those who do not see the canvas. */
export function ChartList({ chart, words, open, focus, move, openPanel, menu }: Props) {
  const { t } = useTranslation('chart');
  const { selection } = chart.model;
  const { asked, ask, standing } = useFind(orderOf(chart.picture), words);
  const base = useId();
  const [active, setActive] = useState(0);
  const [within, setWithin] = useState(false);
  const [linksOf, setLinksOf] = useState<Standing | null>(null);
  const nearest = useNearest(chart.picture);
  const at = Math.min(active, standing.length - 1);
  const one = standing[at];
  const go = (index: number) => {
    const next = Math.min(standing.length - 1, Math.max(0, index));
    setActive(next);
    focus(standing[next]?.node.id ?? null);
  };
  const press = (event: KeyboardEvent) => {
    if (!one) return;
    const arrow = ARROWS[event.key];
    const { id } = one.node;
    if (event.altKey && arrow) move(id, ...arrow);
    else if (event.ctrlKey && arrow) {
      const to = standing.findIndex(({ node }) => node.id === nearest(id, event.key));
      if (to >= 0) go(to);
    } else if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(standing.length - 1);
    else if (event.key === ' ') chart.change((model) => (event.shiftKey ? toggled(model, id) : selected(model, [id])));
    else if (event.key === 'Enter') {
      chart.change((model) => selected(model, [id]));
      openPanel();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) menu(id);
    else if (event.key === 'ArrowRight') setLinksOf(one);
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
        aria-activedescendant={one ? `${base}${at}` : undefined}
        className={styles.options}
        onKeyDown={press}
        onFocus={() => go(at)}
        onBlur={() => focus(null)}
      >
        {standing.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).map((option, index) => {
          const position = Math.max(0, at - WINDOW) + index;
          const { id } = option.node;
          return (
            <NodeOption
              key={id}
              id={`${base}${position}`}
              one={option}
              picture={chart.picture}
              words={words}
              position={position}
              size={standing.length}
              active={within && position === at}
              selected={selection.includes(id)}
              press={(add) => {
                go(position);
                chart.change((model) => (add ? toggled(model, id) : selected(model, [id])));
              }}
            />
          );
        })}
      </div>
      {shown ? (
        <Find
          asked={asked}
          ask={ask}
          found={standing.length}
          select={() => {
            chart.change((model) => selected(model, standing.map(({ node }) => node.id)));
            go(0);
          }}
        />
      ) : null}
      <Suspense fallback={null}>
        {linksOf ? <LinksOf key={linksOf.node.id} of={linksOf} name={labelOf(linksOf, words)} chart={chart} words={words} close={() => setLinksOf(null)} /> : null}
      </Suspense>
    </div>
  );
}
