import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ChartGraph, ChartLink, EntityKind } from '../graph/graph';
import { FilterPanel } from './FilterPanel';
import { type ChartFilters, noFilters } from './filters';

const node = (id: string, kind: EntityKind) => ({ id, kind, label: id, person: null, known: [] });
const met = (to: string, count: number, q: number | null): ChartLink => ({
  id: `m-${to}`, kind: 'COMPANION', from: 's', to, count, amount: null, during: null,
  companion: { strength: q === null ? 'BOOKED_TOGETHER' : q > 0.05 ? 'NOT_DISTINCT' : 'BEYOND_CHANCE', p: q, q, explanation: null, booked: 0 },
});
const graph: ChartGraph = {
  nodes: [...['s', 'a', 'b', 'c'].map((id) => node(id, 'person')), node('r', 'room')],
  links: [met('a', 6, 0.004), met('b', 2, 0.3), met('c', 3, null), { ...met('r', 1, 0), id: 'in', kind: 'STAYED', companion: null }],
  omitted: [],
};

function shown(first: ChartFilters = noFilters) {
  const asked: ChartFilters[] = [];
  function Page() {
    const [filters, setFilters] = useState(first);
    const change = (next: ChartFilters) => {
      asked.push(next);
      setFilters(next);
    };
    return <FilterPanel graph={graph} filters={filters} change={change} />;
  }
  render(<Page />);
  return asked;
}

const slide = (name: string, value: number) => fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(value) } });

describe('the filter panel', () => {
  it('hides a kind at a press of its box, and says what is hidden', async () => {
    const asked = shown();
    expect(screen.getByText('The filters hide nothing.')).toBeInTheDocument();
    await userEvent.setup().click(screen.getByRole('checkbox', { name: 'Rooms 1' }));
    expect(asked).toEqual([{ ...noFilters, kinds: ['room'] }]);
    expect(screen.getByText('The filters hide 1 thing.')).toBeInTheDocument();
    expect(screen.getByText('1 link is hidden.')).toBeInTheDocument();
  });

  it('hides a kind of link', async () => {
    const asked = shown();
    await userEvent.setup().click(screen.getByRole('checkbox', { name: 'Met 3' }));
    expect(asked).toEqual([{ ...noFilters, linkKinds: ['COMPANION'] }]);
  });

  it('names no kind that the chart does not have', () => {
    shown();
    expect(screen.queryByText('Vehicles')).not.toBeInTheDocument();
    expect(screen.queryByText('Paid')).not.toBeInTheDocument();
  });

  it('asks for a number of records by a slider that says it as a sentence', () => {
    const asked = shown();
    slide('Links by number of records', 3);
    expect(asked).toEqual([{ ...noFilters, minCount: 3 }]);
    expect(screen.getByRole('slider', { name: 'Links by number of records' })).toHaveAttribute('aria-valuetext', 'Links of 3 records or more are shown.');
    expect(screen.getByText('2 links are hidden.')).toBeInTheDocument();
  });

  it.each([
    [8, null, 'All are shown, however many of them may be chance.'],
    [6, 0.3, 'Shown are those of which, in 100 rows at least this strong, at most about 30 are expected to be chance.'],
    [2, 0.05, 'Shown are those of which, in 100 rows at least this strong, at most about 5 are expected to be chance.'],
    [0, 0.01, 'Shown are those of which, in 100 rows at least this strong, at most 1 is expected to be chance.'],
  ])('asks for q at stop %i of its slider in rows of a hundred', (stop, maxQ, sentence) => {
    const asked = shown({ ...noFilters, maxQ: 0.1 });
    slide('Companions by how they stand against chance', stop);
    expect(asked).toEqual([{ ...noFilters, maxQ }]);
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.getByText('1 that was not tested stays.')).toBeInTheDocument();
  });

  it('makes one step of a drag, and says already meanwhile what it would be', () => {
    const asked = shown();
    const slider = screen.getByRole('slider', { name: 'Links by number of records' });
    fireEvent.input(slider, { target: { value: '2' } });
    fireEvent.input(slider, { target: { value: '4' } });
    expect(screen.getByText('Links of 4 records or more are shown.')).toBeInTheDocument();
    expect(asked).toEqual([]);
    fireEvent.change(slider);
    expect(asked).toEqual([{ ...noFilters, minCount: 4 }]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(screen.getByText('Links of 1 record or more are shown.')).toBeInTheDocument();
  });

  it('hides what is not distinct from chance', async () => {
    const asked = shown();
    await userEvent.setup().click(screen.getByRole('checkbox', { name: 'Hide those not distinct from chance 1' }));
    expect(asked).toEqual([{ ...noFilters, hideWeak: true }]);
    expect(screen.getByText('1 link is hidden.')).toBeInTheDocument();
  });

  it('brings everything back at one press', async () => {
    const asked = shown({ kinds: ['room'], linkKinds: ['COMPANION'], minCount: 2, maxQ: 0.1, hideWeak: true });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(asked).toEqual([noFilters]);
    expect(screen.getByRole('button', { name: 'Clear the filters' })).toBeDisabled();
  });

  it('speaks Chinese', async () => {
    await i18next.changeLanguage('zh-CN');
    shown({ ...noFilters, maxQ: 0.05 });
    expect(screen.getByRole('checkbox', { name: '房间 1' })).toBeChecked();
    expect(screen.getByText('所显示的关系：与其同样强或更强的 100 行中，预计至多约 5 行只是巧合。')).toBeInTheDocument();
  });
});
