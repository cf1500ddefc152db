import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/shared/states/Empty';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { Sheet } from '@/shared/table/Sheet';
import type { ChartGraph } from '../graph/graph';
import type { Difference, Mark, Of } from './differences';
import styles from './save.module.css';

/** Each mark has a sign of its own, told apart without colour. */
const signs: Record<Mark, string> = { added: '+', gone: '\u2212', changed: '\u2260' };

interface Props {
  differences: Difference[];
  graph: ChartGraph;
  /** Of the two charts. */
  names: { first: string; second: string };
}

/** The differences one by one, each with its mark, what it is and in what the two differ. */
export function DifferencesTable({ differences, graph, names }: Props) {
  const { t } = useTranslation('save');
  const columns = useColumns(graph, names);
  return (
    <Sheet fill>
      {differences.length === 0 ? (
        <Empty why={t('compare.same')} />
      ) : (
        <DataTable
          label={t('compare.title', names)}
          columns={columns}
          rows={differences}
          rowId={({ id }) => id}
          still
          footer={<span>{t('compare.shown', { count: differences.length })}</span>}
        />
      )}
    </Sheet>
  );
}

function useColumns(graph: ChartGraph, { first, second }: Props['names']): Column<Difference>[] {
  const { t } = useTranslation('save');
  const said = useSaid(graph);
  return useMemo<Column<Difference>[]>(
    () => [
      {
        id: 'mark',
        header: () => t('compare.columns.mark'),
        meta: { width: 260 },
        cell: ({ row: { original } }) => (
          <span className={styles.mark} data-mark={original.mark}>
            <span aria-hidden="true">{signs[original.mark]}</span>
            {t(`compare.mark.${original.mark}`, { name: original.mark === 'gone' ? first : second })}
          </span>
        ),
      },
      { id: 'kind', header: () => t('compare.columns.kind'), meta: { width: 130 }, cell: ({ row: { original } }) => said.kind(original.of) },
      { id: 'what', header: () => t('compare.columns.what'), cell: ({ row: { original } }) => said.what(original.of) },
      {
        id: 'how',
        header: () => t('compare.columns.how'),
        meta: { width: 320 },
        cell: ({ row: { original } }) => original.how.map((how) => <span key={how} className="sentence">{t(`compare.how.${how}`, { first, second })}</span>),
      },
    ],
    [t, said, first, second],
  );
}

/** What a difference is of, as the case may call it now. */
function useSaid({ nodes }: ChartGraph): { kind: (of: Of) => string; what: (of: Of) => string } {
  const { t } = useTranslation(['save', 'workbench']);
  return useMemo(() => {
    const nodeOf = new Map(nodes.map((node) => [node.id, node]));
    const name = (id: string) => nodeOf.get(id)?.label ?? t('compare.unknown');
    return {
      kind: (of) => t(`compare.kinds.${of.type === 'thing' ? (nodeOf.get(of.id)?.kind ?? 'thing') : of.type}`),
      what: (of) => {
        switch (of.type) {
          case 'thing':
            return name(of.id);
          case 'link':
            return t('compare.of.link', { kind: t(`workbench:kind.${of.kind}`), from: name(of.from), to: name(of.to) });
          case 'group':
            return t('compare.of.group', { count: of.group.members.length });
          case 'note':
            return t('compare.of.note', { user: of.note.by, text: of.note.text });
          case 'view':
            return t('compare.of.view');
        }
      },
    };
  }, [nodes, t]);
}
