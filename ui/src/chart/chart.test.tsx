import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { usePurposes } from '@/case/purpose/purposes';
import { useSettings } from '@/shared/settings/settings';
import { renderAt } from '@/testing/renderAt';
import { companion, connection, outline, person, subject } from '@/testing/service';
import { chartKey, useCharts } from './model/store';

const rows = [companion(person('c1', '7F3A'), 9, 2), companion(person('c2', '5E17'), 4, 4), companion(person('c3', '2C91'), 3, 0)];
const key = chartKey('case-1', 's1');
const chart = () => useCharts.getState().charts[key];

const at = (search = '', shown = rows, total = shown.length) =>
  renderAt(`/cases/case-1/chart?of=s1${search}`, {
    CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
    CaseSubjects: () => ({
      data: {
        case: { ...outline(), myPurposes: [], subjects: connection([{ person: subject, basis: 'Complaint', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' }]) },
      },
    }),
    Companions: ({ after }) => ({
      data: { case: { companions: { ...connection(after ? [companion(person('c9', '90D2'), 2, 0)] : shown, after ? 1 : total), graphVersion: '7' } } },
    }),
  });

const list = () => screen.findByRole('listbox', { name: 'On the chart' });
const active = (box: HTMLElement) => document.getElementById(box.getAttribute('aria-activedescendant') ?? '');

beforeEach(() => {
  useCharts.setState({ charts: {}, steps: {} });
  useSettings.getState().change({ singleKeys: true });
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', 'Find who shared the rooms in March', Date.now());
});

describe('the list beside the canvas', () => {
  it('says everything the canvas shows, subject first', async () => {
    at();
    const said = within(await list()).getAllByRole('option').map((option) => option.getAttribute('aria-label'));
    expect(said).toEqual([
      '赵样例, subject, 3 links',
      'Guest 7F3A, masked contact, met 赵样例 9 times, 2 booked together, beyond chance',
      'Guest 5E17, masked contact, met 赵样例 4 times, 4 booked together, booked together',
      'Guest 2C91, masked contact, met 赵样例 3 times, 0 booked together, beyond chance',
    ]);
  });

  it('while the canvas is hidden from those who do not see it', async () => {
    at();
    await list();
    expect(screen.getByTestId('chart')).toHaveAttribute('aria-hidden', 'true');
  });

  it('is walked with the arrow keys and selects with Space', async () => {
    at();
    const box = await list();
    act(() => box.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(active(box)).toHaveAttribute('aria-label', expect.stringContaining('Guest 5E17'));
    await userEvent.keyboard(' ');
    expect(chart()?.selection).toEqual(['c2']);
    expect(active(box)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{End}{Shift>} {/Shift}');
    expect(chart()?.selection).toEqual(['c2', 'c3']);
  });

  it('moves a node with Alt and the arrow keys, and that node alone', async () => {
    at();
    const box = await list();
    await waitFor(() => expect(chart()?.places).toHaveLength(4));
    const before = chart()?.places ?? [];
    act(() => box.focus());
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'ArrowRight', altKey: true });
    const place = (id: string) => chart()?.places.find((other) => other.id === id);
    const was = before.find(({ id }) => id === 'c1');
    expect(place('c1')).toEqual({ id: 'c1', x: (was?.x ?? 0) + 10, y: was?.y, moved: true });
    expect(chart()?.places.filter(({ id }) => id !== 'c1')).toEqual(before.filter(({ id }) => id !== 'c1'));
  });

  it('opens the links of a person with Right and goes back with Left', async () => {
    at();
    const box = await list();
    act(() => box.focus());
    await userEvent.keyboard('{ArrowRight}');
    const links = await screen.findByRole('listbox', { name: 'Links of 赵样例' });
    expect(within(links).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Guest 7F3A, 9 times, beyond chance',
      'Guest 5E17, 4 times, booked together',
      'Guest 2C91, 3 times, beyond chance',
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chart()?.selection).toEqual(['c2~s1']);
    await userEvent.keyboard('{ArrowLeft}');
    expect(box).toHaveFocus();
  });
});

describe('the panel', () => {
  it('shows the subject with his companions while nobody is selected', async () => {
    at();
    const panel = within(await screen.findByRole('complementary', { name: 'Details of what is selected' }));
    expect(panel.getByText('Subject of this case')).toBeVisible();
    expect(panel.getByText(/The line says how it stands against chance/)).toBeVisible();
    await userEvent.click(panel.getByRole('button', { name: /7F3A/ }));
    expect(chart()?.selection).toEqual(['c1']);
  });

  it('shows the rows of the companion whom the address names', async () => {
    at('&select=c2');
    const panel = within(await screen.findByRole('complementary', { name: 'Details of what is selected' }));
    await waitFor(() => expect(panel.getByText('Contact, masked. Not a subject.')).toBeVisible());
    expect(panel.getByText('stays.csv 4 003')).toBeVisible();
    expect(panel.getByText(/Booked together on purpose, so not tested/)).toBeVisible();
  });

  it('says of somebody masked that his details are masked', async () => {
    at('&select=c1');
    await userEvent.click(await screen.findByRole('tab', { name: 'Details' }));
    expect(screen.getAllByText('masked')).toHaveLength(3);
  });
});

describe('the statement on the chart', () => {
  it('says that nobody is left out', async () => {
    at();
    await waitFor(() => expect(screen.getByText('4 shown.')).toBeVisible());
    expect(screen.getByText('Nobody who met 赵样例 at least 2 times is left out.')).toBeVisible();
  });

  it('says how many are left out and why, and brings them without moving anybody', async () => {
    at('', rows, 4);
    await waitFor(() => expect(screen.getByText('1 left out, who met 赵样例 no more often than those shown.')).toBeVisible());
    await waitFor(() => expect(chart()?.places).toHaveLength(4));
    const before = chart()?.places ?? [];
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 more' }));
    await waitFor(() => expect(screen.getByText('5 shown.')).toBeVisible());
    await waitFor(() => expect(chart()?.places).toHaveLength(5));
    expect(chart()?.places.slice(0, 4)).toEqual(before);
  });

  it('says at 1 500 that a chart holds no more, and how to ask for less', async () => {
    const crowd = Array.from({ length: 1600 }, (_, index) => companion(person(`x${index}`, `X${index}`), 1, 0));
    at('', crowd, 1600);
    await waitFor(() => expect(screen.getByText('1 500 shown.')).toBeVisible());
    expect(screen.getByText(/^101 left out: a chart holds at most 1 500\. Narrow the time/)).toBeVisible();
    expect(screen.queryByText(/^Show .* more$/)).not.toBeInTheDocument();
  });
});

describe('the legend', () => {
  it('counts what is on the chart and selects it', async () => {
    at();
    const legend = within(await screen.findByRole('region', { name: /^Legend/ }));
    expect(legend.getByRole('button', { name: 'Subject 1' })).toBeVisible();
    expect(legend.getByRole('button', { name: 'Contact, masked 3' })).toBeVisible();
    expect(legend.getByRole('button', { name: 'Beyond chance 2' })).toBeVisible();
    await userEvent.click(legend.getByRole('button', { name: 'Booked together 1' }));
    expect(chart()?.selection).toEqual(['c2~s1']);
  });

  it('goes and comes with G, but not while somebody types or has switched single keys off', async () => {
    at();
    const shown = () => screen.queryByRole('region', { name: /^Legend/ });
    await list();
    await userEvent.keyboard('g');
    expect(shown()).not.toBeInTheDocument();
    await userEvent.keyboard('g');
    expect(shown()).toBeInTheDocument();
    screen.getByRole('spinbutton', { name: 'Met at least so many times' }).focus();
    await userEvent.keyboard('g');
    expect(shown()).toBeInTheDocument();
    act(() => {
      (document.activeElement as HTMLElement).blur();
      useSettings.getState().change({ singleKeys: false });
    });
    await userEvent.keyboard('g');
    expect(shown()).toBeInTheDocument();
  });
});
