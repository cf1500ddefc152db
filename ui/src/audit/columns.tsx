import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTablet } from '@/shared/controls/useTablet';
import { useFormat } from '@/shared/format/format';
import { Outcome } from '@/shared/log/Outcome';
import { useActionName } from '@/shared/log/useActionName';
import type { Column } from '@/shared/table/DataTable';
import { RowButton } from '@/shared/table/RowButton';
import styles from './audit.module.css';
import type { AuditEntry } from './useLog';

const HASH_SHOWN = 8;

export function useAuditColumns(openId: number | null, open: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const nameOf = useActionName();
  const tablet = useTablet();
  return useMemo<Column<AuditEntry>[]>(
    () => [
      {
        id: 'sequence',
        header: () => t('columns.sequence'),
        meta: { width: 64, align: 'end' },
        cell: ({ row: { original } }) => (
          <RowButton open={() => open(original)} expanded={original.sequence === openId}>
            <span className={styles.code}>{original.sequence}</span>
          </RowButton>
        ),
      },
      { id: 'time', header: () => t('columns.time'), meta: { width: 168 }, cell: ({ row: { original } }) => format.second(original.at) },
      { id: 'who', header: () => t('columns.who'), meta: { width: 72 }, cell: ({ row: { original } }) => original.actor },
      {
        id: 'action',
        header: () => t('columns.action'),
        meta: { width: 140 },
        cell: ({ row: { original } }) => <span title={original.action}>{nameOf(original.action)}</span>,
      },
      {
        id: 'case',
        header: () => t('columns.case'),
        meta: { width: 98 },
        cell: ({ row: { original } }) => <span className={styles.code}>{original.caseNumber ?? t('noCase')}</span>,
      },
      { id: 'purpose', header: () => t('columns.purpose'), cell: ({ row: { original } }) => <Purpose entry={original} /> },
      { id: 'answer', header: () => t('columns.answer'), meta: { width: 104 }, cell: ({ row: { original } }) => <Outcome entry={original} /> },
      // The panel of an open entry shows its hash at length; a tablet has no room for it but there.
      ...(openId === null && !tablet
        ? [
            {
              id: 'hash',
              header: () => t('columns.hash'),
              meta: { width: 96 },
              cell: ({ row: { original } }: { row: { original: AuditEntry } }) => (
                <span className={styles.code} title={original.hash}>
                  {original.hash.slice(0, HASH_SHOWN)}
                </span>
              ),
            },
          ]
        : []),
    ],
    [t, format, nameOf, openId, open, tablet],
  );
}

function Purpose({ entry: { reason, purpose } }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const text = reason ?? purpose;
  return (
    <span className={styles.soft} title={text ?? undefined}>
      {text ?? t('noPurpose')}
    </span>
  );
}
