import { describe, expect, it } from 'vitest';
import { daysOf, isSameDay } from './days';
import type { Entry } from './records';

const row = (id: string, at: string) => ({ id, record: id, at: Date.parse(at), kind: 'checkOut' }) as Entry;

describe('the days of a trail', () => {
  // In Shanghai, 8 hours ahead, 10 March begins at 16:00 UTC of the day before.
  const rows = [row('d', '2026-03-10T15:59:59Z'), row('c', '2026-03-09T16:00:00Z'), row('b', '2026-03-09T15:59:59Z'), row('a', '2025-03-09T15:00:00Z')];

  it('are those of the zone, in the order of the rows', () => {
    expect(daysOf(rows, 'Asia/Shanghai').map(({ key, at, rows: of }) => [key, at, of.map(({ id }) => id)])).toEqual([
      ['2026-3-10', rows[0]?.at, ['d', 'c']],
      ['2026-3-9', rows[2]?.at, ['b']],
      ['2025-3-9', rows[3]?.at, ['a']],
    ]);
    expect(daysOf(rows, 'UTC').map(({ rows: of }) => of.length)).toEqual([1, 2, 1]);
  });

  it('end at midnight of the zone', () => {
    const [late, next] = [Date.parse('2026-03-09T15:59:59Z'), Date.parse('2026-03-09T16:00:00Z')];
    expect(isSameDay('Asia/Shanghai', late, next)).toBe(false);
    expect(isSameDay('UTC', late, next)).toBe(true);
  });
});
