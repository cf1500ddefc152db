import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderInCase } from '@/testing/inCase';
import { connection, refusal } from '@/testing/service';
import { SavedChartsPage } from './SavedChartsPage';

const chart = (id: string, name: string) => ({ id, name, savedBy: 'gao', savedAt: '2026-11-20T02:12:09Z' });
const inside = (charts: object) => ({ data: { case: { id: 'case-1', charts } } });
const rows = async () => within(await screen.findByRole('table')).getAllByRole('row').slice(1);
const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);

describe('the saved charts of a case', () => {
  it('stand with who saved them, when, and the way to open them', async () => {
    renderInCase(<SavedChartsPage />, { SavedCharts: () => inside(connection([chart('chart-5', 'Spring rooms'), chart('chart/4', 'Money')])) });
    expect((await rows()).map((row) => cells(row).slice(0, 3))).toEqual([
      ['Spring rooms', 'gao', '20 Nov 2026, 10:12'],
      ['Money', 'gao', '20 Nov 2026, 10:12'],
    ]);
    expect(screen.getByRole('link', { name: 'Open Money' })).toHaveAttribute('href', '/cases/case-1/chart/chart%2F4');
  });

  it('are loaded page by page', async () => {
    const { asked } = renderInCase(<SavedChartsPage />, {
      SavedCharts: ({ after }) => inside(after === null ? connection([chart('chart-5', 'Spring rooms')], 2) : { ...connection([chart('chart-4', 'Money')]), totalCount: 2 }),
    });
    expect(await screen.findByText('1 of 2')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('2 of 2')).toBeInTheDocument();
    expect(asked.filter(({ operation }) => operation === 'SavedCharts').map(({ variables }) => [variables.first, variables.after])).toEqual([
      [50, null],
      [50, '1'],
    ]);
  });

  it('are said to be none where none was saved', async () => {
    renderInCase(<SavedChartsPage />, { SavedCharts: () => inside(connection([])) });
    expect(await screen.findByText('No chart of this case has been saved yet.')).toBeInTheDocument();
  });

  it('can be asked for again where the store did not answer', async () => {
    const answers = [refusal('STORE_UNAVAILABLE'), inside(connection([chart('chart-5', 'Spring rooms')]))];
    renderInCase(<SavedChartsPage />, { SavedCharts: () => answers.shift() ?? refusal('INTERNAL') });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
  });
});
