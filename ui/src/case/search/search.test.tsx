import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderAt } from '@/testing/renderAt';
import { connection, outline, subject } from '@/testing/service';
import { usePurposes } from '../purpose/purposes';

const PURPOSE = 'Find who shared the rooms in March';
const subjects = connection([{ person: subject, basis: 'Complaint 4', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' }]);
const found = (nodes: object[], total = nodes.length) => ({ Search: () => ({ data: { case: { search: { nodes, totalCount: total } } } }) });
const at = (answers: object, role: 'INVESTIGATOR' | 'RESPONSE_OFFICER' = 'INVESTIGATOR') =>
  renderAt(
    '/cases/case-1',
    {
      CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
      CaseSubjects: () => ({ data: { case: { ...outline(), myPurposes: [], subjects } } }),
      Companions: () => ({ data: { case: { companions: connection([]) } } }),
      ...answers,
    },
    { role },
  );

beforeEach(() => {
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', PURPOSE, Date.now());
});

describe('searching a case', () => {
  it('is begun with a slash, asks on Enter only, and leads to the companions of a subject', async () => {
    const { asked, operations, router } = at(found([{ is: 'Person', ...subject }]));
    await screen.findByRole('combobox', { name: 'Search this case' });
    await userEvent.keyboard('/赵样');
    expect(operations()).not.toContain('Search');
    await userEvent.keyboard('{Enter}');
    await userEvent.click((await screen.findAllByText('赵样例')).at(-1) ?? document.body);
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-1/companions'));
    expect(asked.find(({ operation }) => operation === 'Search')?.variables).toEqual({ id: 'case-1', purpose: PURPOSE, text: '赵样', first: 20 });
  });

  it('says in one sentence that nothing was found, whoever is masked', async () => {
    at(found([]));
    await userEvent.type(await screen.findByRole('combobox', { name: 'Search this case' }), 'somebody{Enter}');
    expect(await screen.findAllByText(/a masked person never is/)).not.toEqual([]);
  });

  it('is no response officer\u2019s to do', async () => {
    at({}, 'RESPONSE_OFFICER');
    await screen.findByText('赵样例');
    expect(screen.queryByRole('combobox', { name: 'Search this case' })).not.toBeInTheDocument();
  });
});
