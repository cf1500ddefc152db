import { describe, expect, it } from 'vitest';
import { picture } from './picture';
import type { Trail } from './records';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const stay = (id: string, building: string, from: number, to: number | null) => ({
  id,
  room: { id: 'r', number: id, building: { id: building, name: building, latitude: null, longitude: null } },
  during: { start: day(from), end: to === null ? null : day(to) },
  source: { file: 'stays.csv', row: 1 },
  occupants: [],
});
const trail = (part: Partial<Trail>): Trail => ({ stays: [], vehicles: [], gaps: [], conflicts: [], buildingsWithoutCoordinates: 0, asOf: day(41), ...part });

describe('the picture of a timeline', () => {
  it('lays buildings on lanes and time from the first record to the last', () => {
    const { lanes } = picture(trail({ stays: [stay('a', 'H1', 1, 11), stay('b', 'H2', 11, 21), stay('c', 'H1', 31, null)] }));
    expect(lanes.map(({ name, bars }) => [name, bars.map(({ from, to, open }) => [from, to, open])])).toEqual([
      ['H1', [[0, 0.25, false], [0.75, 1, true]]],
      ['H2', [[0.25, 0.5, false]]],
    ]);
  });

  it('frames the records of a conflict from the first of their lanes to the last', () => {
    const [a, b] = [stay('a', 'H1', 1, 21), stay('b', 'H3', 11, 41)];
    const between = stay('x', 'H2', 1, 2);
    const { frames } = picture(trail({ stays: [a, between, b], conflicts: [{ rule: 'FAR_STAYS', stays: [a, b], vehicles: [], reason: '' }] }));
    expect(frames).toEqual([{ index: 0, from: 0, to: 1, top: 0, bottom: 2 }]);
  });

  it('has few marks, the first at the first record', () => {
    for (const days of [1, 3, 20, 90, 400, 2000]) {
      const { marks } = picture(trail({ stays: [stay('a', 'H1', 1, 1 + days)] }));
      expect(marks[0]?.at).toBe(0);
      expect(marks.length).toBeLessThanOrEqual(9);
      expect(marks.every(({ at }) => at <= 1)).toBe(true);
    }
  });

  it('gives days to the time without record', () => {
    const { gaps } = picture(trail({ stays: [stay('a', 'H1', 1, 11), stay('b', 'H1', 21, 41)], gaps: [{ start: day(11), end: day(21) }] }));
    expect(gaps).toEqual([{ from: 0.25, to: 0.5, days: 10 }]);
  });
});
