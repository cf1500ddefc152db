import { describe, expect, it } from 'vitest';
import { randomOf } from '@/testing/random';
import type { Span } from '../graph/graph';
import { calendar } from './calendar';
import { countIn, histogram } from './histogram';
import { meets } from './window';

const at = (text: string) => Date.parse(text);
const span = (start: string, end: string | null = start): Span => ({ start: at(start), end: end === null ? null : at(end) });
const days = (count: number) => count * 86_400_000;

describe('a record meets a window', () => {
  const window = { start: 100, end: 200 };
  it.each([
    ['within it', { start: 120, end: 130 }, true],
    ['over both its ends', { start: 50, end: 300 }, true],
    ['that ends where it begins', { start: 50, end: 100 }, false],
    ['that begins where it ends', { start: 200, end: 250 }, false],
    ['that ends right after its begin', { start: 50, end: 101 }, true],
    ['of the instant it begins with', { start: 100, end: 100 }, true],
    ['of the instant it ends with', { start: 200, end: 200 }, false],
    ['without an end that began before', { start: 50, end: null }, true],
    ['without an end that begins after', { start: 200, end: null }, false],
  ])('%s: %j, %s', (_, record, expected) => {
    expect(meets(record, window)).toBe(expected);
  });
});

describe('the calendar of a zone', () => {
  it('has days that begin at its own midnights', () => {
    const spans = calendar({ start: at('2026-03-01T15:00:00Z'), end: at('2026-03-02T17:00:00Z') }, 'day', 'Asia/Shanghai');
    // 15:00 in UTC is 23:00 of 1 March in Shanghai, 17:00 of the next day is 01:00 of 3 March.
    expect(spans.map(({ start }) => new Date(start).toISOString())).toEqual(['2026-02-28T16:00:00.000Z', '2026-03-01T16:00:00.000Z', '2026-03-02T16:00:00.000Z']);
  });

  it('has weeks that begin on Monday', () => {
    // 1 March 2026 is a Sunday.
    const [week] = calendar({ start: at('2026-03-01T12:00:00Z'), end: at('2026-03-01T13:00:00Z') }, 'week', 'UTC');
    expect(week).toEqual({ start: at('2026-02-23T00:00:00Z'), end: at('2026-03-02T00:00:00Z') });
  });

  it('has months as long as they are, over the turn of a year', () => {
    const spans = calendar({ start: at('2026-12-31T00:00:00Z'), end: at('2027-02-10T00:00:00Z') }, 'month', 'UTC');
    expect(spans.map(({ start, end }) => (end - start) / days(1))).toEqual([31, 31, 28]);
  });

  it('has a day of 23 hours where the clock is put forward', () => {
    const spans = calendar({ start: at('2026-03-28T12:00:00Z'), end: at('2026-03-30T12:00:00Z') }, 'day', 'Europe/Berlin');
    expect(spans.map(({ start, end }) => (end - start) / 3_600_000)).toEqual([24, 23, 24]);
  });
});

describe('a histogram', () => {
  it.each([
    [1, 'day'],
    [70, 'day'],
    [71, 'week'],
    [300, 'week'],
    [732, 'week'],
    [733, 'month'],
    [4000, 'month'],
  ])('of records over %i days goes by %s', (length, unit) => {
    const start = at('2020-01-06T00:00:00Z');
    expect(histogram([{ start, end: start + days(length) }], 'UTC')?.unit).toBe(unit);
  });

  it('counts a record in each day it meets, half-open', () => {
    const records = [span('2026-03-02T14:00:00Z', '2026-03-04T00:00:00Z'), span('2026-03-03T08:00:00Z'), span('2026-03-05T23:59:00Z')];
    expect(histogram(records, 'UTC')?.bins.map(({ count }) => count)).toEqual([1, 2, 0, 1]);
  });

  it('lets a record without an end go on to the last day', () => {
    const records = [span('2026-03-02T14:00:00Z', null), span('2026-03-05T10:00:00Z')];
    expect(histogram(records, 'UTC')?.bins.map(({ count }) => count)).toEqual([1, 1, 1, 2]);
  });

  it('knows the first and the last instant that is recorded, whatever its bins', () => {
    const records = [span('2026-03-02T14:00:00Z', '2026-09-04T05:00:00Z'), span('2026-09-10T08:00:00Z')];
    const found = histogram(records, 'UTC');
    expect(found?.unit).toBe('week');
    expect(found?.recorded).toEqual({ start: at('2026-03-02T14:00:00Z'), end: at('2026-09-10T08:00:00Z') + 1 });
    expect(found?.domain).toEqual({ start: at('2026-03-02T00:00:00Z'), end: at('2026-09-14T00:00:00Z') });
  });

  it('of no record is none', () => {
    expect(histogram([], 'UTC')).toBeNull();
  });

  it('counts in every bin as the window of that bin does, and leaves no record out', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = randomOf(seed);
      const length = [20, 400, 3000][seed % 3] ?? 20;
      const records = Array.from({ length: 60 }, (): Span => {
        const start = at('2024-05-05T05:05:00Z') + Math.floor(next() * days(length));
        const kind = next();
        return { start, end: kind < 0.1 ? null : kind < 0.4 ? start : start + Math.floor(next() * days(9)) };
      });
      const found = histogram(records, 'Asia/Shanghai');
      expect(found?.bins.map(({ count }) => count)).toEqual(found?.bins.map((bin) => countIn(records, bin)));
      expect(countIn(records, found?.domain ?? null)).toBe(records.length);
    }
  });
});
