import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDocument } from '@/testing/documents';
import { exportedChart, exportWords } from '@/testing/exported';
import { renderInCase } from '@/testing/inCase';
import { connection, refusal } from '@/testing/service';
import { json } from '../export/json';
import { useCharts } from '../model/store';
import type { SavedDocument } from './document';
import { SavedChartsPage } from './SavedChartsPage';

const chart = (id: string, name: string) => ({ id, name, savedBy: 'gao', savedAt: '2026-11-20T02:12:09Z' });
const inside = (charts: object) => ({ data: { case: { id: 'case-1', charts } } });
const rows = async () => within(await screen.findByRole('table')).getAllByRole('row').slice(1);
const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);

describe('the saved charts of a case', () => {
  it('stand with who saved them, when, and the way to open them', async () => {
    renderInCase(<SavedChartsPage />, { SavedCharts: () => inside(connection([chart('chart-5', 'Spring rooms'), chart('chart/4', 'Money')])) });
    expect((await rows()).map((row) => cells(row).slice(1, 4))).toEqual([
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

  it('are chosen two at a time, the last two, to be compared', async () => {
    renderInCase(<SavedChartsPage />, { SavedCharts: () => inside(connection([chart('chart-5', 'Spring rooms'), chart('chart/4', 'Money'), chart('chart-3', 'Trips')])) });
    for (const name of ['Trips', 'Spring rooms', 'Money']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      await userEvent.click(await screen.findByRole('checkbox', { name: `Choose ${name} to compare` }));
    }
    expect(screen.getByRole('checkbox', { name: 'Choose Trips to compare' })).not.toBeChecked();
    expect(screen.getByRole('link', { name: 'Compare' })).toHaveAttribute('href', '/cases/case-1/charts/compare?first=chart-5&second=chart%2F4');
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

describe('a chart that was exported as JSON', () => {
  const drawn: SavedDocument = { ...emptyDocument, ids: ['a', 'b'], positions: [[0, 0], [7, 9]], pins: ['b'] };
  const choose = async (text: string) => {
    const view = renderInCase(<SavedChartsPage />, { SavedCharts: () => inside(connection([])) });
    await userEvent.upload(await screen.findByLabelText('A chart exported from here as JSON'), new File([text], 'chart.json', { type: 'application/json' }));
    return view;
  };

  beforeEach(() => useCharts.setState({ charts: {}, steps: {} }));

  it('opens again as it was, with nothing of it in the address', async () => {
    const { router } = await choose(json({ ...exportedChart, document: drawn }, exportWords));
    await waitFor(() => expect(router.state.location).toMatchObject({ pathname: '/cases/case-1/chart', search: '?from=file' }));
    expect(Object.values(useCharts.getState().charts)).toMatchObject([{ places: [{ id: 'a', x: 0, y: 0 }, { id: 'b', x: 7, y: 9 }], pins: ['b'] }]);
  });

  it.each([
    ['is no JSON', 'id,name', 'Expected JSON at document, found "id,name".'],
    ['was not exported from here', '{"format":"gexf"}', 'Expected a chart exported from here at file.format, found "gexf".'],
    ['is of another version', '{"format":"investigate-chart","version":9}', 'Expected version 1 at file.version, found 9.'],
  ])('is refused, with where the fault is, where the file %s', async (_, text, why) => {
    const { router } = await choose(text);
    expect(await screen.findByRole('alert')).toHaveTextContent(`chart.json could not be opened. ${why}`);
    expect(router.state.location.pathname).toBe('/cases/case-1/charts');
  });
});
