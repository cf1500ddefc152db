import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAt } from '@/testing/renderAt';
import { connection } from '@/testing/service';

const entry = (sequence: number, part: object = {}) => ({
  sequence,
  at: '2026-11-20T02:04:18Z',
  actor: 'lin',
  action: 'case.companions',
  result: 'ANSWERED',
  caseId: 'case-1',
  caseNumber: '2026-0417',
  purpose: 'Trace who shared rooms',
  reason: null,
  persons: 37,
  rows: 12,
  from: '10.0.0.7',
  previousHash: '0'.repeat(64),
  hash: 'a31e4691'.padEnd(64, '0'),
  ...part,
});
const chain = { whole: true, firstBroken: null, entries: 48_213, head: 'a31e', checkedAt: '2026-11-20T02:04:20Z' };
const log = (nodes: object[], part: object = {}, total = nodes.length) => ({
  AuditLog: ({ after }: Record<string, unknown>) => ({
    data: { auditLog: { ...connection(after ? [entry(1)] : nodes, after ? 1 : total), chain: { ...chain, ...part } } },
  }),
});
const auditor = { user: 'shi', role: 'AUDITOR' } as const;

describe('the audit log', () => {
  it('says that the chain is whole', async () => {
    renderAt('/audit', log([entry(48_213)]), auditor);
    await waitFor(() => expect(screen.getByText('The chain is whole: 48 213 entries')).toBeVisible());
    expect(screen.getByText(/Checked 20 Nov 2026, 10:04:20/)).toBeVisible();
  });

  it('cries out when it is broken, and where', async () => {
    renderAt('/audit', log([entry(48_213)], { whole: false, firstBroken: 48_107 }), auditor);
    expect(await screen.findByRole('alert')).toHaveTextContent('The chain is broken at entry 48 107 of 48 213');
  });

  it('has a purpose or a reason on each line, and shows a refusal as one', async () => {
    renderAt('/audit', log([entry(3), entry(2, { result: 'REFUSED', reason: 'Identity needed' }), entry(1, { purpose: null, caseNumber: null, persons: 0 })]), auditor);
    const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['3', '20 Nov 2026, 10:04:18', 'lin', 'case.companions', '2026-0417', 'Trace who shared rooms', '37 people', 'a31e4691'],
      ['2', '20 Nov 2026, 10:04:18', 'lin', 'case.companions', '2026-0417', 'Identity needed', 'refused', 'a31e4691'],
      ['1', '20 Nov 2026, 10:04:18', 'lin', 'case.companions', '–', 'none needed', 'answered', 'a31e4691'],
    ]);
  });

  it('narrows to one user and one case from an entry of it', async () => {
    const { asked } = renderAt('/audit', log([entry(3), entry(2)]), auditor);
    await userEvent.click(await screen.findByRole('button', { name: '3' }));
    const panel = within(screen.getByRole('complementary', { name: 'Entry 3' }));
    await userEvent.click(panel.getByRole('button', { name: 'All reads by lin' }));
    await userEvent.click(panel.getByRole('button', { name: 'All in this case' }));
    await screen.findByRole('button', { name: /Only case 2026-0417/ });
    expect(asked.at(-1)?.variables).toEqual({ actor: 'lin', caseId: 'case-1', during: null, first: 100, after: null });
  });

  it('shows an entry between its neighbours, and where the chain does not fit', async () => {
    const hash = (digit: string) => digit.repeat(64);
    renderAt('/audit', log([entry(3, { previousHash: hash('9') }), entry(2, { hash: hash('2'), previousHash: hash('1') }), entry(1, { hash: hash('1') })]), auditor);
    await userEvent.click(await screen.findByRole('button', { name: '2' }));
    const links = within(screen.getByRole('complementary', { name: 'Entry 2' })).getAllByRole('listitem');
    expect(links.map(({ textContent }) => /does not fit/.test(textContent ?? ''))).toEqual([false, false, true]);
  });

  it('loads older entries on demand', async () => {
    renderAt('/audit', log([entry(2)], {}, 2), auditor);
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(screen.getByText('2 of 2 entries')).toBeVisible());
  });
});
