import { describe, expect, it } from 'vitest';
import { calm, measure, sceneOf } from '@/testing/chart';
import type { ChartGraph, ChartLink, ChartNode, EntityKind } from '../graph/graph';
import { linkId } from '../graph/fromService';
import { type ChartModel, emptyChart } from '../model/model';
import { grouped } from '../model/groups';
import { noted } from '../model/notes';
import { linesOf } from './notes';
import { layer, type Primitive } from './primitives';

const node = (id: string, kind: EntityKind): ChartNode => ({ id, kind, label: id, person: null, known: [] });
const person = (id: string): ChartNode => ({ ...node(id, 'person'), person: { handle: id, revealed: 'masked', mark: null, minor: false } });
const link = (kind: ChartLink['kind'], from: string, to: string, count = 1, amount: string | null = null): ChartLink => ({
  id: linkId(kind, from, to, amount ? 'CNY' : null),
  kind,
  from,
  to,
  count,
  amount: amount ? { value: amount, currency: 'CNY' } : null,
  during: null,
  companion: null,
});

function chart(nodes: ChartNode[], links: ChartLink[], part: Partial<ChartModel> = {}): { model: ChartModel; graph: ChartGraph } {
  return {
    model: { ...emptyChart, places: nodes.map(({ id }, index) => ({ id, x: index * 200, y: 0, moved: false })), links: links.map(({ id }) => id), ...part },
    graph: { nodes, links, omitted: [] },
  };
}

const drawn = ({ model, graph }: { model: ChartModel; graph: ChartGraph }, part = {}) => sceneOf(model, graph, { ...calm, ...part });
const texts = (list: readonly Primitive[]) => list.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const at = (list: readonly Primitive[], id: string) => list.filter((one) => one.id === id);

describe('things', () => {
  it.each<EntityKind>(['room', 'building', 'stay', 'vehicle', 'account'])('of kind %s have an outline of their own in their own colour', (kind) => {
    const others = (['room', 'building', 'stay', 'vehicle', 'account'] as const).filter((other) => other !== kind);
    const outline = (of: EntityKind) => drawn(chart([node('x', of)], [])).find((one) => one.kind === 'shape');
    expect(outline(kind)?.token).toBe(`entity.${kind}`);
    for (const other of others) expect(outline(other)?.geometry).not.toEqual(outline(kind)?.geometry);
  });

  it('that are pinned carry a pin', () => {
    expect(at(drawn(chart([person('a')], [], { pins: ['a'] })), 'a pin')).toHaveLength(1);
  });
});

describe('links', () => {
  it.each<[ChartLink['kind'], string | null]>([
    ['DROVE', 'curve'],
    ['OPERATES', 'curve'],
    ['HOLDS', 'curve'],
    ['SEEN_AT', 'disc'],
    ['STAYED', null],
    ['STAYED_WITH', null],
  ])('of kind %s end in %s', (kind, mark) => {
    const list = drawn(chart([person('a'), node('b', 'vehicle')], [link(kind, 'a', 'b')]));
    expect(list.find(({ z }) => z === layer.ends)?.kind ?? null).toBe(mark);
  });

  it('say amounts, counts, and nothing where the end says it all', () => {
    const list = drawn(chart([person('a'), node('b', 'account'), node('c', 'vehicle')], [link('PAID', 'a', 'b', 2, '1280.50'), link('DROVE', 'a', 'c', 8), link('HOLDS', 'b', 'c')]));
    expect(texts(list)).toEqual(expect.arrayContaining(['1280.50 CNY', 'drove 8x']));
    expect(texts(list)).toHaveLength(5);
  });

  it('draw amounts on a square root, from 1.5 to 5.5 px, a currency for itself', () => {
    const list = drawn(chart([node('a', 'account'), node('b', 'account'), node('c', 'account')], [link('PAID', 'a', 'b', 1, '10000'), link('PAID', 'a', 'c', 1, '2500')]));
    const width = (id: string) => list.flatMap((one) => (one.id === id && 'width' in one ? [one.width] : []))[0];
    expect(width(linkId('PAID', 'a', 'b', 'CNY'))).toBe(5.5);
    expect(width(linkId('PAID', 'a', 'c', 'CNY'))).toBe(3.5);
  });

  it('between the same two fan out by 9 px at their middle, there and back beside each other', () => {
    const list = drawn(chart([node('a', 'account'), node('b', 'account')], [link('PAID', 'a', 'b', 1, '1'), link('PAID', 'b', 'a', 1, '1')]));
    const bows = list.flatMap((one) => (one.kind === 'curve' && one.z === layer.links ? [one.geometry.d] : []));
    // A bow's middle is half way to its control point: 9 px up and 9 px down give 18 px between control points.
    const control = bows.map((d) => Number(/Q[\d.-]+ ([\d.-]+)/.exec(d)?.[1]));
    expect(control.toSorted((x, y) => x - y)).toEqual([-9, 9]);
  });

  it('of more than four kinds are one, until an end is selected', () => {
    const kinds: ChartLink['kind'][] = ['STAYED_WITH', 'STAYED', 'OPERATES', 'DROVE', 'HOLDS'];
    const whole = chart([person('a'), person('b')], kinds.map((kind) => link(kind, 'a', 'b')));
    expect(texts(drawn(whole))).toContain('5 kinds');
    const lit = drawn({ ...whole, model: { ...whole.model, selection: ['a'] } });
    expect(lit.filter(({ z, id }) => z === layer.links && id.startsWith('a~b'))).toHaveLength(5);
    expect(texts(lit)).not.toContain('5 kinds');
  });

  it('between two contacts, who are never tested, are drawn in doubt', () => {
    const list = drawn(chart([person('a'), person('b')], [link('STAYED_WITH', 'a', 'b', 3)]));
    expect(at(list, linkId('STAYED_WITH', 'a', 'b'))[0]?.dash).toBe('doubt');
  });
});

