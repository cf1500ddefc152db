import { describe, expect, it } from 'vitest';
import { randomOf } from '@/testing/random';
import { placeAround } from './freeSector';
import type { Point } from './input';

const ids = (count: number, name = 'n') => Array.from({ length: count }, (_, index) => `${name}${index}`);
const lieApart = (a: Point, b: Point) => Math.abs(a.x - b.x) >= 83.99 || Math.abs(a.y - b.y) >= 66;
const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function scattered(seed: number, count: number): Point[] {
  const next = randomOf(seed);
  return Array.from({ length: count }, () => ({ x: Math.round(next() * 1600 - 800), y: Math.round(next() * 1000 - 500) }));
}

function overlaps(placed: readonly Point[], there: readonly Point[]): [Point, Point][] {
  return placed.flatMap((a, index) => [...placed.slice(index + 1), ...there].filter((b) => !lieApart(a, b)).map((b): [Point, Point] => [a, b]));
}

describe('newcomers', () => {
  it.each([1, 2, 5, 12, 50, 200, 500])('%i of them lie on nobody', (count) => {
    for (let seed = 1; seed <= 3; seed++) {
      const there = scattered(seed, 40);
      const anchor = there[seed] ?? { x: 0, y: 0 };
      const placed = placeAround(anchor, ids(count), there);
      expect(placed.map(({ id }) => id)).toEqual(ids(count));
      expect(placed.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      expect(overlaps(placed, there)).toEqual([]);
    }
  });

  it('come out the same for the same chart in any order', () => {
    const there = scattered(7, 30);
    const anchor = { x: 0, y: 0 };
    expect(placeAround(anchor, ids(20), there.toReversed())).toEqual(placeAround(anchor, ids(20), there));
  });

  it('of several anchors in turn lie on nobody either', () => {
    const anchors = scattered(3, 6);
    const there: Point[] = [...anchors];
    for (const [index, anchor] of anchors.entries()) {
      const placed = placeAround(anchor, ids(15, `a${index}-`), there);
      expect(overlaps(placed, there)).toEqual([]);
      there.push(...placed);
    }
  });

  it('have the first of them nearest', () => {
    const anchor = { x: 0, y: 0 };
    const placed = placeAround(anchor, ids(120), scattered(5, 12));
    const reach = placed.map(({ x, y }) => Math.hypot(x / (84 / 54), y));
    expect(reach.every((one, index) => index === 0 || one >= (reach[index - 1] ?? 0) - 0.2)).toBe(true);
  });

  it('take the widest free sector', () => {
    const anchor = { x: 0, y: 0 };
    // Neighbours on the whole left half: the right is free.
    const there = Array.from({ length: 9 }, (_, index) => {
      const angle = Math.PI / 2 + (index / 8) * Math.PI;
      return { x: 150 * Math.cos(angle), y: 150 * Math.sin(angle) };
    });
    expect(placeAround(anchor, ids(7), there).every(({ x }) => x > 0)).toBe(true);
  });

  it('stay near when there is room on all sides', () => {
    const anchor = { x: 200, y: -100 };
    for (const place of placeAround(anchor, ids(6), [])) expect(far(place, anchor)).toBeLessThan(200);
  });

  it('need not be any', () => {
    expect(placeAround({ x: 0, y: 0 }, [], [{ x: 1, y: 1 }])).toEqual([]);
  });
});
