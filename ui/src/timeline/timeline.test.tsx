import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { usePurposes } from '@/case/purpose/purposes';
import { speak } from '@/i18n';
import { renderAt } from '@/testing/renderAt';
import { connection, outline, person, refusal, subject } from '@/testing/service';

const building = (id: string) => ({ id, name: `House ${id}` });
const stay = (id: string, house: string, room: string, start: string, end: string | null, row: number, others: unknown[] = []) => ({
  id,
  room: { id: `r${room}`, number: room, building: building(house) },
  during: { start, end },
  source: { file: 'stays.csv', row },
  occupants: [subject, ...others].map((who) => ({ person: who })),
});
const seen = (at: string, house: string | null, asDriver: boolean, row: number) => ({
  vehicle: { id: 'v1', plate: '样A·T3521' },
  at,
  building: house === null ? null : building(house),
  asDriver,
  source: { file: 'sightings.csv', row },
});

const first = stay('s-1', 'H1', '101', '2026-03-10T07:00:00Z', '2026-03-12T03:00:00Z', 2, [person('c1', '7F3A')]);
const second = stay('s-2', 'H2', '201', '2026-03-20T07:00:00Z', null, 3);
const far = seen('2026-03-10T07:15:00Z', 'H2', true, 9);
const trail = {
  stays: [first, second],
  vehicles: [far, seen('2026-03-15T01:00:00Z', null, false, 10)],
  gaps: [
    { start: '2026-03-12T03:00:00Z', end: '2026-03-15T01:00:00Z' },
    { start: '2026-03-15T01:00:00Z', end: '2026-03-20T07:00:00Z' },
  ],
  conflicts: [{ rule: 'TOO_FAST', stays: [first], vehicles: [far], reason: '15 min between two records 48.2 km apart.' }],
  buildingsWithoutCoordinates: 1,
  asOf: '2026-03-22T07:00:00Z',
};
const subjects = connection([{ person: subject, basis: 'Complaint', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' }]);
const answers = {
  CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
  CaseSubjects: () => ({ data: { case: { ...outline(), myPurposes: [], subjects } } }),
  Timeline: () => ({ data: { case: { timeline: trail } } }),
};
const at = (search: string, part: object = {}) => renderAt(`/cases/case-1/timeline${search}`, { ...answers, ...part });

beforeEach(() => {
  speak('en');
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', 'Where he stayed in March', Date.now());
});

describe('the timeline of a subject', () => {
  it('lists every record in words, newest first, with the row it stands in', async () => {
    at('?of=s1');
    const table = await screen.findByRole('table', { name: 'Timeline of 赵样例' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent).slice(1))).toEqual([
      ['House H2, 201', 'Checked in, alone; no check-out recorded', 'stays.csv row 3'],
      ['样A·T3521', 'Seen, place not recorded, the subject not recorded as driver', 'sightings.csv row 10'],
      ['House H1, 101', 'Checked out. Contradicts another record', 'stays.csv row 2'],
      ['样A·T3521', 'Seen at House H2, driven by the subject. Contradicts another record', 'sightings.csv row 9'],
      ['House H1, 101', 'Checked in, on one registration with Guest 7F3A. Contradicts another record', 'stays.csv row 2'],
    ]);
  });

  it('counts what there is and says what it does not say', async () => {
    at('?of=s1');
    await screen.findByText('2 stays');
    for (const text of ['vehicles seen 2 times', '2 times without record', '1 conflict']) expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText(/Records of the past only\. No record is not absence/)).toBeVisible();
  });

  it('gives each conflict with its reason in words and leads to its rows', async () => {
    at('?of=s1');
    const conflict = await screen.findByRole('region', { name: 'too far in too short a time' });
    expect(within(conflict).getByText('15 min between two records 48.2 km apart.')).toBeVisible();
    await userEvent.click(within(conflict).getByRole('button', { name: 'sightings.csv row 9' }));
    expect(screen.getByText(/Seen at House H2/).closest('tr')?.querySelector('[data-row-opener]')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('1 building has no coordinates: distances to it were not looked at.')).toBeVisible();
  });

  it('draws lanes of buildings and vehicles, the time without record with its days, and hollow marks where nobody is recorded as driver', async () => {
    at('?of=s1');
    const lanes = await screen.findByTestId('lanes');
    expect(within(lanes).getAllByText(/^House|^样A|^No record/).map(({ textContent }) => textContent)).toEqual(['House H1', 'House H2', '样A·T3521', 'No record']);
    expect(within(lanes).getByText('2 days')).toBeInTheDocument();
    expect(within(lanes).getByText('5 days')).toBeInTheDocument();
    expect(lanes.querySelectorAll('[data-hollow]')).toHaveLength(1);
    expect(lanes.querySelectorAll('[data-open-end]')).toHaveLength(1);
  });

  it('marks in the picture what is open in the table, by keyboard too', async () => {
    at('?of=s1');
    const lanes = await screen.findByTestId('lanes');
    screen.getByText(/no check-out recorded/).closest('tr')?.querySelector<HTMLElement>('[data-row-opener]')?.focus();
    await userEvent.keyboard('{Enter}');
    expect([...lanes.querySelectorAll('[data-selected]')].map(({ textContent }) => textContent)).toEqual(['201']);
  });

  it('speaks Chinese', async () => {
    speak('zh-CN');
    at('?of=s1');
    await waitFor(() => expect(screen.getByRole('table', { name: '赵样例的时间线' })).toBeVisible());
    expect(screen.getByText('登记入住，与住客 7F3A同一登记。与另一条记录冲突')).toBeVisible();
    expect(screen.getByText('2 段无记录')).toBeVisible();
  });

  it('is asked for with the time of the address, and says when there is nothing', async () => {
    const nothing = { ...trail, stays: [], vehicles: [], gaps: [], conflicts: [] };
    const { asked } = at('?of=s1&from=2026-03-01&to=2026-03-31', { Timeline: () => ({ data: { case: { timeline: nothing } } }) });
    await waitFor(() => expect(screen.getByText(/Nothing of 赵样例 is recorded in this time/)).toBeVisible());
    expect(asked.at(-1)?.variables.during).toEqual({ start: '2026-02-28T16:00:00.000Z', end: '2026-03-31T16:00:00.000Z' });
  });

  it('of somebody who is no subject is not to be had', async () => {
    at('?of=s1', { Timeline: () => refusal('FORBIDDEN') });
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
  });
});
