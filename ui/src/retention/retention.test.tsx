import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAt } from '@/testing/renderAt';

const auditor = { user: 'shi', role: 'AUDITOR' } as const;

describe('what a retention run would erase', () => {
  it('is asked only on demand, and counted by kind and case', async () => {
    const lines = [{ kind: 'CASE_HANDLES', caseId: 'case-1', due: 1200, held: 0 }, { kind: 'CASE_GRANTS', caseId: 'case-2', due: 0, held: 3 }, { kind: 'STAYS', caseId: null, due: 5, held: 1 }];
    const { operations } = renderAt('/retention', { RetentionDryRun: () => ({ data: { retentionDryRun: lines } }) }, auditor);
    await screen.findByText('Nothing has been asked yet. A dry run counts what is due.');
    expect(operations()).toEqual(['Viewer']);
    await userEvent.click(screen.getByRole('button', { name: 'Dry run' }));
    const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['Handles of the people a case has met', 'case-1', '1\u2009200', '0'],
      ['Unmaskings, categories and requests of a case', 'case-2', '0', '3'],
      ['Stays', 'outside cases', '5', '1'],
    ]);
  });

  it('is the auditor\u2019s page alone', async () => {
    renderAt('/retention', {}, { user: 'wen', role: 'SUPERVISOR' });
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
  });
});
