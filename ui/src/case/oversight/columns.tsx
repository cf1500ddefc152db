import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outcome } from '@/shared/log/Outcome';
import { useActionName } from '@/shared/log/useActionName';
import { useFormat } from '@/shared/format/format';
import type { Column } from '@/shared/table/DataTable';
import type { Read } from './OversightPage';

export function useReadColumns(): Column<Read>[] {
  const { t } = useTranslation('oversight');
  const format = useFormat();
  const nameOf = useActionName();
  return useMemo<Column<Read>[]>(
    () => [
      { id: 'time', header: () => t('columns.time'), meta: { width: 178 }, cell: ({ row: { original } }) => format.second(original.at) },
      { id: 'who', header: () => t('columns.who'), meta: { width: 110 }, cell: ({ row: { original } }) => original.actor },
      { id: 'action', header: () => t('columns.action'), meta: { width: 220 }, cell: ({ row: { original } }) => nameOf(original.action) },
      { id: 'purpose', header: () => t('columns.purpose'), cell: ({ row: { original } }) => original.reason ?? original.purpose ?? t('noPurpose') },
      { id: 'answer', header: () => t('columns.answer'), meta: { width: 130 }, cell: ({ row: { original } }) => <Outcome entry={original} /> },
    ],
    [t, format, nameOf],
  );
}
