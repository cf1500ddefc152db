import { describe, expect, it } from 'vitest';
import { randomOf } from '@/testing/random';
import { placeBetween } from './between';
import type { Arranged, Point } from './input';

const at = (id: string, x: number, y: number): Arranged => ({ id, x, y });
const tie = (from: string, to: string) => ({ from, to });
const lieApart = (a: Point, b: Point) => Math.abs(a.x - b.x) >= 83.99 || Math.abs(a.y - b.y) >= 66;

/** How far a point lies from the stretch between two others. */
function off(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/** The links that run through a node which is none of their ends. */
function through(places: readonly Arranged[], ties: readonly { from: string; to: string }[]): string[] {
  const of = new Map(places.map((place) => [place.id, place]));
  return ties.flatMap(({ from, to }) => {
    const [a, b] = [of.get(from), of.get(to)];
    if (!a || !b) throw new Error(`${from} or ${to} stands nowhere`);
    return places.filter(({ id }) => id !== from && id !== to).flatMap((place) => (off(place, a, b) < 24 ? [`${from}-${to} through ${place.id}`] : []));
  });
}

describe('the newcomers of a network', () => {
  it('of three who stand in one column keep every link off every other node', () => {
    const there = [at('A', 0, 0), at('B', 0, -124), at('C', 0, 124)];
    const ties = [tie('A', 'guest'), tie('guest', 'room'), tie('room', 'C'), tie('A', 'other'), tie('other', 'hall'), tie('hall', 'B'), tie('B', 'attic'), tie('attic', 'C')];
    const newcomers = placeBetween(['guest', 'room', 'other', 'hall', 'attic'], ties, there);
    expect(through([...there, ...newcomers], ties)).toEqual([]);
  });

  it('of two with room between them stand between them', () => {
    const there = [at('A', -300, 0), at('B', 300, 0)];
    const [room] = placeBetween(['room'], [tie('A', 'room'), tie('room', 'B')], there);
    expect(room).toEqual(at('room', 0, 0));
  });

  it('of a way stand one after the other', () => {
    const there = [at('A', -450, 0), at('B', 450, 0)];
    const places = placeBetween(['guest', 'room'], [tie('A', 'guest'), tie('guest', 'room'), tie('room', 'B')], there);
    expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it('lie on nobody, whoever stands there, and come out the same each time', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = randomOf(seed);
      const there = Array.from({ length: 60 }, (_, index) => at(`t${index}`, Math.round(next() * 1200 - 600), Math.round(next() * 800 - 400)));
      const newcomers = Array.from({ length: 8 }, (_, index) => `n${index}`);
      const ties = newcomers.flatMap((id, index) => [tie(`t${Math.floor(next() * 60)}`, id), tie(id, newcomers[(index + 1) % 8] ?? 't0')]);
      const places = placeBetween(newcomers, ties, there);
      expect(places.map(({ id }) => id)).toEqual(newcomers);
      expect(places.flatMap((a, index) => [...places.slice(index + 1), ...there].filter((b) => !lieApart(a, b)).map((b) => [a, b]))).toEqual([]);
      expect(placeBetween(newcomers, ties, there)).toEqual(places);
    }
  });

  it('tied to nothing that stands have their place all the same', () => {
    expect(placeBetween(['lone'], [], [at('A', 0, 0)])).toHaveLength(1);
  });
});
