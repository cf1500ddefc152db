import { describe, expect, it } from 'vitest';
import { chartOf, sampleCase, sceneOf } from '@/testing/chart';
import { noFilters } from '../filter/filters';
import { grouped } from '../model/groups';
import { type ChartModel, hidden, looked, moved, pinned, removed } from '../model/model';
import { noted } from '../model/notes';
import { noSteps } from '../model/steps';
import { modelOf, savedOf } from './chart';
import { read, written } from './document';

const { model, graph, secrets } = chartOf(sampleCase);
const ids = model.places.map(({ id }) => id);
const id = (index: number) => ids[index] ?? '';

/** Everything a reader can do to a chart that is kept with it. */
const worked: ChartModel = {
  ...looked(pinned(moved(hidden(removed(model, [id(9)]), [id(5), model.links[2] ?? '', 'kind:PAID']), id(3), 12.5, -40), [id(2)]), { x: 3, y: 4, k: 0.8 }),
  groups: grouped([], [id(6), id(7), id(8)]),
  notes: noted([], { text: '问过前台, see file 7', by: 'lin', at: '2026-11-20T02:12:00.000Z', x: 20, y: -40, on: id(1) }),
  filters: { ...noFilters, minCount: 3, maxQ: 0.05 },
  window: { start: 1_700_000_000_000, end: 1_710_000_000_000 },
  brought: [{ by: id(0), ids: [id(4)] }],
};
const saved = savedOf(worked, noSteps, graph, '7', null);

describe('a saved chart', () => {
  it('opens as it was: the same picture, the same document', () => {
    const opened = modelOf(read(written(saved)));
    expect(savedOf(opened, noSteps, graph, '7', null)).toEqual(saved);
    expect(JSON.stringify(sceneOf({ ...opened, selection: [] }, graph))).toBe(JSON.stringify(sceneOf({ ...worked, selection: [] }, graph)));
    expect(opened.hidden.toSorted()).toEqual(worked.hidden.toSorted());
  });

  it('keeps no name, no handle and no label', () => {
    const text = written(saved);
    for (const secret of [...secrets, '赵样例', 'Guest']) expect(text).not.toContain(secret);
  });

  it('of another page with filters unknown here has none', () => {
    expect(modelOf({ ...saved, filters: { kinds: 7 } }).filters).toEqual(noFilters);
    expect(modelOf({ ...saved, filters: null }).filters).toEqual(noFilters);
  });

  it('leaves out links whose ends are not on the chart', () => {
    expect(saved.ids).not.toContain(id(9));
    expect(saved.links.every(({ from, to }) => from < saved.ids.length && to < saved.ids.length)).toBe(true);
    expect(saved.links).toHaveLength(model.links.length - 1);
  });
});
