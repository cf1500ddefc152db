import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { usePurposes } from '@/case/purpose/purposes';
import { useSettings } from '@/shared/settings/settings';
import { renderAt } from '@/testing/renderAt';
import { connection, outline, person, refusal, subject } from '@/testing/service';
import { chartKey, useCharts } from './model/store';

const key = chartKey('case-1', 'case');
const chart = () => useCharts.getState().charts[key];
const second = person('s2', '2D02', { displayName: '孙虚构', masked: false, category: 'SUBJECT' });

const personNode = (who: typeof subject, counts: { kind: string; total: number }[] = []) => ({
  id: who.id,
  label: who.displayName,
  entity: { __typename: 'Person', ...who },
  linkCounts: counts,
});
const roomNode = (id: string) => ({
  id,
  label: `样例公寓 ${id}`,
  entity: { __typename: 'Room', id, number: id, building: { id: 'b1', name: '样例公寓' } },
  linkCounts: [{ kind: 'STAYED', total: 9 }],
});
const stayed = (from: string, to: string) => ({
  id: `link ${from} ${to}`,
  kind: 'STAYED',
  from,
  to,
  count: 2,
  amount: null,
  currency: null,
  during: { start: '2026-03-01T06:00:00Z', end: '2026-04-01T06:00:00Z' },
  at: null,
  strength: null,
  pValue: null,
  qValue: null,
  ordinaryExplanation: null,
});

const two = { nodes: [personNode(subject, [{ kind: 'STAYED', total: 2 }]), personNode(second)], links: [], omitted: [] };
const rooms = (count: number) => ({
  nodes: [personNode(subject, [{ kind: 'STAYED', total: count }]), ...Array.from({ length: count }, (_, index) => roomNode(`r${index}`))],
  links: Array.from({ length: count }, (_, index) => stayed('s1', `r${index}`)),
  omitted: [],
});
const answered = (expand: object) => ({ data: { case: { id: 'case-1', expand } } });

type Answers = Parameters<typeof renderAt>[1];

