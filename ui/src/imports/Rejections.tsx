import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { wholeNumber } from '@/shared/format/number';
import { Empty } from '@/shared/states/Empty';
import styles from './imports.module.css';
import type { Import } from './ImportsPage';
import { Mend } from './Mend';

type Row = Import['files'][number]['rejections'][number] & { file: string };

/** The first rejected rows of each file, with what was expected and what was found; a press on a column narrows to it. */
export function Rejections({ load }: { load: Import }) {
  const { t } = useTranslation('imports');
  const [only, setOnly] = useState<string | null>(null);
  const total = load.files.reduce((sum, { rejected }) => sum + rejected, 0);
  const rows = useMemo(() => load.files.flatMap(({ name, rejections }) => rejections.map((row): Row => ({ ...row, file: name }))), [load.files]);
  const chips = useMemo(() => countedBy(rows), [rows]);
  const listed = rows.filter((row) => only === null || nameOf(row) === only);
  return (
    <Card title={t('rejections')} note={total > 0 ? t('firstRejections', { shown: rows.length, total }) : null} className={styles.rejections}>
      {total === 0 ? <Empty why={t('noRejections')} /> : null}
      {total > 0 ? (
        <>
          <div className={styles.chips}>
            {chips.length > 1
              ? chips.map(([name, count]) => (
                  <button key={name} type="button" aria-pressed={name === only} onClick={() => setOnly(name === only ? null : name)}>
                    {name} <b>{wholeNumber(count)}</b>
                  </button>
                ))
              : null}
            {load.files.filter(({ rejected }) => rejected > 0).map(({ name }) => (
              <Mend key={name} load={load.id} file={name} />
            ))}
          </div>
          <Table rows={listed} />
        </>
      ) : null}
    </Card>
  );
}

const nameOf = ({ file, column }: Row) => (column ? `${file} ${column}` : file);

function countedBy(rows: readonly Row[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

function Table({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('imports');
  return (
    <table aria-label={t('rejections')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.file')}</th>
          <th scope="col">{t('columns.row')}</th>
          <th scope="col">{t('columns.column')}</th>
          <th scope="col">{t('columns.value')}</th>
          <th scope="col">{t('columns.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ file, row, column, value, reason }) => (
          <tr key={`${file} ${row} ${column} ${reason}`}>
            <td>{file}</td>
            <td>{wholeNumber(row)}</td>
            <td className="mono">{column}</td>
            <td className="mono">{value}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
