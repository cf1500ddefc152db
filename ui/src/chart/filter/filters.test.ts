import { describe, expect, it } from 'vitest';
import type { ChartGraph, ChartLink, ChartNode, EntityKind } from '../graph/graph';
import { countBars, kindCounts, qBars, qStops } from './bars';
import { type ChartFilters, isFiltering, kept, noFilters, switched } from './filters';

const node = (id: string, kind: EntityKind = 'person'): ChartNode => ({ id, kind, label: id, person: null, known: [] });
const link = (id: string, from: string, to: string, part: Partial<ChartLink> = {}): ChartLink => ({
  id, kind: 'STAYED', from, to, count: 1, amount: null, during: null, companion: null, ...part,
});
const met = (id: string, to: string, count: number, q: number | null, strength: 'BEYOND_CHANCE' | 'IN_DOUBT' | 'NOT_DISTINCT' | 'BOOKED_TOGETHER') =>
  link(id, 's', to, { kind: 'COMPANION', count, companion: { strength, p: q, q, explanation: null, booked: 0 } });

/** A subject with four companions, a room he and one of them stayed in, and an account that paid. */
const graph: ChartGraph = {
  nodes: [node('s'), node('a'), node('b'), node('c'), node('d'), node('r', 'room'), node('k', 'account')],
  links: [
    met('m-a', 'a', 9, 0.004, 'BEYOND_CHANCE'),
    met('m-b', 'b', 3, 0.05, 'IN_DOUBT'),
    met('m-c', 'c', 2, 0.4, 'NOT_DISTINCT'),
    met('m-d', 'd', 4, null, 'BOOKED_TOGETHER'),
    link('in-s', 's', 'r', { count: 5, during: { start: 100, end: 200 } }),
    link('in-a', 'a', 'r', { during: { start: 150, end: null } }),
    link('pays', 'k', 'r', { kind: 'PAID', during: { start: 300, end: 300 } }),
  ],
  omitted: [],
};

const having = (part: Partial<ChartFilters>) => ({ ...noFilters, ...part });
const hiddenBy = (filters: ChartFilters, window: { start: number; end: number } | null = null) => {
  const { links } = kept(graph, filters, window);
  return graph.links.map(({ id }) => id).filter((id) => !links.has(id));
};

describe('what of a chart stays', () => {
  it('is everything without a filter', () => {
    const { nodes, links, hiddenNodes, hiddenLinks, undatedLinks } = kept(graph, noFilters, null);
    expect([nodes.size, links.size, hiddenNodes, hiddenLinks, undatedLinks]).toEqual([7, 7, 0, 0, 0]);
  });

  it('is no thing of a hidden kind, and no link of such a thing', () => {
    const { nodes, hiddenNodes, hiddenLinks } = kept(graph, having({ kinds: ['room'] }), null);
    expect(nodes.has('r')).toBe(false);
    expect(hiddenNodes).toBe(1);
    expect(hiddenLinks).toBe(3);
    expect(hiddenBy(having({ kinds: ['room'] }))).toEqual(['in-s', 'in-a', 'pays']);
  });

  it('is every thing of a kind that is shown, with or without a link', () => {
    const { nodes, hiddenNodes } = kept(graph, having({ linkKinds: ['COMPANION', 'STAYED', 'PAID'] }), null);
    expect(nodes.size).toBe(7);
    expect(hiddenNodes).toBe(0);
  });

  it.each<[string, Partial<ChartFilters>, string[]]>([
    ['of a hidden kind', { linkKinds: ['COMPANION'] }, ['m-a', 'm-b', 'm-c', 'm-d']],
    ['of fewer records than asked for', { minCount: 4 }, ['m-b', 'm-c', 'in-a', 'pays']],
    ['with a greater q than asked for, but none that was never tested', { maxQ: 0.05 }, ['m-c']],
    ['with a q over the least', { maxQ: 0.01 }, ['m-b', 'm-c']],
    ['that is not distinct from chance', { hideWeak: true }, ['m-c']],
    ['that one of several filters holds back', { hideWeak: true, minCount: 5 }, ['m-b', 'm-c', 'm-d', 'in-a', 'pays']],
  ])('is no link %s', (_, filters, hidden) => {
    expect(hiddenBy(having(filters))).toEqual(hidden);
  });

  it('is what meets the time window, half-open, and what has no date, which is counted', () => {
    expect(hiddenBy(noFilters, { start: 200, end: 300 })).toEqual(['in-s', 'pays']);
    expect(hiddenBy(noFilters, { start: 300, end: 301 })).toEqual(['in-s']);
    expect(hiddenBy(noFilters, { start: 0, end: 150 })).toEqual(['in-a', 'pays']);
    expect(kept(graph, noFilters, { start: 0, end: 150 }).undatedLinks).toBe(4);
    expect(kept(graph, having({ hideWeak: true }), { start: 0, end: 150 }).undatedLinks).toBe(3);
  });

  it('survives being written down', () => {
    const filters = having({ kinds: ['stay'], linkKinds: ['PAID'], minCount: 3, maxQ: 0.1, hideWeak: true });
    expect(JSON.parse(JSON.stringify(filters))).toEqual(filters);
  });

  it('says whether anything is filtered at all', () => {
    expect(isFiltering(noFilters)).toBe(false);
    const each: Partial<ChartFilters>[] = [{ kinds: ['room'] }, { linkKinds: ['PAID'] }, { minCount: 2 }, { maxQ: 0.5 }, { hideWeak: true }];
    expect(each.map((part) => isFiltering(having(part)))).toEqual([true, true, true, true, true]);
  });

  it('hides a kind and shows it again', () => {
    expect(switched(['room'], 'stay')).toEqual(['room', 'stay']);
    expect(switched(['room', 'stay'], 'room')).toEqual(['stay']);
  });
});

describe('the bars of the filters', () => {
  it('count the kinds that there are', () => {
    expect(kindCounts(graph)).toEqual({
      things: [['person', 5], ['room', 1], ['account', 1]],
      links: [['COMPANION', 4], ['STAYED', 2], ['PAID', 1]],
    });
  });

  it('have one for each number of records', () => {
    expect(countBars(graph)).toEqual([2, 1, 1, 1, 1, 0, 0, 0, 1]);
  });

  it('have ten at most, the last for all above as well', () => {
    const links = [1, 9, 10, 11, 400].map((count, index) => link(`l${index}`, 's', 'a', { count }));
    expect(countBars({ ...graph, links })).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 3]);
  });

  it('hold of q what the slider at their stop keeps and the stop before does not', () => {
    const { bars, untested, weak } = qBars(graph);
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect([untested, weak]).toEqual([1, 1]);
    let sum = 0;
    for (const [at, stop] of qStops.entries()) {
      sum += bars[at] ?? 0;
      expect(hiddenBy(having({ maxQ: stop })).length).toBe(3 - sum);
    }
  });

  it('of an empty chart are none', () => {
    const nothing: ChartGraph = { nodes: [], links: [], omitted: [] };
    expect(kindCounts(nothing)).toEqual({ things: [], links: [] });
    expect(countBars(nothing)).toEqual([0]);
    expect(qBars(nothing).bars.every((count) => count === 0)).toBe(true);
  });
});