describe('what is not to be seen', () => {
  const whole = chart([person('a'), person('b'), node('r', 'room')], [link('STAYED', 'a', 'r'), link('STAYED_WITH', 'a', 'b')]);

  it.each([
    ['a thing with its links', ['b'], 'b', linkId('STAYED_WITH', 'a', 'b')],
    ['a kind of links alone', ['kind:STAYED'], linkId('STAYED', 'a', 'r'), linkId('STAYED', 'a', 'r')],
    ['one link', [linkId('STAYED', 'a', 'r')], linkId('STAYED', 'a', 'r'), linkId('STAYED', 'a', 'r')],
  ])('is %s', (_, hidden, gone, line) => {
    const list = drawn({ ...whole, model: { ...whole.model, hidden } });
    expect(at(list, gone)).toEqual([]);
    expect(at(list, line)).toEqual([]);
    expect(at(drawn(whole), gone).length).toBeGreaterThan(0);
  });
});

describe('a route', () => {
  const whole = chart([person('a'), person('b'), person('c')], [link('STAYED_WITH', 'a', 'b'), link('STAYED_WITH', 'b', 'c')]);
  const list = drawn({ ...whole, model: { ...whole.model, route: { nodes: ['a', 'b'], links: [linkId('STAYED_WITH', 'a', 'b')] } } });

  it('is drawn in its own colour, and the rest stands back', () => {
    expect(at(list, `${linkId('STAYED_WITH', 'a', 'b')} route`)[0]?.token).toBe('mark.path');
    expect(at(list, 'c').every(({ dim }) => dim)).toBe(true);
    expect(at(list, 'c label')[0]?.dim).toBe(true);
    expect(at(list, linkId('STAYED_WITH', 'b', 'c'))[0]?.dim).toBe(true);
    expect(at(list, 'a').some(({ dim }) => dim)).toBe(false);
  });
});

describe('a group', () => {
  const whole = chart([person('a'), person('b'), node('r', 'room')], [link('STAYED', 'a', 'r'), link('STAYED_WITH', 'a', 'b')]);
  const groups = grouped([], ['a', 'b']);
  const closed = { ...whole, model: { ...whole.model, groups } };

  it('that is closed stands as one with its number, its outer links at it and its inner ones gone', () => {
    const list = drawn(closed);
    expect(texts(list)).toEqual(expect.arrayContaining(['2', 'Group of 2']));
    expect(at(list, 'a')).toEqual([]);
    expect(at(list, linkId('STAYED', 'a', 'r'))[0]).toMatchObject({ geometry: { x1: 100, x2: 400 } });
    expect(at(list, linkId('STAYED_WITH', 'a', 'b'))).toEqual([]);
  });

  it('that is closed bears the notes of its members', () => {
    const notes = noted([], { text: 'Asked at the desk', by: 'lin', at: '20 Nov', x: 26, y: -60, on: 'b' });
    expect(at(drawn({ ...closed, model: { ...closed.model, notes } }), 'note:1')[0]).toMatchObject({ geometry: { x: 126, y: -60 } });
  });

  it('that is open has an outline round its members, who stand where they stood', () => {
    const list = drawn({ ...whole, model: { ...whole.model, groups: groups.map((one) => ({ ...one, open: true })) } });
    expect(list.filter(({ z }) => z === layer.hulls)).toHaveLength(1);
    expect(at(list, 'a')).toHaveLength(1);
  });
});

describe('badges', () => {
  it('say how many of how many are shown where a limit cut', () => {
    const whole = chart([node('b', 'building'), person('a')], []);
    const graph = { ...whole.graph, omitted: [{ at: 'b', kind: 'STAYED' as const, shown: 12, total: 259, reason: 'limit' }] };
    expect(texts(drawn({ ...whole, graph }))).toContain('12 of 259');
  });

  it('say of what is selected how many links are not on the chart yet', () => {
    const known = { ...node('r', 'room'), known: [{ kind: 'STAYED' as const, total: 7 }, { kind: 'SEEN_AT' as const, total: 90 }] };
    const whole = chart([known, person('a')], [link('STAYED', 'a', 'r')], { selection: ['r'] });
    expect(texts(drawn(whole))).toContain('+6');
    expect(texts(drawn({ ...whole, model: { ...whole.model, selection: [] } }))).not.toContain('+6');
  });
});

describe('notes', () => {
  it('stand beside the thing they are on, with who wrote them when', () => {
    const notes = noted([], { text: 'Asked at the desk', by: 'lin', at: '20 Nov', x: 26, y: -60, on: 'b' });
    const list = drawn(chart([person('a'), person('b')], [], { notes }));
    expect(at(list, 'note:1')[0]).toMatchObject({ kind: 'box', geometry: { x: 226, y: -60 } });
    expect(texts(list)).toEqual(expect.arrayContaining(['Asked at the desk', 'lin, 20 Nov']));
  });

  it.each([
    ['one two', ['one two']],
    ['a\nb', ['a', 'b']],
    ['一'.repeat(40), ['一'.repeat(18), '一'.repeat(18), '一'.repeat(4)]],
  ])('break %j into lines no wider than the note', (text, lines) => {
    expect(linesOf(text, measure)).toEqual(lines);
  });

});
