import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/shared/controls/Tag';
import { useMedia } from '@/shared/controls/useMedia';
import { useTablet } from '@/shared/controls/useTablet';
import { twoDigits } from '@/shared/format/digits';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import type { CompanionRowFragment, OccasionKind } from '@/shared/graphql/generated/graphql';
import { PersonName } from '@/shared/person/PersonName';
import { usePersonName } from '@/shared/person/usePersonName';
import { revealed } from '@/shared/person/seen';
import type { Column } from '@/shared/table/DataTable';
import { RowBox } from '@/shared/table/RowBox';
import { RowButton } from '@/shared/table/RowButton';
import { type Code, isCode } from '@/shared/versus/explanation';
import { perHundred, rarity, scaleOf, tongue } from '@/shared/versus/wording';
import styles from './companions.module.css';
import { SeenAgainstChance } from './SeenAgainstChance';
import { StrengthTag } from './StrengthTag';

type Row = CompanionRowFragment;

const digits = (value: number | null) => (value === null ? null : twoDigits(value));

const byStrength: OccasionKind[] = ['SAME_STAY', 'SAME_ROOM', 'SAME_BUILDING'];

/** The rows that are to go on the chart. */
export interface Marks {
  marked: ReadonlySet<string>;
  mark: (id: string) => void;
}

/** Beside an open drawer all columns fit from this width of the window on. */
const ROOMY = '(min-width: 1440px)';

/**
 * The ordinary explanation stands before every number; what is asked for seldom comes on request. Where an open drawer or a tablet leaves too
 * little room, how rare a row is stands in the drawer alone.
 */
export function useCompanionColumns(rows: readonly Row[], openId: string | null, open: (id: string) => void, all: boolean, marks: Marks): Column<Row>[] {
  const roomy = useMedia(ROOMY);
  const tablet = useTablet();
  const { t, i18n } = useTranslation(['companions', 'evidence']);
  const format = useFormat();
  const language = tongue(i18n.resolvedLanguage);
  const nameOf = usePersonName();
  const most = scaleOf(rows);
  return useMemo<Column<Row>[]>(() => {
    const explained = (code: string) => t(`explanation.${(isCode(code) ? code : 'ROUTINE') as Code}`);
    const main: Column<Row>[] = [
      {
        id: 'mark',
        header: () => <span className="visually-hidden">{t('mark.column')}</span>,
        meta: { width: 38 },
        cell: ({ row: { original } }) => (
          <RowBox
            label={t('mark.row', { person: nameOf(original.person) })}
            ticked={marks.marked.has(original.person.id)}
            tick={() => marks.mark(original.person.id)}
          />
        ),
      },
      {
        id: 'person',
        header: () => t('columns.person'),
        meta: { width: 116 },
        cell: ({ row: { original } }) => (
          <RowButton open={() => open(original.person.id)} expanded={openId === original.person.id}>
            <PersonGlyph revealed={revealed(original.person)} size={18} />
            <PersonName person={original.person} />
          </RowButton>
        ),
      },
      {
        id: 'explanation',
        header: () => t('columns.explanation'),
        meta: { width: tablet ? 104 : 128 },
        cell: ({ row: { original } }) =>
          original.ordinaryExplanation ? (
            <span className="two-lines" title={original.ordinaryExplanation.text}>{explained(original.ordinaryExplanation.code)}</span>
          ) : (
            <span className={styles.muted}>{t('noExplanation')}</span>
          ),
      },
      {
        id: 'times',
        header: () => t('columns.times'),
        meta: { width: 58, align: 'end' },
        cell: ({ row: { original } }) => <strong>{wholeNumber(original.occasions)}</strong>,
      },
      {
        id: 'versus',
        header: () => t('columns.versus'),
        meta: { width: tablet ? 104 : 130 },
        cell: ({ row: { original } }) => <SeenAgainstChance row={original} most={most} />,
      },
      {
        id: 'word',
        header: () => t('columns.word'),
        meta: { width: tablet ? 184 : 172 },
        cell: ({ row: { original } }) => <StrengthTag strength={original.strength} />,
      },
      {
        id: 'rare',
        header: () => t('columns.rare'),
        meta: { width: 168 },
        cell: ({ row: { original } }) => {
          if (original.pValue === null) return null;
          const { key, n } = rarity(original.pValue, language);
          return t(`rare.${key}`, { n });
        },
      },
      {
        id: 'perHundred',
        header: () => t('columns.perHundred'),
        meta: { width: tablet ? 122 : 98 },
        cell: ({ row: { original } }) => {
          if (original.qValue === null) return null;
          const { key, n } = perHundred(original.qValue);
          return t(`perHundred.${key}`, { n });
        },
      },
    ];
    const further: Column<Row>[] = [
      {
        id: 'how',
        header: () => t('columns.how'),
        meta: { width: 178 },
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
      { id: 'first', header: () => t('columns.first'), meta: { width: 116 }, cell: ({ row: { original } }) => format.day(original.firstTogether) },
      { id: 'last', header: () => t('columns.last'), meta: { width: 116 }, cell: ({ row: { original } }) => format.day(original.lastTogether) },
      {
        id: 'together',
        header: () => t('columns.together'),
        meta: { width: 104, align: 'end' },
        cell: ({ row: { original } }) => format.minutes(original.minutesTogether),
      },
      number('p', ({ pValue }) => pValue),
      number('q', ({ qValue }) => qValue),
      number('expected', ({ expectedByChance }) => expectedByChance),
    ];
    const fitting = roomy || (openId === null && !tablet) ? main : main.filter(({ id }) => id !== 'rare');
    return all ? [...main, ...further] : fitting;

    function number(id: 'p' | 'q' | 'expected', of: (row: Row) => number | null): Column<Row> {
      return { id, header: () => t(`columns.${id}`), meta: { width: 90, align: 'end' }, cell: ({ row: { original } }) => digits(of(original)) };
    }
  }, [t, format, open, openId, all, language, most, roomy, tablet, marks, nameOf]);
}
