import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './days';

describe('a calendar day of a zone', () => {
  it('begins at its midnight and is over at the next, half-open', () => {
    const day = dayjs('2026-03-01');
    expect(startOfDay(day, 'Asia/Shanghai')).toBe('2026-02-28T16:00:00.000Z');
    expect(endOfDay(day, 'Asia/Shanghai')).toBe('2026-03-01T16:00:00.000Z');
  });

  it('has 23 hours where the clock is put forward', () => {
    const day = dayjs('2026-03-29');
    expect(startOfDay(day, 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay(day, 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });
});
