import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import dayjs from 'dayjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { endOfDay } from '@/shared/format/days';
import { useSignInOffer } from '@/shared/service/signInOffer';
import { renderAt } from '@/testing/renderAt';
import { connection, DAY, HOUR, outline, refusal } from '@/testing/service';

const supervisor = { user: 'wen', role: 'SUPERVISOR' } as const;
const list = { Cases: () => ({ data: { cases: connection([outline()]) } }) };

beforeEach(() =>
  useSignInOffer.setState({
    offer: {
      mode: 'demo',
      stays: 1,
      users: [
        { user: 'lin', roles: ['INVESTIGATOR'] },
        { user: 'wen', roles: ['SUPERVISOR', 'INVESTIGATOR'] },
        { user: 'shi', roles: ['AUDITOR'] },
      ],
    },
  }),
);

async function fill(name: string, text: string) {
  await userEvent.click(await screen.findByRole('textbox', { name: new RegExp(`^${name}`) }));
  await userEvent.paste(text);
}

async function complete(end: string) {
  await fill('Number', '2026-0421');
  await fill('Title', 'Unregistered lets');
  await fill('Legal ground', 'Case filing of 19 Nov 2026, item 3');
  await fill('Ends on', end);
  await userEvent.keyboard('{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: /Members/ }), 'lin{Enter}');
}

describe('opening a case', () => {
  it('sends number, title, ground, the end of the last day and the members', async () => {
    const last = dayjs().add(60, 'day');
    const { asked, router } = renderAt('/cases/new', { ...list, OpenCase: () => ({ data: { openCase: outline({ number: '2026-0421' }) } }) }, supervisor);
    await complete(last.format('YYYY-MM-DD'));
    await waitFor(() => expect(screen.getByText('60 days from today. Access then stops by itself.')).toBeVisible());
    await userEvent.click(screen.getByRole('button', { name: 'Approve and open' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases'));
    expect(asked.find(({ operation }) => operation === 'OpenCase')?.variables).toEqual({
      input: {
        number: '2026-0421',
        title: 'Unregistered lets',
        ground: 'Case filing of 19 Nov 2026, item 3',
        validUntil: endOfDay(last, 'Asia/Shanghai'),
        members: ['lin'],
      },
    });
  });

  it('does not offer the one who approves, nor anybody who could not work on a case', async () => {
    renderAt('/cases/new', list, supervisor);
    await userEvent.click(await screen.findByRole('combobox', { name: /Members/ }));
    expect(await screen.findByText('lin, Investigator')).toBeInTheDocument();
    expect([...document.querySelectorAll('.ant-select-item-option')].map(({ textContent }) => textContent)).toEqual(['lin, Investigator']);
    expect(screen.getByDisplayValue('wen, you')).toBeDisabled();
  });

  it('does not take him when his name is typed', async () => {
    renderAt('/cases/new', list, supervisor);
    await userEvent.type(await screen.findByRole('combobox', { name: /Members/ }), 'wen{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Approve and open' }));
    await waitFor(() => expect(screen.getByText('A case needs at least one member.')).toBeVisible());
  });

  it('asks for whatever is missing and sends nothing', async () => {
    const { operations } = renderAt('/cases/new', list, supervisor);
    await userEvent.click(await screen.findByRole('button', { name: 'Approve and open' }));
    await waitFor(() => expect(screen.getByText('A case needs its number.')).toBeVisible());
    expect(screen.getByText('A case needs an end date.')).toBeVisible();
    expect(screen.getByText('A case needs at least one member.')).toBeVisible();
    expect(operations()).not.toContain('OpenCase');
  });

  it('shows why the service refused, with the form as it was', async () => {
    const refuse = { OpenCase: () => refusal('BAD_USER_INPUT', 'The number 2026-0421 is taken.') };
    renderAt('/cases/new', { ...list, ...refuse }, supervisor);
    await complete(dayjs().add(60, 'day').format('YYYY-MM-DD'));
    await userEvent.click(screen.getByRole('button', { name: 'Approve and open' }));
    await waitFor(() => expect(screen.getByText('The number 2026-0421 is taken.')).toBeVisible());
    expect(screen.getByRole('textbox', { name: /^Number/ })).toHaveValue('2026-0421');
  });

  it('announces which of his own cases ends first', async () => {
    const soon = outline({ id: 'case-3', number: 'N-3', authority: { ...outline().authority, validUntil: new Date(Date.now() + 3 * DAY + HOUR).toISOString() } });
    renderAt('/cases/new', { Cases: () => ({ data: { cases: connection([outline(), soon]) } }) }, supervisor);
    await waitFor(() => expect(screen.getByText('Case N-3 ends in 3 days.')).toBeVisible());
  });

  it('is nobody else\u2019s page', async () => {
    renderAt('/cases/new', list);
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
  });
});
