import { describe, expect, it } from 'vitest';
import { documentOf, emptyDocument } from '@/testing/documents';
import { differencesOf } from './differences';
import type { SavedDocument } from './document';

const chart = (part: Partial<SavedDocument>): SavedDocument => ({ ...emptyDocument, ...part });

describe('the differences between two saved charts', () => {
  it('are none between a chart and itself', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) expect(differencesOf(documentOf(seed), documentOf(seed))).toEqual([]);
  });

  it('say of each thing where it stands alone, or in what it stands otherwise', () => {
    const first = chart({ ids: ['a', 'b', 'c', 'd'], positions: [[0, 0], [1, 1], [2, 2], [3, 3]], pins: ['b'], hidden: ['d'] });
    const second = chart({ ids: ['e', 'b', 'c', 'd'], positions: [[0, 0], [1, 2], [2, 2], [3, 3]], pins: ['c'] });
    expect(differencesOf(first, second).map(({ mark, of, how }) => [mark, of, how])).toEqual([
      ['added', { type: 'thing', id: 'e' }, []],
      ['gone', { type: 'thing', id: 'a' }, []],
      ['changed', { type: 'thing', id: 'b' }, ['moved', 'unpinned']],
      ['changed', { type: 'thing', id: 'c' }, ['pinned']],
      ['changed', { type: 'thing', id: 'd' }, ['shown']],
    ]);
  });

  it('name a link by its ends and kind, whichever chart has it', () => {
    const ends = { ids: ['a', 'b'], positions: [[0, 0], [1, 1]] as const };
    const link = (kind: string) => ({ from: 0, to: 1, kind, currency: null });
    const first = chart({ ...ends, links: [link('PAID'), link('HOLDS')] });
    const second = chart({ ...ends, links: [link('HOLDS'), link('DROVE')], hidden: ['link:0'] });
    expect(differencesOf(first, second).map(({ mark, of, how }) => [mark, of, how])).toEqual([
      ['added', { type: 'link', kind: 'DROVE', from: 'a', to: 'b' }, []],
      ['gone', { type: 'link', kind: 'PAID', from: 'a', to: 'b' }, []],
      ['changed', { type: 'link', kind: 'HOLDS', from: 'a', to: 'b' }, ['hidden']],
    ]);
  });

  it('have groups, notes and the view in them', () => {
    const note = { id: 'n1', text: 'mine', by: 'lin', at: '2026-11-20T02:12:00Z', x: 0, y: 0, on: null };
    const first = chart({ groups: [{ id: 'g1', members: ['a', 'b'], open: true }], notes: [note] });
    const second = chart({ groups: [{ id: 'g1', members: ['a', 'c'], open: true }], notes: [{ ...note, id: 'n2' }], window: { start: 1, end: 2 } });
    expect(differencesOf(first, second).map(({ mark, of, how }) => [mark, of.type, how])).toEqual([
      ['changed', 'group', ['otherwise']],
      ['added', 'note', []],
      ['gone', 'note', []],
      ['changed', 'view', ['window']],
    ]);
  });
});
