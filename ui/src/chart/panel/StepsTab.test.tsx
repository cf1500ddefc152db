import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { emptyGraph } from '../graph/graph';
import { emptyChart, pinned } from '../model/model';
import { type Charted, done, type Left, noSteps } from '../model/steps';
import type { Chart } from '../useChart';
import { StepsTab } from './StepsTab';

function tab(left: Left) {
  const jump = vi.fn<(count: number) => void>();
  const start: Charted = { model: emptyChart, steps: { ...noSteps, left } };
  const { model, steps } = done(start, 'pin', ['a'], 1, pinned(emptyChart, ['a']));
  render(<StepsTab chart={{ model, steps, graph: emptyGraph, jump, redo: () => {} } as unknown as Chart} />);
  return jump;
}
const rows = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('the steps of a chart', () => {
  it('are counted on from those that were not kept, which are told and cannot be gone to', async () => {
    const jump = tab({ steps: 34, words: 2 });
    expect(rows()).toEqual(['35pin 1 thingnow', '34After 34 steps that were not kept']);
    expect(screen.getByText('34 earlier steps were not kept when the chart was saved: the last 200 are, as far as 400 kB hold them.')).toBeVisible();
    expect(screen.getByText('2 notes were reworded or taken away: what they said before is not kept with a saved chart.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^34/ }));
    expect(jump).toHaveBeenCalledWith(0);
  });

  it('begin as the chart began where all are kept', () => {
    tab(noSteps.left);
    expect(rows()).toEqual(['1pin 1 thingnow', '0As the chart began']);
    expect(screen.queryByText(/not kept/)).not.toBeInTheDocument();
  });
});
