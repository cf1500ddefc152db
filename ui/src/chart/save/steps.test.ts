import { describe, expect, it } from 'vitest';
import { emptyDocument } from '@/testing/documents';
import { randomOf } from '@/testing/random';
import { noFilters } from '../filter/filters';
import { linkId, partsOfLink } from '../graph/fromService';
import type { ChartGraph, ChartLink } from '../graph/graph';
import { folded, grouped, ungrouped } from '../model/groups';
import { arranged, CAP, type ChartModel, collapsed, emptyChart, expanded, hidden, looked, moved, pinned, placed, removed, selected, shown } from '../model/model';
import { noted, reworded } from '../model/notes';
import { type Act, type Charted, done, jumped, noSteps, redone, undone } from '../model/steps';
import { opened, savedOf } from './chart';
import { merged } from './compare';
import { read, type SavedDocument, written } from './document';
import { MOST_STEP_BYTES, MOST_STEPS } from './savedSteps';

const AT = '2026-11-20T00:00:00.000Z';
const start: Charted = {
  model: placed(emptyChart, ['a', 'b', 'c', 'd'].map((id, index) => ({ id, x: index * 100, y: 0, moved: false }))),
  steps: noSteps,
};

/** A graph that knows every link of a chart. */
function graphOf({ model, steps }: Charted): ChartGraph {
  const ids = new Set([model, ...steps.done.map(({ before }) => before)].flatMap(({ links }) => links));
  const links = [...ids].map((id): ChartLink => {
    const { from, to, kind, currency } = partsOfLink(id);
    return { id, from, to, kind, count: 1, amount: currency === null ? null : { value: '1', currency }, during: null, companion: null };
  });
  return { nodes: [], links, omitted: [] };
}

const saved = (charted: Charted) => written(savedOf(charted.model, charted.steps, graphOf(charted), '7', null));
const reopened = (charted: Charted) => opened(read(saved(charted)));

