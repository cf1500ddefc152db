import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useHanded } from '@/case/context/handed';
import { useLookedAt } from '@/case/context/lookedAt';
import { usePurposes } from '@/case/purpose/purposes';
import { speak } from '@/i18n';
import { renderAt } from '@/testing/renderAt';
import { connection, outline, person, refusal, subject } from '@/testing/service';

const building = (id: string) => ({ id, name: `House ${id}`, latitude: id === 'H1' ? 31.2 : 31.6, longitude: 121.4 });
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
  useLookedAt.setState({ searches: {} });
  usePurposes.getState().state('case-1', 'Where he stayed in March', Date.now());
});

describe('the timeline of a subject', () => {
  it('lists every record in words, newest first, with the row it stands in', async () => {
    at('?of=s1');
    const table = await screen.findByRole('table', { name: 'Timeline of 赵样例' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent).slice(2))).toEqual([
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
    expect(screen.getByText('登记入住，与住客 7F3A 同一登记。与另一条记录冲突')).toBeVisible();
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

  it('puts the rooms, vehicles and buildings of what is marked on the chart of the subject, and of everything where nothing is', async () => {
    const { router } = at('?of=s1&from=2026-03-01&to=2026-03-31', { Companions: () => new Promise(() => {}) });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Put 4 on the chart' })).toBeVisible());
    const [box] = screen.getAllByRole('checkbox', { name: /^Mark House H1, 101/ });
    await userEvent.click(box as HTMLElement);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Put 1 on the chart' }));
    await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe('/cases/case-1/chart?of=s1&from=2026-03-01&to=2026-03-31'));
    expect(useHanded.getState().handed).toEqual({ caseId: 'case-1', subject: 's1', things: ['r101'] });
  });

  it('says in words that only a part of the time is shown, and shows it all again on request', async () => {
    const { asked } = at('?of=s1&from=2026-03-01&to=2026-03-31');
    await waitFor(() => expect(screen.getByText(/Only 1 Mar 2026 to 31 Mar 2026\./)).toBeVisible());
    expect(screen.getByRole('link', { name: 'Companions' }).getAttribute('href')).toBe('/cases/case-1/companions?from=2026-03-01&to=2026-03-31');
    await userEvent.click(screen.getByRole('button', { name: 'Show all the time' }));
    await waitFor(() => expect(asked.at(-1)?.variables.during).toBeNull());
    expect(screen.queryByText(/^Only /)).toBeNull();
    expect(screen.getByRole('link', { name: 'Companions' }).getAttribute('href')).toBe('/cases/case-1/companions');
  });

  it('shows the places with their counts on a map with a scale, and names on it the place of the open record', async () => {
    at('?of=s1');
    const map = await screen.findByTestId('map');
    expect(map.querySelectorAll('circle[class*="dot"]')).toHaveLength(2);
    // 0.4 degrees of latitude, 44.5 km, are 176 of the 260 units of its height: 320 units of width are 81 km, of which 20 are the most for a scale.
    expect(within(map).getByText('20 km')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /20 Mar 2026/ }));
    expect([...map.querySelectorAll('[data-selected] title')].map(({ textContent }) => textContent)).toEqual(['House H2\n1 stay\nseen 1 time']);
  });

  it('is handed out after it is recorded, and not before', async () => {
    const handed: string[] = [];
    URL.createObjectURL = () => 'blob:made-here';
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      handed.push(this.download);
    });
    const { asked } = at('?of=s1', { RecordExport: () => ({ data: { recordExport: true } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Record and export' })).toBeVisible());
    expect(handed).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Record and export' }));
    await waitFor(() => expect(handed).toHaveLength(1));
    expect(handed[0]).toMatch(/^2026-0417-timeline-\d{8}-\d{4}\.zip$/);
    expect(asked.at(-1)?.variables).toEqual({ caseId: 'case-1', format: 'CSV', nodes: 5, links: 0, omitted: 0 });
  });
});

describe('the time at one press', () => {
  // 20:00 UTC is 04:00 of the next day in Shanghai.
  beforeEach(() => void vi.setSystemTime(new Date('2026-03-21T20:00:00Z')));
  afterEach(() => void vi.useRealTimers());
  const spans = async () => within(await screen.findByRole('group', { name: 'Time at one press' }));
  const pressed = async () => (await spans()).getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);

  it.each([
    ['Last 7 days', '2026-03-16'],
    ['Last 30 days', '2026-02-21'],
    ['Last 90 days', '2025-12-23'],
  ])('%s are those up to today in the zone, today among them', async (name, from) => {
    const { router, asked } = at('?of=s1');
    expect(await pressed()).toEqual(['All']);
    await userEvent.click((await spans()).getByRole('button', { name }));
    await waitFor(() => expect(new URLSearchParams(router.state.location.search).toString()).toBe(`of=s1&from=${from}&to=2026-03-22`));
    expect(await pressed()).toEqual([name]);
    const during = { start: new Date(`${from}T00:00:00+08:00`).toISOString(), end: '2026-03-22T16:00:00.000Z' };
    await waitFor(() => expect(asked.findLast(({ operation }) => operation === 'Timeline')?.variables.during).toEqual(during));
  });

  it('goes back to all by key, also where nothing is recorded in the days that were asked for', async () => {
    const { router } = at('?of=s1&from=2026-03-16&to=2026-03-22', { Timeline: () => ({ data: { case: { timeline: { ...trail, stays: [], vehicles: [], gaps: [], conflicts: [] } } } }) });
    await waitFor(() => expect(screen.getByText('Nothing of 赵样例 is recorded in this time. Widen it.')).toBeVisible());
    expect(await pressed()).toEqual(['Last 7 days']);
    (await spans()).getByRole('button', { name: 'Last 7 days' }).focus();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.search).toBe('?of=s1'));
    expect(await pressed()).toEqual(['All']);
  });

  it('is none of them where other days are asked for', async () => {
    at('?of=s1&from=2026-03-15&to=2026-03-22');
    await waitFor(async () => expect((await spans()).queryAllByRole('button', { pressed: true })).toEqual([]));
  });
});

describe('on a tablet', () => {
  const media = window.matchMedia;
  beforeEach(() => {
    window.matchMedia = (query) => Object.assign(media(query), { matches: query.includes('max-width: 1023px') });
  });
  afterEach(() => {
    window.matchMedia = media;
  });
  const cards = async () => within(await screen.findByRole('region', { name: 'Timeline of 赵样例' }));

  it('the records stand by day, newest first, and tell their row when they are opened', async () => {
    at('?of=s1');
    const region = await cards();
    expect(region.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Fri, 20 Mar 2026', 'Sun, 15 Mar 2026', 'Thu, 12 Mar 2026', 'Tue, 10 Mar 2026']);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const [newest] = region.getAllByRole('button', { expanded: false });
    expect(newest).toHaveTextContent('15:00House H2, 201Checked in, alone; no check-out recorded');
    if (newest) await userEvent.click(newest);
    expect(newest).toHaveAttribute('aria-expanded', 'true');
    expect(newest).toHaveTextContent('stays.csv row 3');
  });

  it('are marked for the chart like rows of the table', async () => {
    at('?of=s1');
    await userEvent.click((await cards()).getByRole('checkbox', { name: 'Mark House H2, 201, 20 Mar 2026, 15:00 for the chart' }));
    expect(screen.getByRole('button', { name: 'Put 1 on the chart' })).toBeVisible();
  });
});
