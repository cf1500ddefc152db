import { describe, expect, it } from 'vitest';
import { movedBy, nearestBound, rangeOf, windowOf } from './brush';
import { stepsFrom } from './usePlay';

const bounds = [0, 10, 20, 30, 40];

describe('a window over the bins', () => {
  it('begins and ends at the bounds nearest to the pointer', () => {
    expect([0, 0.1, 0.13, 0.5, 0.99, 1].map((share) => nearestBound(bounds, share))).toEqual([0, 0, 1, 2, 4, 4]);
  });

  it('is the same drawn from the right as from the left', () => {
    expect(windowOf(bounds, 3, 1)).toEqual({ start: 10, end: 30 });
    expect(windowOf(bounds, 1, 3)).toEqual({ start: 10, end: 30 });
  });

  it('is a bin wide at least, also at the end', () => {
    expect(windowOf(bounds, 2, 2)).toEqual({ start: 20, end: 30 });
    expect(windowOf(bounds, 4, 4)).toEqual({ start: 30, end: 40 });
  });

  it('over everything is none', () => {
    expect(windowOf(bounds, 0, 4)).toBeNull();
    expect(windowOf(bounds, 9, -3)).toBeNull();
  });

  it('keeps its width when it is moved, and stops at the ends', () => {
    expect(movedBy(bounds, [1, 3], 1)).toEqual({ start: 20, end: 40 });
    expect(movedBy(bounds, [1, 3], 5)).toEqual({ start: 20, end: 40 });
    expect(movedBy(bounds, [1, 3], -5)).toEqual({ start: 0, end: 20 });
  });

  it.each([
    [null, [0, 4]],
    [{ start: 10, end: 30 }, [1, 3]],
    [{ start: 12, end: 28 }, [1, 3]],
    [{ start: -50, end: 5 }, [0, 1]],
    [{ start: 90, end: 99 }, [3, 4]],
  ])('that is %j lies between the bounds %j', (window, range) => {
    expect(rangeOf(bounds, window)).toEqual(range);
  });
});

describe('the steps of a play', () => {
  const domain = { start: Date.parse('2026-03-01T00:00:00Z'), end: Date.parse('2026-06-01T00:00:00Z') };
  const starts = (window: typeof domain | null) => stepsFrom(domain, window, 'month', 'UTC').map(({ start }) => new Date(start).getUTCMonth() + 1);

  it('are all the months where there is no window', () => {
    expect(starts(null)).toEqual([3, 4, 5]);
  });

  it('go on after the window', () => {
    expect(starts({ start: domain.start, end: Date.parse('2026-04-01T00:00:00Z') })).toEqual([4, 5]);
  });

  it('begin anew from the end', () => {
    expect(starts({ start: Date.parse('2026-05-01T00:00:00Z'), end: domain.end })).toEqual([3, 4, 5]);
  });
});
