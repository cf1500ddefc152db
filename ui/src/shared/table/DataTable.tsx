import { type Cell, type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useMedia } from '@/shared/controls/useMedia';
import { useTablet } from '@/shared/controls/useTablet';
import { sizeOf } from '@/theme/tokens';
import styles from './table.module.css';

declare module '@tanstack/react-table' {
  // oxlint-disable-next-line typescript/no-unused-vars -- the library's declaration has these parameters
  interface ColumnMeta<TFeatures, TData, TValue> {
    /** In px; a column without one takes what is left. */
    width?: number;
    align?: 'end';
  }
}

const features = tableFeatures({});
export type Column<Row extends RowData> = ColumnDef<typeof features, Row>;

/** Up to so many rows are simply there; more are drawn as they come into view. */
const ALL_DRAWN = 80;
const OVERSCAN = 16;

interface Props<Row extends RowData> {
  /** What the table lists, for those who cannot see it. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** Rows there are in all, where more could be loaded. */
  total?: number;
  openId?: string | null;
  rowHeight?: number;
  /** No row can be opened: the keyboard scrolls the table itself. */
  still?: boolean;
  footer?: ReactNode;
}

/** A table whose head stays and whose rows are drawn as needed. The control that opens a row is a `RowButton` in one of its cells. */
export function DataTable<Row extends RowData>({ label, columns, rows: data, rowId, total, openId = null, rowHeight, still = false, footer }: Props<Row>) {
  const table = useTable({ features, columns, data, getRowId: rowId });
  const { rows } = table.getRowModel();
  const scroll = useRef<HTMLDivElement>(null);
  const touch = useTablet();
  const height = Math.max(rowHeight ?? sizeOf('row'), touch ? sizeOf('controlTouch') : 0) + 1;
  const paper = useMedia('print');
  const virtualised = rows.length > ALL_DRAWN && !paper;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    enabled: virtualised,
  });
  const drawn = virtualised ? virtual.getVirtualItems().map(({ index }) => index) : rows.map((_, index) => index);
  const first = drawn[0] ?? 0;
  const last = drawn.at(-1) ?? -1;
  return (
    // The keys walk between the controls within, and scroll where there are none; nothing here acts on a press of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
    <div ref={scroll} className={styles.scroll} role="group" aria-label={label} tabIndex={still ? 0 : undefined} onKeyDown={walk} onPointerOver={tell}>
      <table aria-label={label} aria-rowcount={(total ?? rows.length) + 1} className={styles.table}>
        <colgroup>
          {table.getAllLeafColumns().map((column) => (
            <col key={column.id} style={{ width: column.columnDef.meta?.width }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" data-align={header.column.columnDef.meta?.align}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Spacer height={first * height} />
          {drawn.map((index) => {
            const row = rows[index];
            return row ? (
              <tr key={row.id} aria-rowindex={index + 2} data-open={row.id === openId || undefined} style={{ height }}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} data-align={cell.column.columnDef.meta?.align}>
                    {contents(cell)}
                  </td>
                ))}
              </tr>
            ) : null;
          })}
          <Spacer height={(rows.length - 1 - last) * height} />
        </tbody>
      </table>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </div>
  );
}

/**
 * Called, not mounted: the columns are made anew when a row is opened, and a cell that were a component of its own would then drop the control
 * that has the focus.
 */
function contents<Row extends RowData>(cell: Cell<typeof features, Row>): ReactNode {
  const { cell: draw } = cell.column.columnDef;
  return typeof draw === 'function' ? (draw(cell.getContext()) as ReactNode) : draw;
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

/** A cell that cuts its text says the whole of it where the pointer rests. */
function tell({ target }: PointerEvent<HTMLDivElement>) {
  const cell = (target as Element).closest<HTMLElement>('td');
  if (!cell || cell.querySelector('[title]')) return;
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
}

/** Arrow keys go from row to row, along the controls that open them. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-opener]')];
  const at = openers.indexOf(event.target as HTMLElement);
  const next = openers[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
