import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { renderAt } from '@/testing/renderAt';
import { companion, connection, outline, person, refusal, subject } from '@/testing/service';
import { usePurposes } from '../purpose/purposes';

const tested = { personsTested: 1846, looks: 1, nullModel: 'same-building-window/2', graphVersion: '7', explanationsLookedFor: [], caution: null };
const REASON = 'Needed for the interview on Tuesday';

beforeEach(() => {
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', 'Find who shared the rooms in March', Date.now());
});

function open(who: PersonSeenFragment, answers: Parameters<typeof renderAt>[1] = {}, role: 'INVESTIGATOR' | 'RESPONSE_OFFICER' = 'INVESTIGATOR') {
  const subjects = connection([{ person: subject, basis: 'Complaint 4', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' }]);
  return renderAt(
    '/cases/case-1/companions?of=s1',
    {
      CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
      CaseSubjects: () => ({ data: { case: { ...outline(), myPurposes: [], subjects } } }),
      Companions: () => ({ data: { case: { companions: { ...connection([companion(who, 3, 0)]), ...tested } } } }),
      ...answers,
    },
    { role },
  );
}

async function openDrawer() {
  await userEvent.click(await screen.findByRole('button', { name: /Guest 7F3A/ }));
  return within(screen.getByRole('complementary'));
}

async function type(reason: string) {
  await userEvent.click(await screen.findByRole('textbox', { name: /Reason/ }));
  await userEvent.paste(reason);
}

describe('unmasking', () => {
  it('shows nothing before a reason is given and the sentence is ticked, and then asks for the page again', async () => {
    const { asked, operations } = open(person('p1', '7F3A'), { Unmask: () => ({ data: { unmask: person('p1', '7F3A', { masked: false, displayName: '孙虚构' }) } }) });
    await userEvent.click((await openDrawer()).getByRole('button', { name: 'Unmask...' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record and unmask' }));
    await waitFor(() => expect(screen.getByText('A reason of at least 10 characters is needed.')).toBeVisible());
    await type(REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Record and unmask' }));
    expect(operations()).not.toContain('Unmask');
    await userEvent.click(screen.getByRole('checkbox', { name: /I have read the explanation/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Record and unmask' }));
    await waitFor(() => expect(operations().filter((name) => name === 'Companions')).toHaveLength(2));
    expect(asked.find(({ operation }) => operation === 'Unmask')?.variables).toEqual({ caseId: 'case-1', personId: 'p1', reason: REASON });
  });

  it('of a minor asks a supervisor first', async () => {
    const { asked } = open(person('p1', '7F3A', { minor: true }), { RequestUnmasking: () => ({ data: { requestUnmasking: { id: 'w1' } } }) });
    await userEvent.click((await openDrawer()).getByRole('button', { name: 'Unmask...' }));
    await type(REASON);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Ask a supervisor' }));
    await waitFor(() => expect(screen.getByText('The request waits for a supervisor.')).toBeVisible());
    expect(asked.map(({ operation }) => operation)).not.toContain('Unmask');
  });

  it('says why it was refused and keeps what was typed', async () => {
    open(person('p1', '7F3A', { category: 'POSSIBLE_VICTIM' }), { Unmask: () => refusal('FORBIDDEN', 'A supervisor must agree first.') });
    await userEvent.click((await openDrawer()).getByRole('button', { name: 'Unmask...' }));
    await type(REASON);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Unmask, a supervisor has agreed' }));
    await waitFor(() => expect(screen.getByText('A supervisor must agree first.')).toBeVisible());
    expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue(REASON);
  });

  it('is no response officer\u2019s to do', async () => {
    open(person('p1', '7F3A'), {}, 'RESPONSE_OFFICER');
    const drawer = await openDrawer();
    expect(drawer.queryByRole('button', { name: /Unmask|category/ })).not.toBeInTheDocument();
  });
});

describe('the category of a person', () => {
  it('is set with a reason, and SUBJECT is not offered', async () => {
    const { asked } = open(person('p1', '7F3A'), { SetCategory: () => ({ data: { setCategory: person('p1', '7F3A', { category: 'WITNESS' }) } }) });
    await userEvent.click((await openDrawer()).getByRole('button', { name: 'Set category...' }));
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(['Contact', 'Witness', 'Possible victim']);
    await userEvent.click(screen.getByRole('radio', { name: 'Witness' }));
    await type(REASON);
    await userEvent.click(screen.getByRole('button', { name: 'Record the category' }));
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'SetCategory')?.variables).toEqual({ caseId: 'case-1', personId: 'p1', category: 'WITNESS', reason: REASON }),
    );
  });
});
