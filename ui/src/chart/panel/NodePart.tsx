import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { Expand } from '../expand/useExpand';
import { type ChartNode, linksAt, namesIn, otherEnd } from '../graph/graph';
import { LinkSign } from '../legend/LinkSign';
import { NodeSign, signOf } from '../legend/NodeSign';
import { selected } from '../model/model';
import type { Chart } from '../useChart';
import styles from './chartPanel.module.css';

/** What a panel about a thing begins with. */
export function NodeHead({ node }: { node: ChartNode }) {
  const { t } = useTranslation('chart');
  return (
    <>
      <NodeSign row={signOf(node)} size={34} />
      <div>
        <h2>{node.label}</h2>
        <p>{t(`legend.${signOf(node)}`)}</p>
      </div>
    </>
  );
}

/** What is known of a thing: how many links there are of each kind and how many are here, and what it is linked to on the chart. */
export function NodePart({ chart, node, expand }: { chart: Chart; node: ChartNode; expand: Expand }) {
  const { t } = useTranslation('workbench');
  const drawn = linksAt(chart.picture.drawn.map(({ link }) => link), node.id);
  const nameOf = namesIn(chart.graph);
  return (
    <div className={styles.evidence}>
      {node.known.length > 0 ? (
        <table className={styles.known}>
          <caption className="visually-hidden">{t('node.known')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('node.kind')}</th>
              <th scope="col">{t('node.here')}</th>
              <th scope="col">{t('node.inData')}</th>
            </tr>
          </thead>
          <tbody>
            {node.known.map(({ kind, total }) => (
              <tr key={kind}>
                <th scope="row">
                  <LinkSign kind={kind} /> {t(`kind.${kind}`)}
                </th>
                <td>{wholeNumber(drawn.filter((link) => link.kind === kind).length)}</td>
                <td>{wholeNumber(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Button icon={<Glyph name="expand" size={14} />} loading={expand.busy} onClick={() => expand.choose(node.id)}>
        {t('tools.expand')}
      </Button>
      <h3 className={styles.subhead}>{t('node.links', { count: drawn.length })}</h3>
      <ul className={styles.links}>
        {drawn.map((link) => (
          <li key={link.id}>
            <button type="button" onClick={() => chart.change((model) => selected(model, [link.id]))}>
              <LinkSign kind={link.kind} />
              <span>{nameOf(otherEnd(link, node.id))}</span>
              <span className={styles.note}>{wholeNumber(link.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
