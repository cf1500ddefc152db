import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import en from '@/i18n/en/retention.json';
import { wholeNumber } from '@/shared/format/number';
import type { RetentionDryRunQuery } from '@/shared/graphql/generated/graphql';
import type { Column } from '@/shared/table/DataTable';

type Line = RetentionDryRunQuery['retentionDryRun'][number];
type Kind = keyof typeof en.kinds;
const known = (kind: string): kind is Kind => Object.hasOwn(en.kinds, kind);

export function useLineColumns(): Column<Line>[] {
  const { t } = useTranslation('retention');
  return useMemo<Column<Line>[]>(
    () => [
      { id: 'kind', header: () => t('columns.kind'), cell: ({ row: { original: { kind } } }) => (known(kind) ? t(`kinds.${kind}`) : kind) },
      {
        id: 'case',
        header: () => t('columns.case'),
        meta: { width: 300 },
        cell: ({ row: { original } }) => <span className="mono">{original.caseId ?? t('noCase')}</span>,
      },
      { id: 'due', header: () => t('columns.due'), meta: { width: 140, align: 'end' }, cell: ({ row: { original } }) => wholeNumber(original.due) },
      { id: 'held', header: () => t('columns.held'), meta: { width: 140, align: 'end' }, cell: ({ row: { original } }) => wholeNumber(original.held) },
    ],
    [t],
  );
}
