import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import type { ChartLink, ChartNode } from '../graph/graph';
import { otherEnd } from '../graph/graph';
import { NodeSign, signOf } from '../legend/NodeSign';
import { groupedBy } from '@/shared/format/groupedBy';
import { selected } from '../model/model';
import type { Chart } from '../useChart';
import styles from './chartPanel.module.css';

/** Several things: how many of each kind, and what all of them are linked to. */
export function SeveralPart({ chart, nodes, links }: { chart: Chart; nodes: readonly ChartNode[]; links: readonly ChartLink[] }) {
  const { t } = useTranslation(['workbench', 'chart']);
  const counts = groupedBy(nodes, signOf);
  const drawn = chart.picture.drawn.map(({ link }) => link);
  const neighbours = nodes.map(({ id }) => new Set(drawn.filter(({ from, to }) => from === id || to === id).map((link) => otherEnd(link, id))));
  const [first, ...rest] = neighbours;
  const shared = [...(first ?? [])].filter((id) => rest.length > 0 && rest.every((others) => others.has(id)));
  return (
    <div className={styles.evidence}>
      <ul className={styles.links}>
        {[...counts].map(([row, some]) => (
          <li key={row}>
            <button type="button" onClick={() => chart.change((model) => selected(model, some.map(({ id }) => id)))}>
              <NodeSign row={row} />
              <span>{t(`chart:legend.${row}`)}</span>
              <strong>{wholeNumber(some.length)}</strong>
            </button>
          </li>
        ))}
        {links.length > 0 ? (
          <li>
            <p>{t('several.links', { count: links.length })}</p>
          </li>
        ) : null}
      </ul>
      <h3 className={styles.subhead}>{shared.length === 0 ? t('several.nothingShared') : t('several.shared', { count: shared.length })}</h3>
      <ul className={styles.links}>
        {chart.graph.nodes
          .filter(({ id }) => shared.includes(id))
          .map((node) => (
            <li key={node.id}>
              <button type="button" onClick={() => chart.change((model) => selected(model, [node.id]))}>
                <NodeSign row={signOf(node)} />
                <span>{node.label}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
