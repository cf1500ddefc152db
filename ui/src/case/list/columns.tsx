import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/shared/clock/useNow';
import { StatusTag } from '@/shared/controls/StatusTag';
import { useTablet } from '@/shared/controls/useTablet';
import { useFormat } from '@/shared/format/format';
import { wholeDays } from '@/shared/format/zone';
import type { CaseOutlineFragment } from '@/shared/graphql/generated/graphql';
import { useHasRole, useSession } from '@/shared/session/session';
import type { Column } from '@/shared/table/DataTable';
import { RowLink } from '@/shared/table/RowButton';
import { CaseMenu } from '../changing/CaseMenu';
import styles from './list.module.css';

const SOON_DAYS = 14;

/** `changed` is called when a supervisor has changed a case; nobody else has a menu. */
export function useCaseColumns(changed: () => void): Column<CaseOutlineFragment>[] {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const user = useSession((session) => session.viewer?.user);
  const supervisor = useHasRole('SUPERVISOR');
  const tablet = useTablet();
  return useMemo(() => {
    const all: Column<CaseOutlineFragment>[] = [
      {
        id: 'number',
        header: () => t('columns.number'),
        meta: { width: 130 },
        cell: ({ row: { original } }) => <NumberCell outline={original} />,
      },
      { id: 'title', header: () => t('columns.title'), meta: tablet ? {} : { width: 330 }, cell: ({ row: { original } }) => original.title },
      {
        id: 'status',
        header: () => t('columns.status'),
        meta: { width: 110 },
        cell: ({ row: { original } }) => <Status outline={original} />,
      },
      {
        id: 'ends',
        header: () => t('columns.ends'),
        meta: { width: 190 },
        cell: ({ row: { original } }) => format.end(original.authority.validUntil),
      },
      {
        id: 'left',
        header: () => t('columns.left'),
        meta: { width: 140 },
        cell: ({ row: { original } }) => <Left until={original.authority.validUntil} />,
      },
      {
        id: 'members',
        header: () => t('columns.members'),
        meta: { width: 90, align: 'end' },
        cell: ({ row: { original } }) => (
          <span title={original.members.join(' ')}>{t('memberCount', { count: original.members.length })}</span>
        ),
      },
      {
        id: 'part',
        header: () => t('columns.part'),
        meta: { width: 130 },
        cell: ({ row: { original } }) => <span className={styles.soft}>{t(`part.${partOf(original, user)}`)}</span>,
      },
      ...(supervisor
        ? [
            {
              id: 'menu',
              header: () => <span className="visually-hidden">{t('columns.menu')}</span>,
              meta: { width: 56, align: 'end' as const },
              cell: ({ row: { original } }: { row: { original: CaseOutlineFragment } }) =>
                partOf(original, user) === 'member' ? null : <CaseMenu outline={original} changed={changed} />,
            },
          ]
        : []),
    ];
    // Both stand in the case itself, where a tablet has room for them.
    return tablet ? all.filter(({ id }) => id !== 'left' && id !== 'members') : all;
  }, [t, format, user, supervisor, tablet, changed]);
}

const partOf = ({ members, authority }: CaseOutlineFragment, user: string | undefined) =>
  user === undefined ? 'none' : members.includes(user) ? 'member' : authority.approvedBy === user ? 'approver' : 'none';

function NumberCell({ outline }: { outline: CaseOutlineFragment }) {
  const user = useSession((session) => session.viewer?.user);
  const now = useNow(60_000);
  const number = <span className={styles.number}>{outline.number}</span>;
  const enters = partOf(outline, user) === 'member' && outline.status === 'OPEN' && Date.parse(outline.authority.validUntil) > now;
  return enters ? <RowLink to={`/cases/${outline.id}`}>{number}</RowLink> : number;
}

function Status({ outline }: { outline: CaseOutlineFragment }) {
  const days = wholeDays(useNow(60_000), Date.parse(outline.authority.validUntil));
  return <StatusTag status={outline.status} ending={days <= SOON_DAYS} />;
}

function Left({ until }: { until: string }) {
  const { t } = useTranslation(['cases', 'frame']);
  const now = useNow(60_000);
  const end = Date.parse(until);
  const days = wholeDays(now, end);
  const text = now >= end ? t('ended') : days < 1 ? t('frame:lessThanADay') : t('frame:daysLeft', { count: days });
  return <span className={styles.soft}>{text}</span>;
}
