import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyChart, pinned } from '../model/model';
import { useCharts } from '../model/store';
import { noSteps } from '../model/steps';
import { useReplay } from './useReplay';

const key = 'case-1 case';
const at = () => useCharts.getState().steps[key]?.done.length;

beforeEach(() => {
  vi.useFakeTimers();
  useCharts.setState({ charts: {}, steps: {} });
  for (const id of ['a', 'b', 'c']) useCharts.getState().act(key, 'pin', [id], 1, (model) => pinned(model, [id]));
});
afterEach(() => vi.useRealTimers());

const replayed = () =>
  renderHook(() => {
    const { steps, charts, jump, redo } = useCharts();
    return { model: charts[key] ?? emptyChart, ...useReplay({ steps: steps[key] ?? noSteps, jump: (count) => jump(key, count), redo: () => redo(key) }) };
  });
const wait = () => act(() => vi.advanceTimersByTime(1500));

describe('what was done', () => {
  it('plays from the beginning to the last step and stops there', () => {
    const { result } = replayed();
    act(() => result.current.play());
    expect([at(), result.current.playing]).toEqual([0, true]);
    const seen = [0, 1, 2].map(() => {
      wait();
      return result.current.model.pins;
    });
    expect(seen).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
    expect(result.current.playing).toBe(false);
    wait();
    expect(at()).toBe(3);
  });

  it('plays from where one has gone back to, and stands still when it is stopped', () => {
    act(() => useCharts.getState().jump(key, 1));
    const { result } = replayed();
    act(() => result.current.play());
    wait();
    expect(at()).toBe(2);
    act(() => result.current.stop());
    wait();
    expect([at(), result.current.playing]).toEqual([2, false]);
  });
});
