import { describe, expect, it } from 'vitest';
import { calm, chartOf, drawn, sampleCase, sceneOf } from '@/testing/chart';
import { overlap } from './occupied';
import { layer, type Primitive } from './primitives';
import { detailAt, labelScaleAt } from './scene';

type Of<Kind extends Primitive['kind']> = Extract<Primitive, { kind: Kind }>;
const kind = <Kind extends Primitive['kind']>(list: readonly Primitive[], wanted: Kind) =>
  list.filter((primitive): primitive is Of<Kind> => primitive.kind === wanted);
const texts = (list: readonly Primitive[]) => kind(list, 'text').map(({ text }) => text);
const lines = (list: readonly Primitive[]) => kind(list, 'path').filter(({ z }) => z === layer.links);
const discs = (list: readonly Primitive[], id: string) => kind(list, 'disc').filter((disc) => disc.z === layer.nodes && disc.id.startsWith(id));

const pair = (met: string) => `subject 赵样例 1C01\nmasked 林秘密 7F3A ${met}`;

describe('links', () => {
  it.each([
    [1, 1.75],
    [3, 2.65],
    [9, 5.35],
    [10, 5.5],
    [40, 5.5],
  ])('of %i occasions are %f px wide', (times, width) => {
    expect(lines(drawn(pair(`met ${times}`)))[0]).toMatchObject({ width, token: 'link.stayedWith' });
  });

  it.each([
    ['met 9', 'none', 'link.stayedWith', 5.35],
    ['met 9, booked 8', 'none', 'link.stayedWith', 5.35],
    ['met 9, in doubt', 'doubt', 'link.stayedWith', 5.35],
    ['met 9, booked 2, in doubt', 'doubt', 'link.stayedWith', 5.35],
    ['met 2, not distinct', 'chance', 'link.weak', 1.3],
  ])('%s: are drawn with the dash %s', (met, dash, token, width) => {
    const list = kind(drawn(pair(met)), 'path').filter(({ id }) => id.includes('~'));
    expect(list.map((line) => [line.dash, line.token, line.width])).toEqual([[dash, token, width]]);
  });

  it('that are not distinct from chance lie below the others', () => {
    const list = kind(drawn('subject 赵样例 1C01\nmasked 林秘密 7F3A met 9\nmasked 钱秘密 2C91 met 2, not distinct'), 'path');
    expect(list.map(({ token }) => token)).toEqual(['link.weak', 'link.stayedWith']);
  });

  it('are double and whole where every occasion was one registration', () => {
    const both = lines(drawn(pair('met 4, booked 4')));
    expect(both.map(({ dash, width }) => [dash, width])).toEqual([
      ['none', 1.3],
      ['none', 1.3],
    ]);
    const [a, b] = both.map(({ geometry }) => geometry);
    expect(a && b && Math.hypot(a.x1 - b.x1, a.y1 - b.y1)).toBeCloseTo(3.2, 5);
  });

  it('say how often', () => {
    expect(texts(drawn(pair('met 9')))).toContain('9x');
  });

  it('with an end that is not on the chart are not drawn', () => {
    const { model, graph } = chartOf(pair('met 9'));
    const alone = { ...model, places: model.places.slice(0, 1) };
    expect(lines(sceneOf(alone, graph))).toEqual([]);
  });
});

describe('people', () => {
  it('show by how much is filled how much is revealed', () => {
    const list = drawn('subject 赵样例 1C01\nmasked 林秘密 7F3A met 9\nnamed 钱公开 2C91 met 3');
    const figure = (id: string) => kind(list, 'glyph').find((glyph) => glyph.id === `${id} figure`);
    expect(discs(list, '1C01').map(({ fill, geometry }) => [fill, geometry.r])).toEqual([
      ['bg.canvas', 23],
      ['entity.person', 19],
    ]);
    expect(figure('1C01')).toMatchObject({ fill: true, token: 'entity.onFill' });
    expect(discs(list, '7F3A').map(({ fill, geometry }) => [fill, geometry.r])).toEqual([['bg.surface', 15]]);
    expect(figure('7F3A')).toMatchObject({ fill: false, token: 'entity.person' });
    expect(figure('2C91')).toMatchObject({ fill: true, token: 'entity.person' });
  });

  it('who are masked stand under their handle in monospace', () => {
    const label = kind(drawn(pair('met 9')), 'text').find(({ id }) => id === '7F3A label');
    expect(label).toMatchObject({ text: 'Guest 7F3A', font: 'mono' });
  });

  it('who are subjects stand under their name in bold', () => {
    const label = kind(drawn(pair('met 9')), 'text').find(({ id }) => id === '1C01 label');
    expect(label).toMatchObject({ text: '赵样例', font: 'bold', size: 14 });
  });

  it('under 18 keep the handle even where the name may be seen', () => {
    const list = drawn('subject 赵样例 1C01\nminor 孙年幼 5E17 met 2');
    expect(texts(list)).toContain('Guest 5E17');
    expect(JSON.stringify(list)).not.toContain('孙年幼');
  });
});

