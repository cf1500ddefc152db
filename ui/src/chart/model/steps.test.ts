import { describe, expect, it } from 'vitest';
import { randomOf } from '@/testing/random';
import { grouped, ungrouped } from './groups';
import { type ChartModel, collapsed, collapsible, emptyChart, expanded, hidden, looked, moved, pinned, placed, removed, selected, shown } from './model';
import { noted } from './notes';
import { type Act, type Charted, done, jumped, noSteps, redone, undone } from './steps';

const start: Charted = {
  model: placed(emptyChart, ['a', 'b', 'c'].map((id, index) => ({ id, x: index * 100, y: 0, moved: false }))),
  steps: noSteps,
};

const withoutView = (model: ChartModel) => ({ ...model, camera: null, selection: [] });

/** A chart after so many acts of every kind, the same for the same seed, with every chart on the way. */
function history(seed: number): { at: Charted; models: ChartModel[] } {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  let at = start;
  const models = [at.model];
  for (let step = 0; step < 25; step++) {
    const ids = at.model.places.map(({ id }) => id);
    const id = pick(ids.length > 0 ? ids : ['a']);
    const some = ids.filter(() => random() < 0.4);
    const acts: [Act, (model: ChartModel) => ChartModel][] = [
      ['expand', (model) => expanded(model, id, [{ id: `${seed}-${step}`, x: random() * 900, y: random() * 900, moved: false }], [`${id}~${seed}-${step}`])],
      ['move', (model) => moved(model, id, random() * 500, random() * 500)],
      ['pin', (model) => pinned(model, [id])],
      ['hide', (model) => hidden(model, some)],
      ['show', shown],
      ['remove', (model) => (ids.length > 2 ? removed(model, [id]) : model)],
      ['group', (model) => ({ ...model, groups: grouped(model.groups, some) })],
      ['ungroup', (model) => ({ ...model, groups: ungrouped(model.groups, some) })],
      ['note', (model) => ({ ...model, notes: noted(model.notes, { text: 'seen', by: 'lin', at: '2026-11-20T00:00:00Z', x: 0, y: 0, on: id }) })],
      ['collapse', (model) => collapsed(model, id)],
    ];
    const [act, change] = pick(acts);
    const before = at;
    at = done(at, act, [id], 1, change(at.model));
    if (at.steps.done.length > before.steps.done.length) models.push(at.model);
    // Looking and selecting are no steps and are not undone.
    at = { ...at, model: looked(selected(at.model, [id]), { x: step, y: 0, k: 1 }) };
  }
  return { at, models };
}

describe('undo and redo', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => [seed]))('give every chart on the way back, there and here (seed %i)', (seed) => {
    const { at, models } = history(seed);
    expect(at.steps.done.length).toBe(models.length - 1);
    let back = at;
    for (const model of models.toReversed()) {
      expect(withoutView(back.model)).toEqual(withoutView(model));
      back = undone(back);
    }
    let forth = back;
    for (const model of models) {
      expect(withoutView(forth.model)).toEqual(withoutView(model));
      forth = redone(forth);
    }
    expect(withoutView(jumped(back, 3).model)).toEqual(withoutView(models[Math.min(3, models.length - 1)] ?? start.model));
  });

  it('leave the view where it is', () => {
    const after = done(start, 'pin', ['a'], 1, pinned(start.model, ['a']));
    const away = { ...after, model: looked(after.model, { x: 5, y: 6, k: 2 }) };
    expect(undone(away).model.camera).toEqual({ x: 5, y: 6, k: 2 });
  });

  it('stop at both ends', () => {
    expect(undone(start)).toEqual(start);
    expect(redone(start)).toEqual(start);
  });

  it('forget what was undone when something else is done', () => {
    const once = undone(done(start, 'pin', ['a'], 1, pinned(start.model, ['a'])));
    expect(done(once, 'pin', ['b'], 1, pinned(once.model, ['b'])).steps.undone).toEqual([]);
  });

  it('count a window that is played as one step', () => {
    const week = (from: number) => ({ ...start.model, window: { start: from, end: from + 7 } });
    const played = done(done(start, 'window', [], 1, week(0)), 'window', [], 1, week(7));
    expect(played.steps.done).toHaveLength(1);
    expect(undone(played).model.window).toBeNull();
  });

  it('know an act that changes nothing as no step', () => {
    expect(done(start, 'show', [], 0, start.model).steps.done).toEqual([]);
  });
});

describe('an expansion', () => {
  const places = [
    { id: 'a', x: 999, y: 999, moved: false },
    { id: 'n', x: 50, y: 50, moved: false },
  ];
  const after = expanded(start.model, 'b', places, ['b~n']);

  it('moves nothing that stands', () => {
    expect(after.places.slice(0, 3)).toEqual(start.model.places);
    expect(after.places).toHaveLength(4);
  });

  it('is collapsed with all that only it brought', () => {
    expect(collapsed(after, 'b').places).toEqual(start.model.places);
  });

  it.each<[string, (model: ChartModel) => ChartModel]>([
    ['moved by hand', (model) => moved(model, 'n', 1, 1)],
    ['pinned', (model) => pinned(model, ['n'])],
    ['grouped', (model) => ({ ...model, groups: grouped(model.groups, ['a', 'n']) })],
    ['written on', (model) => ({ ...model, notes: noted(model.notes, { text: 'x', by: 'lin', at: '', x: 0, y: 0, on: 'n' }) })],
    ['expanded itself', (model) => expanded(model, 'n', [{ id: 'm', x: 0, y: 0, moved: false }], [])],
  ])('leaves what was %s since', (_, touch) => {
    expect(collapsible(touch(after), 'b')).toEqual([]);
  });

  it('brings back who was removed before, while an answer that comes by itself does not', () => {
    const gone = removed(start.model, ['c']);
    const again = [{ id: 'c', x: 0, y: 0, moved: false }];
    expect(placed(gone, again).places.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(expanded(gone, 'b', again, []).places.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
