import { describe, expect, it } from 'vitest';
import { graphOf, layouts } from '@/testing/graphs';
import { randomOf } from '@/testing/random';
import { arranged } from './arranged';
import type { LayoutInput, LayoutNode } from './input';

/** As UI.md asks: half a label's 84 px to either side, or one below the other with the label between. Written apart from the code on purpose. */
function lieApart(a: LayoutNode, b: LayoutNode): boolean {
  return Math.abs(a.x - b.x) >= 83.99 || Math.abs(a.y - b.y) >= a.radius + b.radius + 20;
}

const laid = (input: LayoutInput) => {
  const places = arranged(input);
  return input.nodes.map((node, index) => ({ ...node, ...places[index] }));
};

function overlaps(nodes: readonly LayoutNode[]): string[] {
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => ((a.fixed && b.fixed) || lieApart(a, b) ? [] : [`${a.id} at ${a.x} ${a.y} and ${b.id} at ${b.x} ${b.y}`])),
  );
}

const sizes = [0, 1, 2, 3, 7, 20, 45, 90];

describe.each(layouts)('the layout %s', (layout) => {
  it.each(sizes)('of %i nodes lets none lie on another', (count) => {
    for (let seed = 1; seed <= 4; seed++) expect(overlaps(laid({ layout, ...graphOf(seed, count, Math.round(count * 1.4)) }))).toEqual([]);
  });

  it('leaves what is fixed where it is, and lays nothing on it', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const graph = graphOf(seed, 40, 60, 6);
      const nodes = laid({ layout, ...graph });
      const places = ({ id, x, y }: LayoutNode) => ({ id, x, y });
      expect(nodes.filter(({ fixed }) => fixed).length).toBeGreaterThan(0);
      expect(nodes.filter(({ fixed }) => fixed).map(places)).toEqual(graph.nodes.filter(({ fixed }) => fixed).map(places));
      expect(overlaps(nodes)).toEqual([]);
    }
  });

  it('bears two pinned on one spot, and does the same each time', () => {
    const { nodes, links } = graphOf(9, 20, 30);
    const input = { layout, links, nodes: nodes.map((node, index) => (index < 3 ? { ...node, x: 10, y: 10, fixed: true } : node)) };
    expect(overlaps(laid(input))).toEqual([]);
    expect(arranged(input)).toEqual(arranged(input));
  });

  it('has the same places for the same nodes and links in any order, wherever the free ones stood', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const { nodes, links } = graphOf(seed, 40, 55);
      const next = randomOf(seed);
      const mixed = <T>(all: readonly T[]) => all.map((one) => ({ one, at: next() })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
      const elsewhere = mixed(nodes).map((node) => ({ ...node, x: node.x + 500, y: -node.y }));
      const turned = mixed(links).map((link) => ({ ...link, from: link.to, to: link.from }));
      const byId = (input: LayoutInput) => new Map(arranged(input).map((place) => [place.id, place]));
      expect(byId({ layout, nodes: elsewhere, links: turned })).toEqual(byId({ layout, nodes, links }));
    }
  });

  it('answers in the order of the nodes with finite tenths', () => {
    const graph = graphOf(3, 60, 90);
    const places = arranged({ layout, ...graph });
    expect(places.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    for (const value of places.flatMap(({ x, y }) => [x, y])) {
      expect(Number.isFinite(value)).toBe(true);
      expect(Math.abs(value * 10 - Math.round(value * 10))).toBeLessThan(1e-6);
    }
  });

  it('passes over loops, doubles and links to what is not there', () => {
    const { nodes } = graphOf(5, 4, 0);
    const [a, b] = [nodes[0]?.id ?? '', nodes[1]?.id ?? ''];
    const links = [{ from: a, to: a, weight: 1 }, { from: a, to: b, weight: 1 }, { from: b, to: a, weight: 2 }, { from: a, to: 'gone', weight: 1 }];
    expect(arranged({ layout, nodes, links })).toEqual(arranged({ layout, nodes, links: [{ from: a, to: b, weight: 3 }] }));
  });
});

const extent = (nodes: readonly LayoutNode[]) => {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
};

const node = (id: string, part: Partial<LayoutNode> = {}): LayoutNode => ({
  id, x: 0, y: 0, radius: 16, kind: 'person', subject: false, fixed: false, at: null, ...part,
});
const link = (from: string, to: string) => ({ from, to, weight: 1 });
const by = (nodes: readonly LayoutNode[], id: string) => nodes.find((one) => one.id === id) ?? node('none');

