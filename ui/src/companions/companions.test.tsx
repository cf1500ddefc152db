import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { usePurposes } from '@/case/purpose/purposes';
import { renderAt } from '@/testing/renderAt';
import { companion, connection, outline, person, refusal, subject, tested } from '@/testing/service';

const rows = [
  companion(person('c1', '7F3A'), 9, 2),
  companion(person('c2', '5E17'), 4, 4),
  companion(person('c3', 'D4B2', { masked: false, displayName: '戊公开' }), 3, 0),
];
const other = person('s2', '2D02', { displayName: '孙虚构', masked: false, category: 'SUBJECT' });
const subjects = connection([subject, other].map((who) => ({ person: who, basis: 'Complaint', addedBy: 'lin', addedAt: '2026-10-09T02:00:00Z' })));
const answers = {
  CaseDoor: () => ({ data: { node: { ...outline(), myPurposes: [] } } }),
  CaseSubjects: () => ({ data: { case: { ...outline(), myPurposes: [], subjects } } }),
  Companions: () => ({ data: { case: { companions: { ...connection(rows), ...tested } } } }),
};

const at = (search: string, part: object = {}) => renderAt(`/cases/case-1/companions${search}`, { ...answers, ...part });
const row = async (name: string) => {
  const found = (await screen.findByText(name)).closest('tr');
  if (!found) throw new Error(`${name} stands in no row`);
  return found;
};

beforeEach(() => {
  usePurposes.setState({ stated: {} });
  usePurposes.getState().state('case-1', 'Find who shared the rooms in March', Date.now());
});

describe('the companions of a subject', () => {
  it('are shown with the ordinary explanation first, then how often, the word, how rare, and how many of 100 rows are chance', async () => {
    at('?of=s1');
    const cells = within(await row('Guest 7F3A')).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '',
      'Guest 7F3A',
      'None found',
      '9',
      'Seen 7; chance alone gives about 0.31, in 95 of 100 cases 0 to 1',
      'Beyond chance',
      'about 1 in 18 billion',
      'fewer than 1',
    ]);
  });

  it('who always booked together have no picture and no numbers of chance', async () => {
    at('?of=s1');
    const cells = within(await row('Guest 5E17')).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['', 'Guest 5E17', 'None found', '4', 'not tested', 'Booked together', '', '']);
  });

  it('are marked by their check boxes and go to the chart together', async () => {
    at('?of=s1');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Mark Guest 7F3A for the chart' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Mark Guest 5E17 for the chart' }));
    expect(screen.getByRole('link', { name: 'Show 2 marked on the chart' })).toHaveAttribute('href', '/cases/case-1/chart?of=s1&select=c1&select=c2');
    expect(screen.queryByRole('table', { name: 'Evidence' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Mark Guest 7F3A for the chart' }));
    expect(screen.getByRole('link', { name: 'Show 1 marked on the chart' })).toHaveAttribute('href', '/cases/case-1/chart?of=s1&select=c2');
  });

  it('stand under the short form of their explanation, with the sentence at hand', async () => {
    const explained = { ...rows[0], ordinaryExplanation: { code: 'HOST', text: 'Operates or lets a room used on 5 of 7 shared occasions.', evidence: [] } };
    at('?of=s1', { Companions: () => ({ data: { case: { companions: { ...connection([explained]), ...tested } } } }) });
    expect(await screen.findByText('Lets the room')).toHaveAttribute('title', 'Operates or lets a room used on 5 of 7 shared occasions.');
  });

  it('who are masked stand under their handle, others under their name', async () => {
    at('?of=s1');
    expect(await row('戊公开')).toBeInTheDocument();
    expect(await row('Guest 5E17')).toBeInTheDocument();
  });

  it('come with how many were tested, how often the case has looked, and that nobody became a subject', async () => {
    at('?of=s1');
    await waitFor(() => expect(screen.getByText(/1 846 guests could have met 赵样例 and were all tested/)).toBeVisible());
    expect(screen.getByText(/A companion is no subject of this case/)).toBeVisible();
    expect(screen.getByText(/This case has asked 3 companion questions/)).toBeVisible();
  });

  it('come with the warning of a calibration that was not good', async () => {
    const caution = 'Take care: 9 of 100.';
    at('?of=s1', { Companions: () => ({ data: { case: { companions: { ...connection(rows), ...tested, caution } } } }) });
    expect(await screen.findByRole('alert')).toHaveTextContent(caution);
  });

  it('show more columns on request', async () => {
    at('?of=s1');
    await row('Guest 7F3A');
    await userEvent.click(screen.getByRole('button', { name: 'More columns' }));
    const cells = within(await row('Guest 7F3A')).getAllByRole('cell');
    expect(cells.slice(8).map(({ textContent }) => textContent)).toEqual(['BookingRoom', '1 Mar 2026', '9 Mar 2026', '90 h', '5.5e-11', '0.004', '0.31']);
  });

  it('are asked for with the window and the number of times of the address', async () => {
    const { asked } = at('?of=s1&min=3&from=2026-03-01&to=2026-03-31');
    await row('Guest 7F3A');
    expect(asked.at(-1)?.variables).toEqual({
      id: 'case-1',
      purpose: 'Find who shared the rooms in March',
      of: 's1',
      minOccasions: 3,
      during: { start: '2026-02-28T16:00:00.000Z', end: '2026-03-31T16:00:00.000Z' },
      first: 100,
      after: null,
    });
  });

  it('are those of the first subject where the address names none', async () => {
    const { asked } = at('');
    await row('Guest 7F3A');
    expect(asked.at(-1)?.variables.of).toBe('s1');
  });

  it('of somebody who is no subject are not to be had', async () => {
    const { operations } = at('?of=c1');
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
    expect(operations()).not.toContain('Companions');
  });

  it('none of whom there are: says so and offers the smaller number', async () => {
    const none = { Companions: () => ({ data: { case: { companions: { ...connection([]), ...tested } } } }) };
    const { asked } = at('?of=s1', none);
    await waitFor(() => expect(screen.getByText(/No one met 赵样例 2 times or more in this window/)).toBeVisible());
    await userEvent.click(screen.getByRole('button', { name: 'Ask for 1 time or more' }));
    await waitFor(() => expect(screen.getByText(/No one met 赵样例 1 times or more/)).toBeVisible());
    expect(asked.at(-1)?.variables.minOccasions).toBe(1);
  });

  it('too many to answer: says the limit and offers less', async () => {
    let tooMany = true;
    const { asked } = at('?of=s1', {
      Companions: () => (tooMany ? refusal('LIMIT_EXCEEDED', 'At most 5 000 rows; 9 211 were found.') : answers.Companions()),
    });
    await waitFor(() => expect(screen.getByText('At most 5 000 rows; 9 211 were found.')).toBeVisible());
    tooMany = false;
    await userEvent.click(screen.getByRole('button', { name: 'Ask for less' }));
    await row('Guest 7F3A');
    expect(asked.at(-1)?.variables.minOccasions).toBe(3);
  });
});

