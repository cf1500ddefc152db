import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '@/i18n';
import { renderAt } from '@/testing/renderAt';
import { refusal } from '@/testing/service';

const wen = { user: 'wen', role: 'SUPERVISOR' } as const;
const run = (part: object = {}) => ({
  ranAt: '2026-11-20T06:14:00Z',
  subjects: 1000,
  withFinding: 4,
  falseShare: 0.004,
  limit: 0.05,
  isGood: true,
  pairsTested: 120_000,
  histogram: [
    { upTo: 0.001, pairs: 40, atMostByChance: 120 },
    { upTo: 1, pairs: 120_000, atMostByChance: 120_000 },
  ],
  graphVersion: '7',
  seed: 3,
  ...part,
});

beforeEach(() => speak('en'));

describe('the calibration page', () => {
  it('shows the last run: share of false findings with its limit, and how many p fell where', async () => {
    renderAt('/calibration', { LastCalibration: () => ({ data: { calibration: run() } }) }, wen);
    await waitFor(() => expect(screen.getByText('4 of 1 000 subjects got a finding, 0.4 % of them; every one is false. At most 5 % is good.')).toBeVisible());
    expect(screen.getByText('good')).toBeVisible();
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
      ['0.001', '40', '120', ''],
      ['1', '120\u2009000', '120\u2009000', ''],
    ]);
  });

  it('warns while the last run was not good', async () => {
    renderAt('/calibration', { LastCalibration: () => ({ data: { calibration: run({ isGood: false, withFinding: 60, falseShare: 0.06 }) } }) }, wen);
    expect(await screen.findByRole('alert')).toHaveTextContent('every companions answer says so');
    expect(screen.getByText('not good')).toBeVisible();
  });

  it('starts a run with another seed and then shows it', async () => {
    let ran = false;
    const { asked } = renderAt(
      '/calibration',
      {
        LastCalibration: () => ({ data: { calibration: ran ? run({ seed: 4 }) : run() } }),
        Calibrate: () => {
          ran = true;
          return { data: { calibrate: run({ seed: 4 }) } };
        },
      },
      wen,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Ask about 200 guests' }));
    await waitFor(() => expect(screen.getByText(/Data version 7, seed 4/)).toBeVisible());
    expect(asked.find(({ operation }) => operation === 'Calibrate')?.variables).toEqual({ subjects: 200, seed: 4 });
  });

  it('says why a run was refused and keeps the last one', async () => {
    const answers = { LastCalibration: () => ({ data: { calibration: run() } }), Calibrate: () => refusal('LIMIT_EXCEEDED', 'Expected at most 200000 stays.') };
    renderAt('/calibration', answers, wen);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask about 200 guests' }));
    await waitFor(() => expect(screen.getByText(/Expected at most 200000 stays/)).toBeVisible());
    expect(screen.getByText(/4 of 1 000 subjects/)).toBeVisible();
  });

  it('says that none was run', async () => {
    renderAt('/calibration', { LastCalibration: () => ({ data: { calibration: null } }) }, wen);
    await waitFor(() => expect(screen.getByText(/No calibration has been run on this data/)).toBeVisible());
  });

  it('is the supervisor’s page alone', async () => {
    renderAt('/calibration', {}, { user: 'shi', role: 'AUDITOR' });
    await waitFor(() => expect(screen.getByText(/This page does not exist, or you have no access to it/)).toBeVisible());
  });
});
