import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAt } from '@/testing/renderAt';
import { connection, outline, refusal } from '@/testing/service';

const supervisor = { user: 'wen', role: 'SUPERVISOR' } as const;
const read = { sequence: 7, at: '2026-11-20T02:04:18Z', actor: 'lin', action: 'subjects+companions', result: 'ANSWERED', purpose: 'Trace who shared rooms', reason: null, persons: 16 };
const wish = { id: 'w1', reason: 'He may be a witness of the fire', requestedBy: 'lin', requestedAt: '2026-11-20T02:00:00Z', agreedBy: null, agreedReason: null, agreedAt: null };
const seen = (part: object = {}) => ({ Oversight: () => ({ data: { node: { ...outline(), unmaskingRequests: [], reads: connection([read]), ...part } } }) });

describe('who read a case', () => {
  it('is a list of people at work, what they asked and why, with counts of persons and no person', async () => {
    renderAt('/cases/case-1/reads', seen(), supervisor);
    const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['20 Nov 2026, 10:04:18', 'lin', 'Subjects, Companions', 'Trace who shared rooms', '16 people'],
    ]);
  });

  it('shows the same page of nothing to whoever may not see it', async () => {
    renderAt('/cases/case-1/reads', { Oversight: () => refusal('FORBIDDEN') }, supervisor);
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
  });

  it('lets a supervisor agree to an unmasking by its reason, without showing the person', async () => {
    const { asked } = renderAt('/cases/case-1/reads', { ...seen({ unmaskingRequests: [wish] }), AgreeToUnmasking: () => ({ data: { agreeToUnmasking: wish } }) }, supervisor);
    await userEvent.click(await screen.findByRole('button', { name: 'Agree...' }));
    expect(await screen.findByText('lin writes: He may be a witness of the fire')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('textbox', { name: /Reason/ }));
    await userEvent.paste('The interview cannot be held otherwise');
    await userEvent.click(screen.getByRole('button', { name: 'Record and agree' }));
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'AgreeToUnmasking')?.variables).toEqual({ requestId: 'w1', reason: 'The interview cannot be held otherwise' }),
    );
  });
});
