import { describe, expect, it } from 'vitest';
import { chartOf, measure, sampleCase, sceneOf } from '@/testing/chart';
import { exportedChart, exportWords } from '@/testing/exported';
import { paletteOf } from '../canvas/palette';
import { layer, type Primitive } from '../scene/primitives';
import { svg } from '../svg/svg';
import { extentOf } from './extent';
import { cornersOfPath } from './pathCorners';
import { pngSize } from './png';
import { sheet } from './sheet';
import { wrapped } from './wrapped';

const { model, graph, secrets } = chartOf(sampleCase);
const list = sceneOf(model, graph);
const page = sheet(exportedChart, list, exportWords, measure);
const texts = (of: readonly Primitive[]) => of.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));

describe('the pixels of a picture', () => {
  it.each([
    [{ width: 100, height: 50 }, { width: 200, height: 100, ratio: 2 }],
    [{ width: 4000, height: 4000 }, { width: 8000, height: 8000, ratio: 2 }],
    [{ width: 4001, height: 10 }, { width: 8000, height: 20, ratio: 8000 / 4001 }],
    [{ width: 10, height: 16_000 }, { width: 5, height: 8000, ratio: 0.5 }],
    [{ width: 1_000_000, height: 1 }, { width: 8000, height: 1, ratio: 0.008 }],
    [{ width: 0, height: 0 }, { width: 1, height: 1, ratio: 2 }],
  ])('of %o are %o', (size, expected) => {
    expect(pngSize(size)).toEqual(expected);
  });

  it('are never more than 8000 to a side', () => {
    for (let side = 1; side < 40_000; side += 37) {
      const { width, height } = pngSize({ width: side, height: side / 3 });
      expect(Math.max(width, height)).toBeLessThanOrEqual(8000);
    }
  });
});

describe('the sheet of a picture', () => {
  it('has the chart as it is, without its endless ground', () => {
    expect(page.list.slice(0, list.length - 1)).toEqual(list.filter(({ kind }) => kind !== 'dots'));
  });

  it('says in its own lines what every file says', () => {
    const said = texts(page.list.filter(({ id }) => id.startsWith('sheet'))).join('\n');
    for (const part of ['2026-0417', 'Link chart of', 'lin', 'three', 'version 7', 'Met at least 2 times', '1 Mar to 20 Nov 2026', '9 things, 9 links', '247 guests', 'Person: 4', 'under their handle', 'not an accusation', 'see file 7']) {
      expect(said).toContain(part);
    }
  });

  it('has nothing outside of its edges', () => {
    const { x, y, width, height } = extentOf(page.list);
    expect(x + page.camera.x).toBeGreaterThanOrEqual(0);
    expect(y + page.camera.y).toBeGreaterThanOrEqual(0);
    expect(x + width + page.camera.x).toBeLessThanOrEqual(page.size.width);
    expect(y + height + page.camera.y).toBeLessThanOrEqual(page.size.height);
  });

  it('writes nothing over the chart', () => {
    const chart = extentOf(list);
    const own = page.list.filter(({ id }) => id.startsWith('sheet'));
    for (const primitive of own) {
      const { y, height } = extentOf([primitive]);
      expect(y + height < chart.y || y > chart.y + chart.height, primitive.id).toBe(true);
    }
  });

  it('holds no name of anybody masked', () => {
    const text = svg(page.list, paletteOf('light'), page);
    for (const name of secrets) expect(text).not.toContain(name);
  });

  it('puts the sign of a row beside its words', () => {
    const sign = (x: number, y: number): Primitive[] => [{ z: layer.nodes, id: 'sign', kind: 'disc', geometry: { x, y, r: 8 }, token: 'entity.person', dash: 'none', fill: null, width: 2 }];
    const legend = [{ label: 'Person', count: 4, sign }];
    const signed = sheet({ ...exportedChart, header: { ...exportedChart.header, legend } }, list, exportWords, measure).list;
    const disc = signed.find(({ id }) => id === 'sign');
    const row = signed.find((primitive) => primitive.kind === 'text' && primitive.text === 'Person: 4');
    if (disc?.kind !== 'disc' || row?.kind !== 'text') throw new Error('sign or row is not there');
    expect(disc.geometry.y).toBe(row.geometry.y);
    expect(disc.geometry.x + disc.geometry.r).toBeLessThan(row.geometry.x);
  });

  it('of an empty chart is a sheet all the same', () => {
    const empty = sheet({ ...exportedChart, nodes: [], links: [], notes: [] }, [], exportWords, measure);
    expect(Number.isFinite(empty.size.width + empty.size.height + empty.camera.x + empty.camera.y)).toBe(true);
    expect(texts(empty.list)).toContain('2026-0417 Deposit fraud, short-let rooms');
  });
});

describe('what a path reaches', () => {
  it.each([
    ['M1 2L-3 4Z', [-3, 2, 1, 4]],
    ['M0 0Q10 20 5 5', [0, 0, 10, 20]],
    ['M0 0C10 20 -5 5 1 1', [-5, 0, 10, 20]],
    ['M10 10l5 5-20 0h3v-9z', [-5, 6, 15, 15]],
    ['M1e1-5L.5.25', [0.5, -5, 10, 0.25]],
    ['M0 0L2 2 4-4', [0, -4, 4, 2]],
    ['', [0, 0, 0, 0]],
  ])('%s', (d, corners) => {
    expect(cornersOfPath(d)).toEqual(corners);
  });

  it('of an arc holds the whole circle', () => {
    const [left, top, right, bottom] = cornersOfPath('M5 8a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z');
    expect([left <= 5, top <= 5, right >= 11, bottom >= 11]).toEqual([true, true, true, true]);
  });
});

describe('a text written into a width', () => {
  const tens = (text: string) => 10 * [...text].length;
  it.each([
    ['one two three', 70, ['one two', 'three']],
    ['one two three', 1000, ['one two three']],
    ['abcdefghij', 30, ['abc', 'def', 'ghi', 'j']],
    ['样例公寓的住客', 30, ['样例公', '寓的住', '客']],
    ['a\nb', 100, ['a', 'b']],
    ['', 100, ['']],
    ['\u{1F600}\u{1F600}\u{1F600}', 20, ['\u{1F600}\u{1F600}', '\u{1F600}']],
  ])('%j into %i px', (text, width, expected) => {
    expect(wrapped(text, width, tens)).toEqual(expected);
  });
});
