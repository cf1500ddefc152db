import { describe, expect, it } from 'vitest';
import { layout, type Newcomer } from './layout';
import { type ChartModel, emptyChart, looked, moved, type Place, placed, selected, toggled } from './model';

const people = (count: number, times: (index: number) => number): Newcomer[] =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, times: times(index) }));
const few = people(12, (index) => 9 - Math.floor(index / 2));
const pairs = (places: readonly Place[]) => places.flatMap((a, index) => places.slice(index + 1).map((b) => [a, b] as const));
const reach = ({ x, y }: Place) => Math.hypot(x / 1.3, y);

describe('the first layout', () => {
  it('has the subject in the middle', () => {
    expect(layout('s', few, [])[0]).toEqual({ id: 's', x: 0, y: 0, moved: false });
  });

  it('places the same people the same way', () => {
    expect(layout('s', few, [])).toEqual(layout('s', few, []));
  });

  it('never has somebody who met the subject more often farther out', () => {
    const crowd = people(120, (index) => Math.max(2, 12 - Math.floor(index / 9)));
    const times = new Map(crowd.map(({ id, times: count }) => [id, count]));
    const places = layout('s', crowd, []).slice(1);
    const met = ({ id }: Place) => times.get(id) ?? 0;
    const wrong = pairs(places).filter(([a, b]) => (met(a) - met(b)) * (reach(a) - reach(b)) > 0.2);
    expect(wrong).toEqual([]);
  });

  it.each([1, 2, 11, 37, 48, 49, 150, 1499])('keeps %i companions apart from each other', (count) => {
    const places = layout('s', people(count, (index) => (index < 5 ? 8 : 2)), []);
    expect(places).toHaveLength(count + 1);
    expect(pairs(places).filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) <= 32)).toEqual([]);
  });

  it('gives up to 48 companions each a direction of his own', () => {
    const angles = layout('s', people(48, (index) => (index < 6 ? 5 : 2)), []).slice(1).map(({ x, y }) => Math.atan2(y, x / 1.3).toFixed(3));
    expect(new Set(angles).size).toBe(48);
  });
});

describe('newcomers', () => {
  const there = layout('s', few, []);

  it('take places outside of those who are there', () => {
    const newcomers = people(8, () => 2).map(({ times }, index) => ({ id: `n${index}`, times }));
    const outermost = Math.max(...there.map(reach));
    for (const place of layout('s', [...few, ...newcomers], there)) expect(reach(place)).toBeGreaterThan(outermost + 40);
  });

  it('move nobody', () => {
    const model = moved(placed(emptyChart, there), 'c3', 500, -40);
    const grown = placed(model, layout('s', [...few, { id: 'n', times: 2 }], model.places));
    expect(grown.places.slice(0, model.places.length)).toEqual(model.places);
    expect(grown.places).toHaveLength(model.places.length + 1);
  });

  it('who are no newcomers change nothing', () => {
    const model = placed(emptyChart, there);
    expect(placed(model, layout('s', few, model.places))).toBe(model);
  });
});

describe('steps', () => {
  const start: ChartModel = placed(emptyChart, layout('s', few, []));
  const frozen = JSON.stringify(start);

  it('leave the chart they start from as it was', () => {
    moved(start, 'c1', 7, 8);
    selected(start, ['c1']);
    toggled(start, 'c2');
    looked(start, { x: 1, y: 2, k: 3 });
    expect(JSON.stringify(start)).toBe(frozen);
  });

  it('moving one node moves that node alone and marks it as placed by hand', () => {
    const after = moved(start, 'c1', 7, 8);
    expect(after.places.find(({ id }) => id === 'c1')).toEqual({ id: 'c1', x: 7, y: 8, moved: true });
    expect(after.places.filter(({ id }) => id !== 'c1')).toEqual(start.places.filter(({ id }) => id !== 'c1'));
  });

  it('toggling twice selects what was selected before', () => {
    const one = selected(start, ['c1', 'c1']);
    expect(one.selection).toEqual(['c1']);
    expect(toggled(toggled(one, 'c2'), 'c2').selection).toEqual(['c1']);
    expect(toggled(one, 'c1').selection).toEqual([]);
  });

  it('keep no label and no name in the model', () => {
    const parts = ['brought', 'camera', 'filters', 'groups', 'hidden', 'links', 'notes', 'pins', 'places', 'removed', 'route', 'selection', 'window'];
    expect(Object.keys(start).toSorted()).toEqual(parts);
    expect(Object.keys(start.places[0] ?? {}).toSorted()).toEqual(['id', 'moved', 'x', 'y']);
  });
});
