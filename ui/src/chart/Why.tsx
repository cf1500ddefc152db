import { Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';
import type { Expand } from './expand/useExpand';
import { namesIn, type Omission } from './graph/graph';
import type { Chart } from './useChart';

/** So many links more each time one asks for more of what a limit has cut. */
const NEXT = 50;

/** What each limit has cut, with its reason and the way to see more of it. */
export function Why({ chart, cuts, expand }: { chart: Chart; cuts: readonly Omission[]; expand: Expand }) {
  const { t } = useTranslation('workbench');
  const [open, setOpen] = useState(false);
  const nameOf = namesIn(chart.graph);
  const list = (
    <ul className={styles.cuts}>
      {cuts.map((one) => (
        <li key={`${one.at} ${one.kind}`}>
          <strong>{t('statement.one', { thing: nameOf(one.at), kind: t(`kind.${one.kind}`), shown: one.shown, total: one.total })}</strong>
          <span>{one.reason}</span>
          <button
            type="button"
            className="linklike"
            disabled={expand.busy}
            onClick={() => {
              setOpen(false);
              expand.expand(one.at, [one.kind], Math.min(2000, one.shown + NEXT));
            }}
          >
            {t('statement.next', { count: Math.min(NEXT, one.total - one.shown) })}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={list} placement="bottomLeft">
      <button type="button" className="linklike" aria-expanded={open}>
        {t('statement.why')}
      </button>
    </Popover>
  );
}
