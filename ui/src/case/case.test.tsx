import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderAt } from '@/testing/renderAt';
import { connection, DAY, HOUR, outline, refusal, subject } from '@/testing/service';
import { usePurposes } from './purpose/purposes';

const PURPOSE = 'Find who shared the rooms in March';

const door = (part: object = {}) => ({ data: { node: { ...outline(part), myPurposes: ['Check where the money went'] } } });
const inside = () => ({
  data: {
    case: {
      ...outline(),
      myPurposes: [PURPOSE],
      subjects: connection([{ person: subject, basis: 'Complaint 4', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' }]),
    },
  },
  extensions: { logged: 1 },
});

async function enter() {
  await fill('Purpose', PURPOSE);
  await userEvent.click(screen.getByRole('button', { name: 'Enter the case' }));
}

/** Puts a text into a field at once, as pasting does. */
async function fill(name: string, text: string) {
  await userEvent.click(await screen.findByRole('textbox', { name }));
  await userEvent.paste(text);
}

beforeEach(() => usePurposes.setState({ stated: {} }));

describe('the door of a case', () => {
  it('asks for nothing of the inside before a purpose is stated', async () => {
    const { operations } = renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await screen.findByRole('heading', { name: 'What do you need to find out?' });
    expect(operations()).toEqual(['Viewer', 'CaseDoor']);
    expect(screen.getByText('0 reads logged this visit')).toBeVisible();
    await enter();
    await screen.findByText('赵样例');
    expect(operations()).toEqual(['Viewer', 'CaseDoor', 'CaseSubjects', 'SavedCharts']);
    expect(screen.getByText('1 read logged this visit')).toBeVisible();
  });

  it('sends the purpose as it was typed', async () => {
    const { asked } = renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await enter();
    await screen.findByText('赵样例');
    expect(asked.find(({ operation }) => operation === 'CaseSubjects')?.variables).toEqual({ id: 'case-1', purpose: PURPOSE });
  });

  it('does not open on fewer than ten characters', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door() });
    await fill('Purpose', 'because');
    expect(screen.getByRole('button', { name: 'Enter the case' })).toBeDisabled();
  });

  it('offers the earlier purposes to start from', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door() });
    await userEvent.click(await screen.findByRole('button', { name: 'Check where the money went' }));
    expect(screen.getByRole('textbox', { name: 'Purpose' })).toHaveValue('Check where the money went');
  });

  it('is opened by Ctrl and Enter too', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await fill('Purpose', PURPOSE);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getByText('赵样例')).toBeVisible());
  });

  it('asks once a visit: another page of the case asks no purpose', async () => {
    const { router } = renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside, Cases: () => ({ data: { cases: connection([outline()]) } }) });
    await enter();
    await screen.findByText('赵样例');
    await act(() => router.navigate('/cases'));
    await screen.findByRole('table', { name: 'Cases' });
    await act(() => router.navigate('/cases/case-1'));
    await waitFor(() => expect(screen.getByText('赵样例')).toBeVisible());
    expect(screen.queryByRole('textbox', { name: 'Purpose' })).not.toBeInTheDocument();
  });

  it('asks anew on demand, with the text filled in and the case off the screen', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await enter();
    await screen.findByText('赵样例');
    await userEvent.click(screen.getByRole('button', { name: /State a new purpose/ }));
    expect(await screen.findByRole('textbox', { name: 'Purpose' })).toHaveValue(PURPOSE);
    expect(screen.queryByText('赵样例')).not.toBeInTheDocument();
  });

  it('says by what right and until when', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door() });
    await waitFor(() => expect(screen.getByText(/Case filing 7, approved by wen/)).toBeVisible());
    expect(screen.getByText(/25 days left/)).toBeVisible();
  });
});

describe('a case that may not be read', () => {
  const nothing = 'This page does not exist, or you have no access to it. The answer is the same in both cases.';

  it.each([
    ['is refused', '/cases/case-1', { CaseDoor: () => refusal('FORBIDDEN') }],
    ['has other members', '/cases/case-1', { CaseDoor: () => door({ members: ['he'] }) }],
    ['does not exist', '/cases/case-1', { CaseDoor: () => ({ data: { node: null } }) }],
    ['is no page at all', '/nowhere', {}],
  ])('looks the same whether it %s', async (_, path, answers) => {
    renderAt(path, answers);
    await waitFor(() => expect(screen.getByText(nothing)).toBeVisible());
    expect(screen.queryByText('2026-0417')).not.toBeInTheDocument();
  });

  it('is refused inside as it is at the door', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: () => refusal('FORBIDDEN') });
    await enter();
    await waitFor(() => expect(screen.getByText(nothing)).toBeVisible());
  });

  it.each([
    ['the service says that its authority has ended', { CaseDoor: () => refusal('AUTHORITY_EXPIRED') }],
    ['its end has passed', { CaseDoor: () => door({ authority: { ...outline().authority, validUntil: new Date(Date.now() - HOUR).toISOString() } }) }],
  ])('says so when %s', async (_, answers) => {
    renderAt('/cases/case-1', answers);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'The authority of this case has ended' })).toBeVisible());
  });

  it('says so when it is suspended', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door({ status: 'SUSPENDED' }) });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'This case is not open' })).toBeVisible());
  });
});

