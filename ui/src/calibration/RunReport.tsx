import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { Tag } from '@/shared/controls/Tag';
import { twoDigits } from '@/shared/format/digits';
import { useFormat } from '@/shared/format/format';
import { wholeNumber } from '@/shared/format/number';
import type { CalibrationRunFragment } from '@/shared/graphql/generated/graphql';
import { type Column, DataTable } from '@/shared/table/DataTable';
import styles from './calibration.module.css';

type Bound = CalibrationRunFragment['histogram'][number];

/** The share of false findings against its limit, and how many p fell up to each bound beside what chance gives at most. */
export function RunReport({ run }: { run: CalibrationRunFragment }) {
  const { t } = useTranslation('calibration');
  const format = useFormat();
  const columns = useBoundColumns();
  const numbers = { withFinding: run.withFinding, subjects: run.subjects, share: twoDigits(run.falseShare * 100), limit: run.limit * 100 };
  return (
    <>
      <Card title={t('share')} side={<Tag tone={run.isGood ? 'success' : 'danger'}>{t(run.isGood ? 'good' : 'notGood')}</Tag>} className={styles.card}>
        <p>{t('shareText', numbers)}</p>
        {run.isGood ? null : <p role="alert">{t('caution')}</p>}
        <p className={styles.soft}>
          {run.ranAt === null ? null : t('ranAt', { time: format.dayTime(run.ranAt) })} {t('of', { version: run.graphVersion, seed: run.seed })}
        </p>
      </Card>
      <Card title={t('histogram')} note={t('histogramNote', { pairs: run.pairsTested })} className={styles.card}>
        <DataTable label={t('histogram')} columns={columns} rows={[...run.histogram]} rowId={({ upTo }) => String(upTo)} still />
      </Card>
    </>
  );
}

function useBoundColumns(): Column<Bound>[] {
  const { t } = useTranslation('calibration');
  return useMemo<Column<Bound>[]>(
    () => [
      { id: 'upTo', header: () => t('columns.upTo'), meta: { width: 110, align: 'end' }, cell: ({ row: { original } }) => String(original.upTo) },
      { id: 'pairs', header: () => t('columns.pairs'), meta: { width: 150, align: 'end' }, cell: ({ row: { original } }) => wholeNumber(original.pairs) },
      {
        id: 'chance',
        header: () => t('columns.chance'),
        meta: { width: 220, align: 'end' },
        cell: ({ row: { original } }) => wholeNumber(Math.round(original.atMostByChance)),
      },
      { id: 'bar', header: () => t('columns.bar'), cell: ({ row: { original } }) => <Share bound={original} /> },
    ],
    [t],
  );
}

/** Seen as a part of what chance gives at most; what goes beyond is full. The numbers stand beside it. */
function Share({ bound: { pairs, atMostByChance } }: { bound: Bound }) {
  const part = atMostByChance === 0 ? 0 : Math.min(1, pairs / atMostByChance);
  return (
    <span className={styles.bar} aria-hidden="true">
      <span data-over={pairs > atMostByChance || undefined} style={{ inlineSize: `${part * 100}%` }} />
    </span>
  );
}