/** A chart after so many acts of every kind, the same for the same seed. */
function history(seed: number, acts = 30): Charted {
  const random = randomOf(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const far = () => Math.round(random() * 9000) / 10;
  let at = start;
  for (let step = 0; step < acts; step++) {
    const { model } = at;
    const ids = model.places.map(({ id }) => id);
    const id = pick(ids.length > 0 ? ids : ['a']);
    const some = ids.filter(() => random() < 0.4);
    const fresh = `${seed}-${step}`;
    const tie = pick([linkId('COMPANION', id, fresh), linkId('STAYED', id, fresh), linkId('PAID', id, fresh, 'CNY')]);
    const change = pick<[Act, readonly string[], (before: ChartModel) => ChartModel]>([
      ['expand', [id], (before) => expanded(before, id, [{ id: fresh, x: far(), y: far(), moved: false }], [tie])],
      ['collapse', [id], (before) => collapsed(before, id)],
      ['move', [id], (before) => moved(before, id, far(), far())],
      ['layout', some, (before) => arranged(before, some.map((one) => ({ id: one, x: far(), y: far() })))],
      ['pin', [id], (before) => pinned(before, [id])],
      ['hide', some, (before) => hidden(before, [...some, ...before.links.filter(() => random() < 0.2), 'kind:PAID'])],
      ['show', some, shown],
      ['remove', [id], (before) => (ids.length > 2 ? removed(before, [id]) : before)],
      ['group', some, (before) => ({ ...before, groups: grouped(before.groups, some) })],
      ['fold', ['group:1'], (before) => ({ ...before, groups: folded(before.groups, 'group:1') })],
      ['ungroup', some, (before) => ({ ...before, groups: ungrouped(before.groups, some) })],
      ['note', [id], (before) => ({ ...before, notes: noted(before.notes, { text: `请核对 ${fresh}`, by: '林一', at: AT.replace('00Z', `${step}Z`), x: far(), y: 0, on: id }) })],
      ['reword', [], (before) => ({ ...before, notes: reworded(before.notes, 'note:1', pick(['', `other ${fresh}`])) })],
      ['window', [], (before) => ({ ...before, window: random() < 0.3 ? null : { start: step, end: step + 7 } })],
      ['filter', [], (before) => ({ ...before, filters: { ...noFilters, minCount: step } })],
      ['path', [id], (before) => ({ ...before, route: { nodes: [id], links: before.links.filter((one) => ids.includes(partsOfLink(one).from) && ids.includes(partsOfLink(one).to)).slice(0, 1) } })],
      ['clearPath', [], (before) => ({ ...before, route: null })],
    ]);
    at = done(at, change[0], change[1], step, change[2](model));
    at = { ...at, model: looked(selected(at.model, [id]), { x: step, y: 0, k: 1 }) };
  }
  return at;
}

/** What is seen of a chart: links whose ends are on it; notes by their places, as their earlier words are not kept. */
function seen({ places, links, pins, hidden: unseen, removed: gone, groups, notes, brought, window, filters, route }: ChartModel, last: ChartModel) {
  const there = new Set(places.map(({ id }) => id));
  const tied = links.filter((id) => there.has(partsOfLink(id).from) && there.has(partsOfLink(id).to));
  const words = new Set(last.notes.map(({ id, at }) => `${id} ${at}`));
  return {
    places,
    links: tied,
    pins,
    hidden: unseen.filter((id) => there.has(id) || id.startsWith('kind:') || tied.includes(id) || (id.includes('~') && there.has(partsOfLink(id).from) && there.has(partsOfLink(id).to))),
    gone,
    groups,
    notes: notes.filter(({ id, at }) => words.has(`${id} ${at}`)).map(({ id, x, y, on }) => ({ id, x, y, on })),
    brought,
    window,
    filters,
    route,
  };
}

const names = ({ steps }: Charted) => steps.done.map(({ act, of, count }) => ({ act, of: of.length === 1 && !of[0]?.includes(':') ? of : [], count }));
const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('the steps of a saved chart', () => {
  it('are the same when it is opened again, and lead back to the same charts', () => {
    for (const seed of seeds) {
      const before = history(seed);
      const after = reopened(before);
      expect(names(after), `seed ${seed}`).toEqual(names(before));
      expect(after.steps.left.steps).toBe(0);
      let [there, here] = [before, after];
      while (there.steps.done.length > 0) {
        expect(seen(here.model, before.model), `seed ${seed}, step ${there.steps.done.length}`).toEqual(seen(there.model, before.model));
        [there, here] = [undone(there), undone(here)];
      }
      expect(seen(here.model, before.model)).toEqual(seen(start.model, before.model));
      while (here.steps.undone.length > 0) here = redone(here);
      expect(seen(here.model, before.model)).toEqual(seen(before.model, before.model));
    }
  });

  it('are saved again as they were opened', () => {
    for (const seed of seeds) {
      const once = reopened(history(seed));
      expect(saved(reopened(once))).toBe(saved(once));
    }
  });

  it('go on from where they were, and were not kept when they are undone before it is saved', () => {
    const after = reopened(history(3));
    const further = done(after, 'pin', ['a'], 1, pinned(after.model, ['a']));
    expect(names(reopened(further))).toEqual([...names(after), { act: 'pin', of: ['a'], count: 1 }]);
    expect(names(reopened(jumped(further, 2)))).toEqual(names(after).slice(0, 2));
  });

  it('hold no words: what a note said before it was reworded or taken away is counted, not kept', () => {
    const note = { by: '林一', at: AT, x: 0, y: 0, on: null };
    const wrote = done(start, 'note', [], 1, { ...start.model, notes: noted([], { ...note, text: '赵秘密' }) });
    const reworded1 = done(wrote, 'reword', [], 1, { ...wrote.model, notes: reworded(wrote.model.notes, 'note:1', '请核对') });
    const again = done(reworded1, 'note', [], 1, { ...reworded1.model, notes: noted(reworded1.model.notes, { ...note, at: AT.replace('00.0', '01.0'), text: '钱秘密' }) });
    const gone = done(again, 'remove', ['note:2'], 1, { ...again.model, notes: reworded(again.model.notes, 'note:2', '') });
    const text = saved(gone);
    expect(text).not.toMatch(/秘密/);
    expect(JSON.stringify((JSON.parse(text) as SavedDocument).steps)).not.toMatch(/"text"|请核对|林一/);
    const after = opened(read(text));
    expect(after.steps.left).toEqual({ steps: 0, words: 2 });
    expect(jumped(after, 1).model.notes).toEqual([{ ...note, id: 'note:1', text: '请核对' }]);
    expect(jumped(after, 0).model.notes).toEqual([]);
  });
});

describe('the steps that are kept', () => {
  const pins = (count: number) => {
    let at = start;
    for (let step = 0; step < count; step++) at = done(at, step % 2 === 0 ? 'pin' : 'unpin', ['a'], 1, pinned(at.model, ['a']));
    return at;
  };

  it('are the last 200; the others are counted, also when it is saved again', () => {
    const after = reopened(pins(MOST_STEPS + 34));
    expect([after.steps.done.length, after.steps.left.steps]).toEqual([200, 34]);
    const further = done(after, 'pin', ['b'], 1, pinned(after.model, ['b']));
    expect(reopened(further).steps.left.steps).toBe(35);
  });

  const full = (): Charted => {
    const places = Array.from({ length: CAP }, (_, index) => ({ id: `${index}`.padStart(43, 'i'), x: 0, y: 0, moved: false }));
    let at: Charted = { model: placed(emptyChart, places), steps: noSteps };
    for (let step = 1; step <= 40; step++) at = done(at, 'layout', [], CAP, arranged(at.model, places.map(({ id }, index) => ({ id, x: step * 10 + index, y: step }))));
    return at;
  };

  it('take no more bytes than they may, so that a full chart can be saved', () => {
    const text = saved(full());
    const { steps } = JSON.parse(text) as SavedDocument;
    expect(JSON.stringify(steps).length).toBeLessThanOrEqual(MOST_STEP_BYTES + 300);
    const after = opened(read(text));
    expect(after.steps.done.length).toBeGreaterThan(3);
    expect(after.steps.done.length + after.steps.left.steps).toBe(40);
  });

  it('give way to what is on the chart', () => {
    const at = full();
    const notes = Array.from({ length: 140 }, (_, index) => ({ id: `note:${index + 1}`, text: '核'.repeat(2000), by: 'lin', at: AT, x: 0, y: 0, on: null }));
    const text = saved({ ...at, model: { ...at.model, notes } });
    expect(opened(read(text)).steps).toMatchObject({ done: [], left: { steps: 40 } });
  });
});

describe('a document of which the steps cannot be gone back', () => {
  const document = (steps: SavedDocument['steps']): SavedDocument => ({ ...emptyDocument, ids: ['a'], positions: [[1, 2]], pins: ['a'], steps });
  const back = { pins: { out: [0], in: [] } };
  const head = { left: 3, words: 1, ids: [] };

  it('opens with them counted, as one of which only the names were kept', () => {
    const { model, steps } = opened(document([{ act: 'pin', of: ['a'], count: 1 }, { act: 'hide', of: [], count: 2 }]));
    expect(model.places).toEqual([{ id: 'a', x: 1, y: 2, moved: false }]);
    expect(steps).toEqual({ left: { steps: 2, words: 0 }, done: [], undone: [] });
  });

  it.each<[string, SavedDocument['steps'][number]]>([
    ['an act that is none', { act: 'guess', of: [], count: 1, back }],
    ['a thing that is not there', { act: 'pin', of: [7], count: 1, back }],
    ['a way back that is none', { act: 'pin', of: [0], count: 1, back: { pins: 'a' } }],
    ['a way back to a thing that is not there', { act: 'pin', of: [0], count: 1, back: { pins: { out: [], in: [[0, 5]] } } }],
    ['a note that is not on it', { act: 'note', of: [], count: 1, back: { notes: { out: [], in: [[0, ['note:9', 0, 0]]] } } }],
  ])('keeps those after one with %s', (_, step) => {
    const { steps } = opened(document([head, step, { act: 'pin', of: [0], count: 1, back }]));
    expect([steps.left, steps.done.length]).toEqual([{ steps: 4, words: 1 }, 1]);
    expect(steps.done[0]?.before.pins).toEqual([]);
  });
});

describe('two saved charts on one', () => {
  it('have the steps of the first, and their merging as the last, which can be undone', () => {
    const first = savedOf(history(5).model, history(5).steps, graphOf(history(5)), '7', null);
    const both = opened(merged(first, { ...emptyDocument, ids: ['z'], positions: [[5, 5]] }));
    expect(both.steps.done.at(-1)).toMatchObject({ act: 'merge', count: 1 });
    expect(both.model.places.at(-1)?.id).toBe('z');
    const before = opened(first);
    expect(names(undone(both))).toEqual(names(before));
    expect({ ...undone(both).model, selection: [] }).toEqual({ ...before.model, selection: [], camera: both.model.camera });
  });
});
