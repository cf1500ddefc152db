import { wellFormed } from './wellFormed';

/** Before a file, so that a spreadsheet reads it as UTF-8. */
export const BOM = '\uFEFF';
export const END = '\r\n';

export type Cell = string | number | boolean | null;

/** What a spreadsheet takes for the beginning of a formula, in the width of both scripts. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell of RFC 4180. Where a spreadsheet would compute it, a quote mark stands before it. */
export function cell(value: Cell): string {
  const text = value === null ? '' : wellFormed(String(value));
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = (cells: readonly Cell[]) => cells.map(cell).join(',') + END;

/** A table under its head, as the text of a file. */
export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]) => BOM + row(head) + rows.map(row).join('');
