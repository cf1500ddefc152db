import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { Column } from '@/shared/table/DataTable';
import { RowBox } from '@/shared/table/RowBox';
import { RowButton } from '@/shared/table/RowButton';
import { type Entry, sourceOf } from './records';
import styles from './timeline.module.css';
import type { TrailWords } from './useTrailWords';

/** Which of the records are open, contradict another or are marked for the chart, and what opens and marks them. */
export interface TrailRows {
  openId: string | null;
  open: (id: string) => void;
  /** Keys of records; both lines of a stay are one record. */
  conflicting: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  mark: (record: string) => void;
}

/** What the lanes show, in words: when, where or which vehicle, what was recorded, and the row it stands in. */
export function useTrailColumns(words: TrailWords, { openId, open, conflicting, marked, mark }: TrailRows): Column<Entry>[] {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  return useMemo<Column<Entry>[]>(
    () => [
      {
        id: 'mark',
        header: () => <span className="visually-hidden">{t('mark.column')}</span>,
        meta: { width: 38 },
        cell: ({ row: { original } }) => (
          <RowBox
            label={t('mark.row', { where: words.where(original), time: format.dayTime(original.at) })}
            ticked={marked.has(original.record)}
            tick={() => mark(original.record)}
          />
        ),
      },
      {
        id: 'time',
        header: () => t('columns.time'),
        meta: { width: 158 },
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
        cell: ({ row: { original } }) => (
          <span className={styles.where} data-kind={original.kind === 'seen' ? 'vehicle' : 'stay'}>
            <Glyph name={original.kind === 'seen' ? 'vehicle' : 'bed'} size={15} />
            {words.where(original)}
          </span>
        ),
      },
      {
        id: 'what',
        header: () => t('columns.what'),
        cell: ({ row: { original } }) => {
          const what = words.what(original, words.seen);
          return conflicting.has(original.record) ? t('contradicts', { what }) : what;
        },
      },
      {
        id: 'source',
        header: () => t('columns.source'),
        meta: { width: 170 },
        cell: ({ row: { original } }) => t('source', { file: sourceOf(original).file, row: wholeNumber(sourceOf(original).row) }),
      },
    ],
    [t, format, words, openId, open, conflicting, marked, mark],
  );
}