const at = (answers: Answers = {}) =>
  renderAt('/cases/case-1/chart', {
    CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
    CaseSubjects: () => ({
      data: {
        case: {
          ...outline(),
          myPurposes: [],
          subjects: connection([subject, second].map((who) => ({ person: who, basis: 'Complaint', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' }))),
        },
      },
    }),
    Expand: ({ from }) => answered((from as string[]).length === 1 ? rooms(2) : two),
    ...answers,
  });

const list = () => screen.findByRole('listbox', { name: 'On the chart' });
const said = async () => within(await list()).getAllByRole('option').map((option) => option.getAttribute('aria-label'));
const choose = async (...ids: string[]) => {
  await list();
  act(() => useCharts.getState().change(key, (model) => ({ ...model, selection: ids })));
};

beforeEach(() => {
  useCharts.setState({ charts: {}, steps: {} });
  useSettings.getState().change({ singleKeys: true });
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', 'Find who shared the rooms in March', Date.now());
});

describe('a new chart', () => {
  it('begins with the subjects of the case', async () => {
    at();
    expect(await said()).toEqual(['赵样例, subject, 0 links', '孙虚构, subject, 0 links']);
  });

  it('asks no companion question, which would count as a look', async () => {
    const { asked } = at();
    await list();
    expect(asked.filter(({ operation }) => operation === 'Companions')).toEqual([]);
    expect(asked.find(({ operation }) => operation === 'Expand')?.variables.follow).not.toContain('COMPANION');
  });
});

describe('an expansion', () => {
  it('says what there is before it is asked for, brings the kind that is chosen, and moves nothing', async () => {
    const { asked } = at();
    await choose('s1');
    const before = chart()?.places ?? [];
    await userEvent.keyboard('e');
    const menu = within(await screen.findByRole('dialog', { name: 'What hangs on 赵样例' }));
    await userEvent.click(await menu.findByRole('button', { name: /Stayed in\s*\+2/ }));
    await waitFor(() => expect(chart()?.places).toHaveLength(4));
    expect(chart()?.places.slice(0, 2)).toEqual(before);
    expect(asked.at(-1)?.variables).toMatchObject({ from: ['s1'], follow: ['STAYED'] });
    expect(screen.getByText('4 shown.')).toBeVisible();
    await waitFor(async () => expect(await said()).toContain('样例公寓 r0, Room, 1 link'));
  });

  it('is undone and done again by key, with its name among the steps', async () => {
    at();
    await choose('s1');
    await userEvent.keyboard('e');
    await userEvent.click(await screen.findByRole('button', { name: /Stayed in\s*\+2/ }));
    await waitFor(() => expect(screen.getByText('Step 1: expand 赵样例, 2 more')).toBeVisible());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(chart()?.places).toHaveLength(2);
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(chart()?.places).toHaveLength(4);
    await userEvent.keyboard('c');
    expect(chart()?.places).toHaveLength(2);
    await userEvent.click(screen.getByRole('tab', { name: /Steps/ }));
    await userEvent.click(screen.getByRole('button', { name: /As the chart began/ }));
    expect(useCharts.getState().steps[key]?.undone).toHaveLength(2);
  });

  it('that a limit cut says how much, why, and asks for the next on request', async () => {
    const cut = { at: 's1', kind: 'STAYED', shown: 2, total: 259, reason: 'A limit of 200 links.' };
    const { asked } = at({ Expand: ({ from }) => answered((from as string[]).length === 1 ? { ...rooms(2), omitted: [cut] } : two) });
    await choose('s1');
    await userEvent.keyboard('e');
    await userEvent.click(await screen.findByRole('button', { name: /Stayed in/ }));
    await waitFor(() => expect(screen.getByText('257 links left out by a limit.')).toBeVisible());
    await userEvent.click(await screen.findByRole('button', { name: 'Why, and show more' }));
    await waitFor(() => expect(screen.getByText('A limit of 200 links.')).toBeVisible());
    await userEvent.click(screen.getByRole('button', { name: 'Show the next 50' }));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ from: ['s1'], follow: ['STAYED'], limit: 52 }));
  });

  it('that would be more than a chart holds is refused with the number', async () => {
    at({ Expand: ({ from }) => answered((from as string[]).length === 1 ? rooms(1499) : two) });
    await choose('s1');
    await userEvent.keyboard('e');
    fireEvent.click(await screen.findByRole('button', { name: /Stayed in/ }));
    await waitFor(() => expect(screen.getByText(/^1 499 more would be too many: a chart holds at most 1 500/)).toBeVisible());
    expect(chart()?.places).toHaveLength(2);
  }, 60_000);

  it('that fails says so and leaves the chart as it was', async () => {
    let asked = 0;
    at({ Expand: () => (asked++ === 0 ? answered(two) : refusal('STORE_UNAVAILABLE', 'The store does not answer.')) });
    await choose('s2');
    await userEvent.keyboard('e');
    await waitFor(() => expect(screen.getByText('The store does not answer.')).toBeVisible());
    expect(chart()?.places).toHaveLength(2);
  });
});

describe('what is selected', () => {
  it('is hidden, counted, and shown again', async () => {
    at();
    await choose('s2');
    await userEvent.keyboard('h');
    await waitFor(() => expect(screen.getByText('1 hidden or filtered.')).toBeVisible());
    await waitFor(async () => expect(await said()).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Show hidden' }));
    await waitFor(async () => expect(await said()).toHaveLength(2));
  });

  it('is grouped as one and parted again', async () => {
    at();
    await choose('s1', 's2');
    await userEvent.keyboard('u');
    await waitFor(async () => expect(await said()).toEqual(['Group of 2, 0 links']));
    await userEvent.keyboard('{Shift>}U{/Shift}');
    await waitFor(async () => expect(await said()).toHaveLength(2));
  });

  it('is taken off the chart, counted, and comes back by undo', async () => {
    at();
    await choose('s2');
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(screen.getByText('1 removed by hand.')).toBeVisible());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(chart()?.places).toHaveLength(2);
  });

  it('is turned round with I and all with Ctrl+A', async () => {
    at();
    await choose('s1');
    await userEvent.keyboard('i');
    expect(chart()?.selection).toEqual(['s2']);
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(chart()?.selection).toEqual(['s1', 's2']);
  });

  it('is written on', async () => {
    at();
    await choose('s1');
    await userEvent.keyboard('a');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Text of the note' }), 'Asked at the desk');
    await userEvent.click(screen.getByRole('button', { name: 'Put on the chart' }));
    expect(chart()?.notes).toMatchObject([{ text: 'Asked at the desk', by: 'lin', on: 's1' }]);
  });

  it('is found by what is written and by how it is read, and selected', async () => {
    at();
    const box = await list();
    act(() => box.focus());
    const field = await screen.findByRole('searchbox', { name: 'Find on the chart' });
    await userEvent.type(field, 'sxg');
    await waitFor(async () => expect(await said()).toEqual(['孙虚构, subject, 0 links']));
    expect(screen.getByText('1 found. Enter selects it.')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(chart()?.selection).toEqual(['s2']);
    await userEvent.clear(field);
    await userEvent.type(field, '样');
    await waitFor(async () => expect(await said()).toEqual(['赵样例, subject, 0 links']));
  });

  it('is asked what can be done with, by keyboard', async () => {
    at();
    const box = await list();
    act(() => box.focus());
    fireEvent.keyDown(box, { key: 'F10', shiftKey: true });
    expect(await screen.findByRole('menuitem', { name: 'Expand by kind' })).toBeInTheDocument();
  });
});

describe('the path between two', () => {
  const path = {
    nodes: [personNode(subject), roomNode('r7'), personNode(second)],
    links: [stayed('s1', 'r7'), stayed('s2', 'r7')].map((link, index) => ({ ...link, evidence: [{ file: 'stays.csv', row: 4118 + index, import: { id: 'imp-1' } }] })),
    cost: 2.3,
    text: '2 steps, cost 2.3: one way to connect them.',
  };
  const found = () => ({ data: { case: { id: 'case-1', paths: [path] } } });

  it('is listed step by step with its rows, and drawn over the rest when it is put on the chart', async () => {
    at({ Paths: found });
    await choose('s1', 's2');
    await userEvent.keyboard('p');
    const panel = within(await screen.findByRole('complementary', { name: 'How they are joined' }));
    await waitFor(() => expect(panel.getByText('2 steps, cost 2.3: one way to connect them.')).toBeVisible());
    expect(panel.getByText('赵样例 stayed in 样例公寓 r7, 2 registrations.')).toBeVisible();
    expect(panel.getByText('stays.csv 4 118')).toBeVisible();
    await userEvent.click(panel.getByRole('button', { name: 'Put on the chart' }));
    await waitFor(() => expect(chart()?.route?.nodes).toEqual(['s1', 'r7', 's2']));
    expect(chart()?.places).toHaveLength(3);
    await userEvent.click(panel.getByRole('button', { name: /Close/i }));
    expect(chart()?.route).toBeNull();
  });

  it('is asked anew in time order', async () => {
    const { asked } = at({ Paths: found });
    await choose('s1', 's2');
    await userEvent.keyboard('p');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'In time order' }));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ from: 's1', to: 's2', inTimeOrder: true }));
  });

  it('is said to be none where there is none', async () => {
    at({ Paths: () => ({ data: { case: { id: 'case-1', paths: [] } } }) });
    await choose('s1', 's2');
    await userEvent.keyboard('p');
    await waitFor(() => expect(screen.getByText(/^No way within 8 links/)).toBeVisible());
  });
});