describe('the drawer', () => {
  const open = async () => {
    const view = at('?of=s1');
    await row('Guest 7F3A');
    await userEvent.click(screen.getByRole('button', { name: /7F3A/ }));
    return view;
  };

  it('shows each occasion down to file and row without asking again', async () => {
    const { operations } = await open();
    const evidence = within(screen.getByRole('table', { name: 'Evidence' }));
    expect(evidence.getAllByRole('row')).toHaveLength(1 + 9);
    expect(evidence.getByText('stays.csv 4 000')).toBeVisible();
    expect(evidence.getByText('stays.csv 5 002')).toBeVisible();
    expect(operations().filter((name) => name === 'Companions')).toHaveLength(1);
  });

  it('says that he is masked and no subject, what was looked for, and what the numbers are not', async () => {
    await open();
    const drawer = within(screen.getByRole('complementary', { name: 'Evidence for Guest 7F3A' }));
    expect(drawer.getByText('Contact, masked. Not a subject.')).toBeVisible();
    expect(drawer.getByText(/None found. Looked for: One group booking/)).toBeVisible();
    expect(drawer.getByText('Met 9 times, 7 of them separate pieces of evidence that were tested; chance alone gives about 0.31.')).toBeVisible();
    expect(drawer.getByText('If each only followed their own habits, about 1 such pair in 18 billion would meet this often.')).toBeVisible();
    expect(drawer.getByText('Of 100 rows at least this strong, fewer than 1 is expected to be chance.')).toBeVisible();
    expect(drawer.getByText('This is not the chance that it was a coincidence, and says nothing about what anyone did.')).toBeVisible();
    expect(
      drawer.getByText(/^q 0.004: false-discovery rate over 1 846 persons tested × 3 questions in this case. p 5.5e-11. Chance alone would give 0.31 of 7 occasions./),
    ).toBeVisible();
  });

  it('says of those who always booked together that it is no question of coincidence', async () => {
    at('?of=s1');
    await row('Guest 5E17');
    await userEvent.click(screen.getByRole('button', { name: /5E17/ }));
    expect(screen.getByText(/so not tested: no question of coincidence/)).toBeVisible();
  });

  it('leads to him on the chart', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Show on the chart' })).toHaveAttribute('href', '/cases/case-1/chart?of=s1&select=c1');
  });

  it('copies a sentence that holds the handle and the rows', async () => {
    await open();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Copy as a sentence' }));
    const text = await navigator.clipboard.readText();
    expect(text).toContain('赵样例 and Guest 7F3A met 9 times (2 booked together)');
    expect(text).toContain('stays.csv, row 4\u2009000, import imp-1');
    expect(text).toContain('No ordinary explanation was found.');
    expect(text).toContain('Chance alone gives about 0.31 of the 7 tested: more than chance explains (q 0.004).');
    expect(text.split('\n')).toHaveLength(12);
  });

  it('is closed again', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });
});
