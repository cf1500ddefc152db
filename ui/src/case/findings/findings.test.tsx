import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { usePurposes } from '@/case/purpose/purposes';
import { useSession } from '@/shared/session/session';
import { renderAt } from '@/testing/renderAt';
import { companion, connection, outline, person, refusal, subject } from '@/testing/service';

const other = person('s2', '2D02', { displayName: '孙虚构', masked: false, category: 'SUBJECT' });
const subjects = connection([subject, other].map((who) => ({ person: who, basis: 'Complaint 4', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' })));
const met = (handle: string, times: number, part: object = {}) => ({ ...companion(person(handle, handle), times, 0), ...part });
const doubted = { strength: 'IN_DOUBT', ordinaryExplanation: { code: 'HOUSEHOLD', text: 'They may be one household.', evidence: [] } };
const day = (instant: string) => ({ during: { start: instant } });
const conflict = { rule: 'TWO_ROOMS', reason: 'Two rooms at the same time.', stays: [day('2026-09-02T04:00:00Z')], vehicles: [] };

const told: Record<string, object> = {
  s1: {
    companions: { ...connection([met('7F3A', 9), met('2C91', 6, doubted), met('9A07', 5), met('D4B2', 4), met('61E8', 4)]), caution: null },
    timeline: { stays: [day('2026-03-01T06:00:00Z'), day('2026-09-02T04:00:00Z')], vehicles: [], conflicts: [conflict] },
  },
  s2: { companions: { ...connection([]), caution: null }, timeline: { stays: [day('2026-03-01T06:00:00Z')], vehicles: [], conflicts: [] } },
};
const answers = {
  CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
  CaseSubjects: () => ({ data: { case: { ...outline(), myPurposes: [], subjects } } }),
  SavedCharts: () => ({ data: { case: { id: 'case-1', charts: connection([{ id: 'c1', name: 'Spring', savedBy: 'lin', savedAt: '2026-11-19T02:00:00Z' }], 6) } } }),
  Findings: ({ of }: Record<string, unknown>) => ({ data: { case: { id: 'case-1', ...told[String(of)] } } }),
};
const ask = async () => userEvent.click(await screen.findByRole('button', { name: 'Ask about 2 subjects' }));
const findings = async () => within(await screen.findByRole('list', { name: 'Findings to check' })).getAllByRole('listitem');

beforeEach(() => {
  useSession.getState().signOut();
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', 'Find who shared the rooms in March', Date.now());
});

describe('the findings to check in a case', () => {
  it('are not asked for before the reader asks, since each subject is a companion question of the case', async () => {
    const { operations } = renderAt('/cases/case-1', answers);
    await waitFor(() => expect(screen.getByText(/Each subject counts as a companion question/)).toBeVisible());
    expect(operations()).not.toContain('Findings');
  });

  it('are each told with what chance gives, the word and the ordinary explanation, and lead to their evidence', async () => {
    renderAt('/cases/case-1', answers);
    await ask();
    const [first, second] = await findings();
    expect(first).toHaveTextContent('Guest 7F3A met 赵样例 9 times Beyond chance');
    expect(first).toHaveTextContent('Chance alone gives about 0.31.');
    expect(first).toHaveTextContent('About 1 such pair in 18 billion would meet this often by chance.');
    expect(first).toHaveTextContent('No ordinary explanation found');
    expect(second).toHaveTextContent('Guest 2C91 met 赵样例 6 times In doubt');
    expect(second).toHaveTextContent('May be a household');
    expect(screen.getByRole('link', { name: 'Evidence for Guest 7F3A and 赵样例' })).toHaveAttribute('href', '/cases/case-1/companions?of=s1&open=7F3A');
    expect(screen.getByText(/This is not the chance that it was a coincidence/)).toBeVisible();
  });

  it('hold what contradicts, with the reason and that a row may be wrong', async () => {
    renderAt('/cases/case-1', answers);
    await ask();
    const last = (await findings()).at(-1);
    expect(last).toHaveTextContent('赵样例, 2 Sep 2026: two rooms at once');
    expect(last).toHaveTextContent('Two rooms at the same time.');
    expect(last).toHaveTextContent('One of the rows may be wrong');
  });

  it('say what they leave out, and how many stays and companions beyond chance each subject has', async () => {
    renderAt('/cases/case-1', answers);
    await ask();
    expect(await findings()).toHaveLength(4);
    expect(screen.getByRole('link', { name: '2 more companions of 赵样例' })).toHaveAttribute('href', '/cases/case-1/companions?of=s1');
    const cells = within(screen.getByRole('table', { name: 'Subjects' })).getAllByRole('row').map((row) => within(row).queryAllByRole('cell').map(({ textContent }) => textContent));
    expect(cells.slice(1).map((row) => row.slice(3, 5))).toEqual([['2', '4'], ['1', '0']]);
  });

  it('are asked for anew where the page is opened again in the same visit', async () => {
    const { operations, router } = renderAt('/cases/case-1', answers);
    await ask();
    await findings();
    await act(() => router.navigate('/cases/case-1/charts'));
    await screen.findByRole('table', { name: 'Saved charts' });
    await act(() => router.navigate('/cases/case-1'));
    expect(await findings()).toHaveLength(4);
    expect(operations().filter((name) => name === 'Findings')).toHaveLength(4);
  });

  it('say what failed and are asked for again', async () => {
    let down = true;
    renderAt('/cases/case-1', { ...answers, Findings: (of) => (down ? refusal('STORE_UNAVAILABLE', 'The store is away.') : answers.Findings(of)) });
    await ask();
    const again = await screen.findByRole('button', { name: 'Try again' });
    down = false;
    await userEvent.click(again);
    expect(await findings()).toHaveLength(4);
  });

  it('stand beside the charts saved last', async () => {
    renderAt('/cases/case-1', answers);
    expect(await screen.findByRole('link', { name: 'Spring' })).toHaveAttribute('href', '/cases/case-1/chart/c1');
    expect(screen.getByRole('link', { name: 'All 6' })).toHaveAttribute('href', '/cases/case-1/charts');
  });
});