describe('the end of an authority', () => {
  it('takes the case off the screen while it is being read', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setInterval', 'clearInterval'] });
    try {
      const validUntil = new Date(Date.now() + 20 * 60_000).toISOString();
      renderAt('/cases/case-1', { CaseDoor: () => door({ authority: { ...outline().authority, validUntil } }), CaseSubjects: inside });
      const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
      await user.click(await screen.findByRole('textbox', { name: 'Purpose' }));
      await user.paste(PURPOSE);
      await user.click(screen.getByRole('button', { name: 'Enter the case' }));
      await screen.findByText('赵样例');
      await act(() => vi.advanceTimersByTimeAsync(21 * 60_000));
      expect(screen.getByRole('heading', { name: 'The authority of this case has ended' })).toBeVisible();
      expect(screen.queryByText('赵样例')).not.toBeInTheDocument();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is told by the service in the middle of a visit', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: () => refusal('AUTHORITY_EXPIRED') });
    await enter();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'The authority of this case has ended' })).toBeVisible());
  });
});

describe('the overview', () => {
  it('shows the subjects with their basis and the ways to ask about them', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await enter();
    await waitFor(() => expect(screen.getByText('Complaint 4')).toBeVisible());
    expect(screen.getByRole('link', { name: 'Companions of 赵样例' })).toHaveAttribute('href', '/cases/case-1/companions?of=s1');
    expect(screen.getByRole('link', { name: 'Link chart of 赵样例' })).toHaveAttribute('href', '/cases/case-1/chart?of=s1');
  });

  it('keeps the last good answer when a later one fails, and offers to try again', async () => {
    let broken = true;
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: () => (broken ? refusal('STORE_UNAVAILABLE', 'The store is busy.') : inside()) });
    await enter();
    await waitFor(() => expect(screen.getByText('The store is busy.')).toBeVisible());
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('赵样例')).toBeVisible());
  });

  it('adds a subject by exact number and basis, and shows why it was refused', async () => {
    const answers = { CaseDoor: () => door(), CaseSubjects: inside, AddSubject: () => refusal('BAD_USER_INPUT', 'No person has this number.') };
    const { asked } = renderAt('/cases/case-1', answers);
    await enter();
    await userEvent.click(await screen.findByRole('button', { name: 'Add a subject' }));
    await fill('Document number', ' 110101 ');
    await fill('Basis', 'Complaint 5 of the platform');
    await userEvent.click(screen.getByRole('button', { name: 'Record and add' }));
    await waitFor(() => expect(screen.getByText('No person has this number.')).toBeVisible());
    expect(asked.at(-1)?.variables).toEqual({ caseId: 'case-1', documentNumber: '110101', basis: 'Complaint 5 of the platform' });
  });

  it('lets a response officer add nobody', async () => {
    renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside }, { user: 'gao', role: 'RESPONSE_OFFICER' });
    await enter();
    await screen.findByText('赵样例');
    expect(screen.queryByRole('button', { name: 'Add a subject' })).not.toBeInTheDocument();
  });

  it('changes its language in place and asks nothing again', async () => {
    const { operations } = renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await enter();
    await screen.findByText('赵样例');
    const before = operations().length;
    await userEvent.click(screen.getByRole('button', { name: '中文' }));
    await waitFor(() => expect(screen.getByRole('link', { name: '赵样例的同行人' })).toBeVisible());
    expect(document.documentElement).toHaveAttribute('lang', 'zh-CN');
    expect(operations()).toHaveLength(before);
    await act(() => i18next.changeLanguage('en'));
  });
});

describe('leaving', () => {
  it('forgets everything and shows the sign-in page', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ mode: 'token' })));
    const { router } = renderAt('/cases/case-1', { CaseDoor: () => door(), CaseSubjects: inside });
    await enter();
    await screen.findByText('赵样例');
    await userEvent.click(screen.getByRole('button', { name: /Settings and sign-out/ }));
    await userEvent.click(await screen.findByText('Sign out'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/signin'));
    expect(screen.queryByText('赵样例')).not.toBeInTheDocument();
    expect(usePurposes.getState().stated).toEqual({});
    expect(sessionStorage.length).toBe(0);
    vi.unstubAllGlobals();
  });
});

describe('the list of cases', () => {
  it('opens only what the viewer is a member of, is open and has not ended', async () => {
    const past = { ...outline().authority, validUntil: new Date(Date.now() - DAY).toISOString() };
    const nodes = [
      outline(),
      outline({ id: 'c2', number: 'N-2', members: ['he'] }),
      outline({ id: 'c3', number: 'N-3', status: 'CLOSED' }),
      outline({ id: 'c4', number: 'N-4', authority: past }),
    ];
    renderAt('/cases', { Cases: () => ({ data: { cases: connection(nodes) } }) });
    expect(await screen.findByRole('link', { name: '2026-0417' })).toHaveAttribute('href', '/cases/case-1');
    for (const number of ['N-2', 'N-3', 'N-4']) {
      expect(screen.getByText(number)).toBeVisible();
      expect(screen.queryByRole('link', { name: number })).not.toBeInTheDocument();
    }
  });

  it('says why it is empty', async () => {
    renderAt('/cases', { Cases: () => ({ data: { cases: connection([]) } }) });
    await waitFor(() => expect(screen.getByText(/No case names you as a member/)).toBeVisible());
  });

  it('loads further pages on demand', async () => {
    const pages: Record<string, object[]> = { first: [outline()], '1': [outline({ id: 'c2', number: 'N-2' })] };
    const { asked } = renderAt('/cases', {
      Cases: ({ after }) => ({ data: { cases: connection(pages[String(after ?? 'first')] ?? [], after ? 1 : 2) } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(screen.getByText('N-2')).toBeVisible());
    expect(asked.filter(({ operation }) => operation === 'Cases').map(({ variables }) => variables.after)).toEqual([null, '1']);
  });
});
