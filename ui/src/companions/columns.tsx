import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/shared/controls/Tag';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import type { CompanionRowFragment, OccasionKind } from '@/shared/graphql/generated/graphql';
import { PersonName } from '@/shared/person/PersonName';
import { revealed } from '@/shared/person/seen';
import type { Column } from '@/shared/table/DataTable';
import { RowButton } from '@/shared/table/RowButton';
import styles from './companions.module.css';

type Row = CompanionRowFragment;

const byStrength: OccasionKind[] = ['SAME_STAY', 'SAME_ROOM', 'SAME_BUILDING'];

export function useCompanionColumns(openId: string | null, open: (id: string) => void): Column<Row>[] {
  const { t } = useTranslation(['companions', 'evidence']);
  const format = useFormat();
  return useMemo<Column<Row>[]>(
    () => [
      {
        id: 'person',
        header: () => t('columns.person'),
        meta: { width: 136 },
        cell: ({ row: { original } }) => (
          <RowButton open={() => open(original.person.id)} expanded={openId === original.person.id}>
            <PersonGlyph revealed={revealed(original.person)} size={18} />
            <PersonName person={original.person} />
          </RowButton>
        ),
      },
      {
        id: 'times',
        header: () => t('columns.times'),
        meta: { width: 84, align: 'end' },
        cell: ({ row: { original } }) => <strong>{wholeNumber(original.occasions)}</strong>,
      },
      {
        id: 'how',
        header: () => t('columns.how'),
        cell: ({ row: { original } }) => (
          <span className={styles.kinds}>
            {byStrength.filter((kind) => original.kinds.includes(kind)).map((kind) => (
              <Tag key={kind} tone={kind === 'SAME_STAY' ? 'accent' : 'plain'} title={t(`evidence:kindLong.${kind}`)}>
                {t(`kind.${kind}`)}
              </Tag>
            ))}
          </span>
        ),
      },
      {
        id: 'booked',
        header: () => t('columns.booked'),
        meta: { width: 106 },
        cell: ({ row: { original } }) =>
          original.sameRegistration === 0 ? (
            <span className={styles.muted}>{t('bookedNone')}</span>
          ) : (
            t('bookedOf', { booked: original.sameRegistration, total: original.occasions })
          ),
      },
      { id: 'first', header: () => t('columns.first'), meta: { width: 116 }, cell: ({ row: { original } }) => format.day(original.firstTogether) },
      { id: 'last', header: () => t('columns.last'), meta: { width: 116 }, cell: ({ row: { original } }) => format.day(original.lastTogether) },
      {
        id: 'together',
        header: () => t('columns.together'),
        meta: { width: 104, align: 'end' },
        cell: ({ row: { original } }) => format.minutes(original.minutesTogether),
      },
    ],
    [t, format, open, openId],
  );
}
