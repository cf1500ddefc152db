import { describe, expect, it } from 'vitest';
import { documentOf, emptyDocument } from '@/testing/documents';
import { compareDocuments, merged } from './compare';
import { read, type SavedDocument, written } from './document';

const nothing = { added: [], gone: [], changed: [] };
const chart = (part: Partial<SavedDocument>): SavedDocument => ({ ...emptyDocument, ...part });
const note = (id: string, text: string, at: string) => ({ id, text, by: 'lin', at, x: 0, y: 0, on: null });
const seeds = Array.from({ length: 150 }, (_, seed) => seed);

describe('two saved charts', () => {
  it('differ in nothing where they are the same', () => {
    for (const seed of seeds) expect(compareDocuments(documentOf(seed), documentOf(seed))).toEqual({ things: nothing, links: nothing, groups: nothing, notes: nothing, view: false });
  });

  it('are told apart by what came, what went and what was moved, pinned or hidden', () => {
    const before = chart({ ids: ['a', 'b', 'c', 'd', 'e'], positions: [[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]] });
    const after = chart({ ids: ['f', 'b', 'c', 'd', 'e'], positions: [[0, 0], [1, 1.5], [2, 2], [3, 3], [4, 4]], pins: ['c'], hidden: ['d'] });
    expect(compareDocuments(before, after).things).toEqual({ added: ['f'], gone: ['a'], changed: ['b', 'c', 'd'] });
  });

  it('swap what came and what went when they are compared the other way round', () => {
    for (const seed of seeds) {
      const [one, two] = [documentOf(seed), documentOf(seed + 1000)];
      const [there, back] = [compareDocuments(one, two).things, compareDocuments(two, one).things];
      expect([back.added, back.gone]).toEqual([there.gone, there.added]);
    }
  });

  it('differ in their view by filters and window, not by the camera', () => {
    expect(compareDocuments(emptyDocument, chart({ camera: { x: 1, y: 2, k: 3 } })).view).toBe(false);
    expect(compareDocuments(emptyDocument, chart({ window: { start: 1, end: 2 } })).view).toBe(true);
    expect(compareDocuments(emptyDocument, chart({ filters: { least: 2 } })).view).toBe(true);
  });
});

describe('two saved charts merged', () => {
  it('hold everything of both, and nothing of the first has moved', () => {
    for (const seed of seeds) {
      const [one, two] = [documentOf(seed), documentOf(seed + 1000)];
      const both = merged(one, two);
      expect(new Set(both.ids)).toEqual(new Set([...one.ids, ...two.ids]));
      expect(both.positions.slice(0, one.ids.length)).toEqual(one.positions);
      expect(compareDocuments(one, both).things).toMatchObject({ gone: [], changed: [] });
      expect(read(written(both))).toEqual(both);
    }
  });

  it('are the first where the second is the same', () => {
    for (const seed of seeds) {
      const both = merged(documentOf(seed), documentOf(seed));
      expect(compareDocuments(documentOf(seed), both)).toMatchObject({ things: nothing, links: nothing, notes: nothing, view: false });
      expect([both.ids, both.links, both.steps]).toEqual([documentOf(seed).ids, documentOf(seed).links, documentOf(seed).steps]);
    }
  });

  it('have every link of both between the things it ties, and hidden only what the first does not show', () => {
    const link = (from: number, to: number, kind: string) => ({ from, to, kind, currency: null });
    const first = chart({ ids: ['a', 'b'], positions: [[0, 0], [1, 1]], links: [link(0, 1, 'PAID')], removed: ['c', 'x'] });
    const second = chart({
      ids: ['c', 'b', 'a'],
      positions: [[2, 2], [3, 3], [4, 4]],
      links: [link(0, 2, 'STAYED'), link(2, 1, 'PAID'), link(1, 0, 'HOLDS')],
      hidden: ['link:1', 'link:2'],
      brought: [{ by: 'a', ids: ['c', 'b'] }],
      moved: ['c', 'b'],
    });
    expect(merged(first, second)).toMatchObject({
      ids: ['a', 'b', 'c'],
      links: [link(0, 1, 'PAID'), link(2, 0, 'STAYED'), link(1, 2, 'HOLDS')],
      hidden: ['link:2'],
      removed: ['x'],
      moved: ['c'],
      brought: [{ by: 'a', ids: ['c'] }],
    });
    const key = (from: string, to: string, kind: string) => JSON.stringify([from, to, kind, null]);
    expect(compareDocuments(first, second).links).toEqual({ added: [key('c', 'a', 'STAYED'), key('b', 'c', 'HOLDS')], gone: [], changed: [key('a', 'b', 'PAID')] });
  });

  it('keep shown what the first shows, and hidden what only the second has and hides', () => {
    const first = chart({ ids: ['a'], positions: [[0, 0]] });
    const second = chart({ ids: ['a', 'b'], positions: [[5, 5], [6, 6]], hidden: ['a', 'b'], pins: ['a', 'b'] });
    expect(merged(first, second)).toMatchObject({ ids: ['a', 'b'], positions: [[0, 0], [6, 6]], hidden: ['b'], pins: ['b'] });
  });

  it('keep both notes of two charts that count from one, and a reworded one once', () => {
    const mine = note('note:1', 'mine', '2026-11-20T02:12:00Z');
    const theirs = note('note:1', 'theirs', '2026-11-21T02:12:00Z');
    expect(merged(chart({ notes: [mine] }), chart({ notes: [theirs] })).notes).toEqual([mine, { ...theirs, id: 'note:2' }]);
    expect(merged(chart({ notes: [mine] }), chart({ notes: [{ ...mine, text: 'reworded' }] })).notes).toEqual([mine]);
  });

  it('have nobody in two groups', () => {
    const first = chart({ groups: [{ id: 'g', members: ['a', 'b'], open: true }] });
    const second = chart({ groups: [{ id: 'g', members: ['b', 'c', 'd'], open: true }, { id: 'i', members: ['a', 'e'], open: false }] });
    expect(merged(first, second).groups).toEqual([
      { id: 'g', members: ['a', 'b'], open: true },
      { id: 'g1', members: ['c', 'd'], open: true },
    ]);
  });
});
