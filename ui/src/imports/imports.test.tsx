import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAt } from '@/testing/renderAt';
import { connection } from '@/testing/service';

const file = (name: string, accepted: number, rejected: number, part: object = {}) => ({
  name,
  rows: accepted + rejected,
  accepted,
  rejected,
  rejections: rejected > 0 ? [{ row: 4119, column: 'check_out', value: null, reason: 'Check-out must be after check-in.' }] : [],
  droppedColumns: [],
  ignoredColumns: [],
  ...part,
});
const load = (files: object[]) => ({ id: 'i1', status: 'DONE', startedAt: '2026-11-20T02:02:00Z', finishedAt: null, files });
const answers = (files: object[] | null) => ({
  Imports: () => ({ data: { imports: connection(files ? [load(files)] : []) } }),
  Counts: () => ({ data: { counts: { buildings: 61, rooms: 3598, stays: 20_014, persons: 18_397, graphVersion: '1' } } }),
});
const administrator = { user: 'qiu', role: 'ADMINISTRATOR' } as const;

describe('the imports', () => {
  it('add up: rows read are rows accepted plus rows rejected', async () => {
    renderAt('/imports', answers([file('persons.csv', 18_397, 25, { droppedColumns: ['民族', '宗教'] }), file('stays.csv', 19_939, 75)]), administrator);
    expect(await screen.findByText('38 436 rows read = 38 336 accepted + 100 rejected')).toBeVisible();
    expect(screen.getByRole('region', { name: 'What the store holds' })).toHaveTextContent('20 014Stays18 397People');
  });

  it('say which protected columns were not read', async () => {
    renderAt('/imports', answers([file('persons.csv', 1, 0, { droppedColumns: ['民族', '宗教'] })]), administrator);
    expect(await screen.findByText(/persons\.csv: 民族, 宗教\. Protected traits are never stored/)).toBeVisible();
  });

  it('tell a rejected row by file, row, column and what was expected', async () => {
    renderAt('/imports', answers([file('stays.csv', 19_939, 75)]), administrator);
    const rows = within(await screen.findByRole('table', { name: 'Rejected rows' })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('stays.csv4 119check_outCheck-out must be after check-in.');
    expect(screen.getByText('1 of 75 shown')).toBeVisible();
  });

  it('say how to load something where nothing was', async () => {
    renderAt('/imports', answers(null), administrator);
    expect(await screen.findByText(/Nothing has been loaded yet/)).toBeVisible();
  });
});
