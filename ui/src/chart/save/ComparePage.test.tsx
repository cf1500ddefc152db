import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDocument } from '@/testing/documents';
import { renderInCase } from '@/testing/inCase';
import { type Answers, person } from '@/testing/service';
import { useCharts } from '../model/store';
import { ComparePage } from './ComparePage';
import { type SavedDocument, written } from './document';

const link = { from: 0, to: 1, kind: 'STAYED_WITH', currency: null };
const spring: SavedDocument = { ...emptyDocument, ids: ['a', 'b'], positions: [[0, 0], [1, 1]], links: [link] };
const autumn: SavedDocument = { ...emptyDocument, ids: ['a', 'c'], positions: [[5, 0], [2, 2]], pins: ['a'], graphVersion: '9' };
const saved = (id: string, name: string, document: string) => ({ data: { node: { id, name, savedBy: 'gao', savedAt: '2026-11-20T02:12:09Z', document } } });

const at = (answers: Answers = {}, address = '/cases/case-1/charts/compare?first=one&second=two') =>
  renderInCase(
    <ComparePage />,
    {
      SavedChart: ({ id }) => (id === 'one' ? saved('one', 'Spring', written(spring)) : saved('two', 'Autumn', written(autumn))),
      Expand: () => ({ data: { case: { id: 'case-1', expand: { nodes: ['a', 'b'].map((id) => ({ id, label: id, linkCounts: [], entity: { __typename: 'Person', ...person(id, `H${id}`) } })), links: [], omitted: [] } } } }),
      ...answers,
    },
    { address },
  );
const rows = async () => within(await screen.findByRole('table')).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent));

beforeEach(() => useCharts.setState({ charts: {}, steps: {} }));

describe('two saved charts beside each other', () => {
  it('show each difference with its own mark, and names as the service gives them now', async () => {
    at();
    expect(await rows()).toEqual([
      ['+Only on Autumn', 'Thing', 'not known in this case', ''],
      ['\u2212Only on Spring', 'Person', 'Guest Hb', ''],
      ['\u2260On both, otherwise', 'Person', 'Guest Ha', 'stands elsewherepinned on Autumn only'],
      ['\u2212Only on Spring', 'Link', 'Stayed together: Guest Ha, Guest Hb', ''],
    ]);
    expect(screen.getByText('4 differences')).toBeInTheDocument();
    expect(screen.getByText('Drawn on data versions 7 and 9: the data has changed between them.')).toBeInTheDocument();
  });

  it('are put on one chart, which is not saved until somebody does', async () => {
    const { router, asked } = at();
    await userEvent.click(await screen.findByRole('button', { name: 'Put both on one chart' }));
    await waitFor(() => expect(router.state.location).toMatchObject({ pathname: '/cases/case-1/chart', search: '?from=merge' }));
    expect(Object.values(useCharts.getState().charts)).toMatchObject([{ places: [{ id: 'a', x: 0 }, { id: 'b', x: 1 }, { id: 'c', x: 2 }] }]);
    expect(asked.map(({ operation }) => operation)).not.toContain('SaveChart');
  });

  it('say what is wrong with one that cannot be read', async () => {
    at({ SavedChart: ({ id }) => (id === 'one' ? saved('one', 'Spring', '{"v":2}') : saved('two', 'Autumn', written(autumn))) });
    expect(await screen.findByRole('alert')).toHaveTextContent('Spring could not be read. Expected version 1 at document.v, found 2.');
  });

  it('are asked for where the address names only one', async () => {
    const { asked } = at({}, '/cases/case-1/charts/compare?first=one');
    expect(await screen.findByText('Give two saved charts to compare.')).toBeInTheDocument();
    expect(asked.map(({ operation }) => operation)).not.toContain('SavedChart');
  });
});