describe('by forces', () => {
  it('is wider than high, as a screen is', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { width, height } = extent(laid({ layout: 'force', ...graphOf(seed, 60, 90) }));
      expect(width).toBeGreaterThan(height);
    }
  });

  it('stands parts without a link between them side by side, none within another', () => {
    const chain = (name: string) => Array.from({ length: 8 }, (_, index) => `${name}${index}`);
    const [a, b] = [chain('a'), chain('b')];
    const links = [a, b].flatMap((ids) => ids.slice(1).map((id, index) => link(ids[index] ?? '', id)));
    const nodes = laid({ layout: 'force', nodes: [...a, ...b].map((id) => node(id)), links });
    const box = (name: string) => {
      const own = nodes.filter(({ id }) => id.startsWith(name));
      const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    };
    const [one, other] = [box('a'), box('b')];
    const apartAcross = one.right < other.left || other.right < one.left;
    const apartDown = one.bottom < other.top || other.bottom < one.top;
    expect(apartAcross || apartDown).toBe(true);
  });

  it('brings what is linked nearer than what is not', () => {
    const groups = ['a', 'b', 'c'].map((name) => Array.from({ length: 6 }, (_, index) => `${name}${index}`));
    const within = groups.flatMap((ids) => ids.flatMap((from, index) => ids.slice(index + 1).map((to) => link(from, to))));
    const links = [...within, link('a0', 'b0'), link('b1', 'c0')];
    const nodes = laid({ layout: 'force', nodes: groups.flat().map((id) => node(id)), links });
    const far = (a: string, b: string) => Math.hypot(by(nodes, a).x - by(nodes, b).x, by(nodes, a).y - by(nodes, b).y);
    const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    const inside = mean(within.map(({ from, to }) => far(from, to)));
    const across = mean((groups[0] ?? []).flatMap((from) => (groups[2] ?? []).map((to) => far(from, to))));
    expect(across).toBeGreaterThan(1.5 * inside);
  });
});

describe('by role', () => {
  it('stands subjects over contacts over stays, rooms, buildings, vehicles and accounts', () => {
    const nodes = laid({ layout: 'role', ...graphOf(4, 60, 90) });
    const tier = ({ subject, kind }: LayoutNode) => (subject ? 0 : ['', 'person', 'stay', 'room', 'building', 'vehicle', 'account'].indexOf(kind));
    expect(nodes.flatMap((a) => nodes.filter((b) => tier(a) < tier(b) && a.y >= b.y).map((b) => `${a.kind} over ${b.kind}`))).toEqual([]);
  });

  it('stands rooms under the persons who stayed in them where that can be', () => {
    const persons = ['p1', 'p2', 'p3', 'p4'];
    const nodes = laid({
      layout: 'role',
      nodes: [...persons.map((id) => node(id)), ...['r4', 'r3', 'r2', 'r1'].map((id) => node(id, { kind: 'room' }))],
      links: persons.map((id) => link(id, `r${id.slice(1)}`)),
    });
    for (const id of persons) expect(by(nodes, id).x).toBe(by(nodes, `r${id.slice(1)}`).x);
  });

  it('keeps the shape of a screen when one kind has nearly all the nodes', () => {
    const nodes = laid({ layout: 'role', nodes: Array.from({ length: 200 }, (_, index) => node(`p${index}`)), links: [] });
    const { width, height } = extent(nodes);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(3);
  });
});

describe('in rings', () => {
  it('has the subject in the middle and every ring farther out than the one before', () => {
    const ids = ['s', 'a', 'b', 'c', 'aa', 'ab', 'ba', 'aaa', 'alone'];
    const nodes = laid({
      layout: 'radial',
      nodes: ids.map((id) => node(id, { subject: id === 's', radius: id === 's' ? 23 : 16 })),
      links: [link('s', 'a'), link('s', 'b'), link('s', 'c'), link('a', 'aa'), link('a', 'ab'), link('b', 'ba'), link('aa', 'aaa')],
    });
    const { x, y } = by(nodes, 's');
    const out = (id: string) => Math.hypot((by(nodes, id).x - x) / 1.4, by(nodes, id).y - y);
    const rings = [['a', 'b', 'c'], ['aa', 'ab', 'ba'], ['aaa'], ['alone']];
    for (const [index, ring] of rings.slice(1).entries()) {
      expect(Math.min(...ring.map(out))).toBeGreaterThan(Math.max(...(rings[index] ?? []).map(out)));
    }
  });

  it('takes who has the most links for the middle where there is no subject', () => {
    const nodes = laid({ layout: 'radial', nodes: ['a', 'b', 'c', 'm'].map((id) => node(id)), links: ['a', 'b', 'c'].map((id) => link('m', id)) });
    const { width } = extent(nodes);
    expect(Math.abs(by(nodes, 'm').x - (Math.min(...nodes.map(({ x }) => x)) + width / 2))).toBeLessThan(84);
  });
});

describe('by time', () => {
  const DAY = 86_400_000;

  it('goes from left to right by the first dated record, exactly to scale', () => {
    const days = [0, 1, 1, 1, 5, 40, 90];
    const nodes = laid({ layout: 'time', nodes: days.map((day, index) => node(`n${index}`, { at: day * DAY })), links: [] });
    const perDay = (by(nodes, 'n6').x - by(nodes, 'n0').x) / 90;
    for (const [index, day] of days.entries()) expect(Math.abs(by(nodes, `n${index}`).x - by(nodes, 'n0').x - day * perDay)).toBeLessThan(0.11);
  });

  it('keeps the order of time with something pinned in the way', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const nodes = laid({ layout: 'time', ...graphOf(seed, 50, 60, 6) }).filter(({ fixed, at }) => !fixed && at !== null);
      const inTime = nodes.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
      expect(inTime.map(({ x }) => x)).toEqual(inTime.map(({ x }) => x).toSorted((a, b) => a - b));
    }
  });

  it('stands what has no date left of all that has one', () => {
    const nodes = laid({ layout: 'time', ...graphOf(2, 50, 60) });
    const xs = (dated: boolean) => nodes.filter(({ at }) => (at !== null) === dated).map(({ x }) => x);
    expect(Math.max(...xs(false))).toBeLessThan(Math.min(...xs(true)) - 84);
  });
});
