import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { endOfDay } from '@/shared/format/days';
import { renderAt } from '@/testing/renderAt';
import { connection, outline } from '@/testing/service';

const supervisor = { user: 'wen', role: 'SUPERVISOR' } as const;
const list = (part: object = {}) => ({ Cases: () => ({ data: { cases: connection([outline(part)]) } }), ChangeCase: () => ({ data: { changeCase: outline() } }) });
const REASON = 'The public prosecutor has asked for it';

async function choose(item: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'What to do with case 2026-0417' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

async function give(reason: string) {
  await userEvent.click(await screen.findByRole('textbox', { name: /Reason/ }));
  await userEvent.paste(reason);
}

describe('changing a case', () => {
  it('extends it to the end of a day, with a reason', async () => {
    const { asked } = renderAt('/cases', list(), supervisor);
    const last = dayjs().add(40, 'day');
    await choose('Extend...');
    await userEvent.click(await screen.findByRole('textbox', { name: 'New last day' }));
    await userEvent.paste(last.format('YYYY-MM-DD'));
    await userEvent.keyboard('{Enter}');
    await give(REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Extend' }));
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'ChangeCase')?.variables).toEqual({
        caseId: 'case-1',
        status: null,
        validUntil: endOfDay(last, 'Asia/Shanghai'),
        members: null,
        reason: REASON,
      }),
    );
  });

  it('is not sent without a reason', async () => {
    const { operations } = renderAt('/cases', list(), supervisor);
    await choose('Suspend...');
    await userEvent.click(await screen.findByRole('button', { name: 'Suspend' }));
    await waitFor(() => expect(screen.getByText('A reason of at least 10 characters is needed.')).toBeVisible());
    expect(operations()).not.toContain('ChangeCase');
  });

  it('names the members there are and sends all that shall be', async () => {
    const { asked } = renderAt('/cases', list(), supervisor);
    await choose('Change the members...');
    await userEvent.type(await screen.findByRole('combobox', { name: /Members/ }), 'he{Enter}');
    await give(REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Change the members' }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'ChangeCase')?.variables.members).toEqual(['lin', 'gao', 'he']));
  });

  it('opens a suspended case again and offers no suspension of it', async () => {
    const { asked } = renderAt('/cases', list({ status: 'SUSPENDED' }), supervisor);
    await userEvent.click(await screen.findByRole('button', { name: 'What to do with case 2026-0417' }));
    expect(screen.queryByRole('menuitem', { name: 'Suspend...' })).not.toBeInTheDocument();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Open again...' }));
    await give(REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Open again' }));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'ChangeCase')?.variables.status).toBe('OPEN'));
  });

  it('is nobody else\u2019s to do', async () => {
    renderAt('/cases', list());
    await screen.findByText('2026-0417');
    expect(screen.queryByRole('button', { name: /What to do/ })).not.toBeInTheDocument();
  });
});
