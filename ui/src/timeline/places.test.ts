import { describe, expect, it } from 'vitest';
import { mapped } from './mapped';
import { barOf, placesOf } from './places';
import type { TrailStay, TrailUse } from './records';

const building = (id: string, latitude: number | null, longitude: number | null) => ({ id, name: `House ${id}`, latitude, longitude });
const stay = (id: string, house: ReturnType<typeof building>, day: number) =>
  ({ id, room: { id: `r${id}`, number: id, building: house }, during: { start: `2026-03-0${day}T06:00:00Z`, end: null }, source: { file: 'stays.csv', row: day }, occupants: [] }) as TrailStay & { occupants: [] };
const use = (vehicle: string, house: ReturnType<typeof building> | null, day: number): TrailUse => ({
  vehicle: { id: vehicle, plate: vehicle },
  at: `2026-03-0${day}T06:00:00Z`,
  building: house,
  asDriver: true,
  source: { file: 'sightings.csv', row: day },
});
const [equator, east, north] = [building('a', 0, 0), building('b', 0, 1), building('c', 1, 0)];
const of = (stays: ReturnType<typeof stay>[], vehicles: TrailUse[] = [], conflicts: Parameters<typeof placesOf>[0]['conflicts'] = []) =>
  placesOf({ stays, vehicles, conflicts });

describe('the places of a timeline', () => {
  it('lie as far apart as a degree is on a sphere of 6371.0088 km: 111.195 km', () => {
    const [a, b, c] = of([stay('1', equator, 1), stay('2', east, 2), stay('3', north, 3)]).places;
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(111.195 * Math.cos(Math.PI / 360), 2);
    expect((a?.y ?? 0) - (c?.y ?? 0)).toBeCloseTo(111.195, 2);
  });

  it('on both sides of the date line lie side by side', () => {
    const [a, b] = of([stay('1', building('w', 0, 179.5), 1), stay('2', building('e', 0, -179.5), 2)]).places;
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(111.195, 2);
  });

  it('count their stays and sightings, and lead to the newest record there', () => {
    const { places } = of([stay('1', equator, 1), stay('2', equator, 3)], [use('v', equator, 2), use('v', null, 4)]);
    expect(places.map(({ id, stays, seen, record }) => [id, stays, seen, record])).toEqual([['a', 2, 1, '2']]);
  });

  it('are those with coordinates', () => {
    expect(of([stay('1', building('d', null, null), 1)]).places).toEqual([]);
  });

  it('are joined where one vehicle was seen at both, each pair once, and where records contradict', () => {
    const [first, second] = [stay('1', equator, 1), stay('2', north, 1)];
    const found = of([first, second], [use('v', equator, 1), use('v', east, 2), use('v', equator, 3), use('w', north, 4)], [{ rule: 'FAR_STAYS', stays: [first, second], vehicles: [], reason: '' }]);
    expect(found.ways.map(({ from, to }) => [from.id, to.id].toSorted())).toEqual([['a', 'b']]);
    expect(found.conflicts.map(({ from, to }) => [from.id, to.id])).toEqual([['a', 'c']]);
  });
});

describe('the map of the places', () => {
  const linesOf = ({ name }: { name: string }) => [name, '3 stays'];

  const column = { width: 320, height: 260 };

  it.each([column, { width: 730, height: 220 }])('of %o holds every place, north up, and one alone in the middle', (size) => {
    const { spots } = mapped(of([stay('1', equator, 1), stay('2', east, 2), stay('3', north, 3)]), linesOf, size);
    for (const { x, y } of spots) expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
    const at = (id: string) => spots.find(({ place }) => place.id === id);
    expect(at('c')?.y).toBeLessThan(at('a')?.y ?? 0);
    expect(at('b')?.x).toBeGreaterThan(at('a')?.x ?? 0);
    expect(mapped(of([stay('1', equator, 1)]), linesOf, size).spots[0]?.x).toBe(size.width / 2);
  });

  it('names what there is room for, and leaves a name out rather than over another', () => {
    const near = Array.from({ length: 9 }, (_, index) => stay(String(index), building(String(index), 0.00001 * index, 0), 1));
    const spots = mapped(of([...near, stay('far', east, 1)]), linesOf, column).spots;
    expect(spots.some(({ label }) => label === null)).toBe(true);
    expect(spots.find(({ place }) => place.id === 'b')?.label).not.toBeNull();
  });

  it.each([[10, 2], [30, 5], [4, 1], [0.4, 0.1], [400, 100]])('of %s km has a scale of %s km', (width, bar) => {
    expect(barOf(width)).toBeCloseTo(bar, 9);
  });
});
