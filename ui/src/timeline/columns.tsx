import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { listIn } from '@/shared/format/list';
import { wholeNumber } from '@/shared/format/number';
import { usePersonName } from '@/shared/person/usePersonName';
import type { Column } from '@/shared/table/DataTable';
import { RowButton } from '@/shared/table/RowButton';
import type { Entry } from './records';

/** What the lanes show, in words: when, where or which vehicle, what was recorded, and the row it stands in. */
export function useTrailColumns(subject: string, openId: string | null, open: (id: string) => void, conflicting: ReadonlySet<string>): Column<Entry>[] {
  const { t, i18n } = useTranslation('timeline');
  const format = useFormat();
  const nameOf = usePersonName();
  const list = listIn(i18n.resolvedLanguage);
  return useMemo<Column<Entry>[]>(() => {
    const what = (entry: Entry) => {
      if (entry.kind === 'seen') {
        const { building, asDriver } = entry.use;
        if (building === null) return t(asDriver ? 'record.droveNowhere' : 'record.ownedNowhere');
        return t(asDriver ? 'record.drove' : 'record.owned', { building: building.name });
      }
      if (entry.kind === 'checkOut') return t('record.checkOut');
      const others = entry.stay.occupants.filter(({ person }) => person.id !== subject).map(({ person }) => nameOf(person));
      const isOpen = entry.stay.during.end === null;
      if (others.length === 0) return t(isOpen ? 'record.openAlone' : 'record.alone');
      return t(isOpen ? 'record.openWith' : 'record.with', { others: list(others) });
    };
    const source = (entry: Entry) => (entry.kind === 'seen' ? entry.use.source : entry.stay.source);
    return [
      {
        id: 'time',
        header: () => t('columns.time'),
        meta: { width: 170 },
        cell: ({ row: { original } }) => (
          <RowButton open={() => open(original.id)} expanded={openId === original.id}>
            {format.dayTime(original.at)}
          </RowButton>
        ),
      },
      {
        id: 'where',
        header: () => t('columns.where'),
        meta: { width: 230 },
        cell: ({ row: { original } }) =>
          original.kind === 'seen'
            ? original.use.vehicle.plate
            : t('roomOf', { building: original.stay.room.building.name, room: original.stay.room.number }),
      },
      {
        id: 'what',
        header: () => t('columns.what'),
        cell: ({ row: { original } }) => (conflicting.has(original.record) ? t('contradicts', { what: what(original) }) : what(original)),
      },
      {
        id: 'source',
        header: () => t('columns.source'),
        meta: { width: 190 },
        cell: ({ row: { original } }) => t('source', { file: source(original).file, row: wholeNumber(source(original).row) }),
      },
    ];
  }, [t, format, nameOf, list, subject, openId, open, conflicting]);
}