describe('the display list of the sample case', () => {
  const { model, graph, secrets } = chartOf(sampleCase);
  const list = sceneOf(model, graph);

  it('holds no name of anybody masked, whole or in part', () => {
    const text = JSON.stringify(list);
    expect(secrets.length).toBeGreaterThan(30);
    for (const name of secrets) expect(text).not.toContain(name);
    expect(text).not.toContain('秘密');
  });

  it('is the same for the same input, byte for byte', () => {
    const again = chartOf(sampleCase);
    expect(JSON.stringify(sceneOf(again.model, again.graph))).toBe(JSON.stringify(list));
  });

  it('names tokens and no colours', () => {
    expect(JSON.stringify(list)).not.toMatch(/#[0-9a-f]{3,8}|rgb/i);
  });

  it('labels everybody', () => {
    expect(kind(list, 'text').filter(({ z }) => z === layer.nodeLabels)).toHaveLength(graph.nodes.length);
  });

  it('has no label on another label', () => {
    const boxes = boxesOf(kind(list, 'text'));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) expect(overlap(a.box, b.box), `${a.text} and ${b.text}`).toBe(false);
    }
  });

  it('has no label on a node', () => {
    const nodes = kind(list, 'disc')
      .filter(({ z }) => z === layer.nodes)
      .map(({ id, geometry: { x, y, r } }) => ({ id, box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r } }));
    for (const label of boxesOf(kind(list, 'text'))) {
      for (const node of nodes) expect(overlap(label.box, node.box), `${label.text} on ${node.id}`).toBe(false);
    }
  });

  it('has no two nodes on one place', () => {
    const nodes = kind(list, 'disc').filter(({ z, width }) => z === layer.nodes && width > 0);
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        const away = Math.hypot(a.geometry.x - b.geometry.x, a.geometry.y - b.geometry.y);
        expect(away, `${a.id} and ${b.id}`).toBeGreaterThan(a.geometry.r + b.geometry.r);
      }
    }
  });

  it('is in the order of its layers', () => {
    const layers = list.map(({ z }) => z);
    expect(layers).toEqual(layers.toSorted((a, b) => a - b));
  });
});

function boxesOf(labels: readonly Of<'text'>[]) {
  return labels.map(({ text, align, geometry: { x, y, w, h } }) => {
    const left = align === 'center' ? x - w / 2 : align === 'right' ? x - w : x;
    return { text, box: { x: left + 0.01, y: y - h / 2 + 0.01, w: w - 0.02, h: h - 0.02 } };
  });
}

describe('what can be read from afar', () => {
  it.each([
    [1, 'all'],
    [0.75, 'all'],
    [0.74, 'noLinkLabels'],
    [0.5, 'noLinkLabels'],
    [0.49, 'shapes'],
  ])('at a zoom of %f is %s', (zoom, detail) => {
    expect(detailAt(zoom)).toBe(detail);
  });

  it.each([
    [1, 1],
    [0.9, 1],
    [0.89, 1.2],
    [0.74, 1.5],
    [0.49, 2],
  ])('at a zoom of %f is written %f times as large', (zoom, scale) => {
    expect(labelScaleAt(zoom)).toBe(scale);
  });

  it('is legible: no label of the sample case is under 9 px on the screen at any zoom from 50 %', () => {
    for (const zoom of [0.5, 0.74, 0.75, 0.89, 0.9, 1]) {
      const list = drawn(sampleCase, { ...calm, detail: detailAt(zoom), labelScale: labelScaleAt(zoom) });
      for (const { text, size } of kind(list, 'text')) expect(size * zoom, `${text} at ${zoom}`).toBeGreaterThanOrEqual(9);
    }
  });

  it('below 75 % are the nodes, not the counts', () => {
    const list = drawn(pair('met 9'), { ...calm, detail: 'noLinkLabels' });
    expect(texts(list)).toEqual(['赵样例', 'Guest 7F3A']);
  });

  it('below 50 % are subjects and what is selected, and shapes without figures', () => {
    const text = `${pair('met 9')}\nmasked 王秘密 2C91 met 3`;
    const list = drawn(text, { ...calm, detail: 'shapes' }, ['2C91']);
    expect(texts(list).toSorted()).toEqual(['Guest 2C91', '赵样例']);
    expect(kind(list, 'glyph')).toEqual([]);
  });
});

describe('what is pointed at, selected or has the keyboard', () => {
  const rings = (list: readonly Primitive[]) => kind(list, 'disc').filter(({ z }) => z === layer.selection);

  it('has a ring of its own', () => {
    const list = drawn(pair('met 9'), { ...calm, focused: '1C01' }, ['7F3A']);
    expect(rings(list).map(({ id, token }) => [id, token])).toEqual([
      ['1C01 focus', 'mark.focus'],
      ['7F3A selected', 'mark.select'],
    ]);
  });

  it('lights up its link', () => {
    const lit = (list: readonly Primitive[]) => kind(list, 'path').filter(({ z }) => z === layer.halos);
    expect(lit(drawn(pair('met 9')))).toHaveLength(0);
    expect(lit(drawn(pair('met 9'), calm, ['7F3A']))).toHaveLength(1);
    expect(lit(drawn(pair('met 9'), { ...calm, hovered: '1C01~7F3A' }))).toHaveLength(1);
  });
});
