import { describe, expect, it } from 'vitest';
import { chartOf, drawn, sampleCase, sceneOf } from '@/testing/chart';
import { colour } from '@/theme/tokens';
import { paletteOf } from '../canvas/palette';
import { layer, type Primitive } from '../scene/primitives';
import { svg } from './svg';

const sight = { camera: { x: 400, y: 300, k: 1 }, size: { width: 800, height: 600 } };
const light = paletteOf('light');
const parsed = (list: readonly Primitive[], at = sight) => {
  const document = new DOMParser().parseFromString(svg(list, light, at), 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
};
const label = (text: string): Primitive => ({
  z: layer.nodeLabels,
  id: 'a label',
  kind: 'text',
  geometry: { x: 0, y: 0, w: 10, h: 10 },
  align: 'left',
  text,
  font: 'mono',
  size: 12,
  token: 'text.primary',
  dash: 'none',
});
const link = (part: object): Primitive =>
  ({ z: layer.links, id: 'a~b', kind: 'path', geometry: { x1: 0, y1: 0, x2: 10, y2: 20 }, token: 'link.stayedWith', dash: 'none', width: 2, ...part }) as Primitive;

describe('the SVG of a display list', () => {
  it('has every text of the list, each said once', () => {
    const list = drawn(sampleCase);
    const said = [...parsed(list).querySelectorAll('text:not([aria-hidden])')].map(({ textContent }) => textContent);
    expect(said).toEqual(list.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : [])));
  });

  it('holds no name of anybody masked', () => {
    const { model, graph, secrets } = chartOf(sampleCase);
    const text = svg(sceneOf(model, graph), light, sight);
    for (const name of secrets) expect(text).not.toContain(name);
  });

  it('is XML whatever a label holds', () => {
    const text = parsed([label(`<&>"' ]]> \u0000\u0008\u001F\uFFFE \uD83D \u{1F600} =1+1`)]).querySelector('text:not([aria-hidden])');
    expect(text?.textContent).toBe(`<&>"' ]]> \uFFFD\uFFFD\uFFFD\uFFFD \uFFFD \u{1F600} =1+1`);
  });

  it('has both what stands back and what lies under it where they overlap', () => {
    const dim = parsed([link({ dim: true })]).querySelector('g > g');
    expect([dim?.getAttribute('fill-opacity'), dim?.getAttribute('stroke-opacity')]).toEqual(['0.42', '0.42']);
  });

  it('writes a text on a ground of its own without an edge', () => {
    const bare = { ...label('12 of 259'), bare: true } as Primitive;
    expect(parsed([bare]).querySelectorAll('text')).toHaveLength(1);
    expect(parsed([label('12 of 259')]).querySelectorAll('text')).toHaveLength(2);
  });

  it('writes colours of the theme it is given', () => {
    const line = parsed([link({})]).querySelector('g > path');
    expect(line?.getAttribute('stroke')).toBe(colour('light', 'link.stayedWith'));
    expect(line?.getAttribute('d')).toBe('M0 0L10 20');
    expect(line?.getAttribute('stroke-dasharray')).toBeNull();
  });

  it('keeps the length of a dash when the chart is seen from afar', () => {
    const far = { ...sight, camera: { x: 0, y: 0, k: 0.5 } };
    expect(parsed([link({ dash: 'doubt' })]).querySelector('g > path')?.getAttribute('stroke-dasharray')).toBe('6 4');
    expect(parsed([link({ dash: 'doubt' })], far).querySelector('g > path')?.getAttribute('stroke-dasharray')).toBe('12 8');
  });

  it('names nothing that would have to be fetched', () => {
    const text = svg([label('x')], light, sight, { title: 'A', description: 'B' });
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\(|@import|<script|<style/);
  });

  it('has a title and a description where they are given', () => {
    const document = new DOMParser().parseFromString(svg([], light, sight, { title: 'A & B', description: 'two' }), 'image/svg+xml');
    expect([document.querySelector('title')?.textContent, document.querySelector('desc')?.textContent]).toEqual(['A & B', 'two']);
  });

  it('sets its dots so far apart that they are at least 14 px from each other', () => {
    const ground: Primitive = { z: layer.dots, id: 'dots', kind: 'dots', geometry: { pitch: 24 }, token: 'border.default', dash: 'none' };
    const count = (k: number) => (parsed([ground], { camera: { x: 0, y: 0, k }, size: { width: 480, height: 240 } }).querySelector('g > path')?.getAttribute('d') ?? '').split('M').length - 1;
    expect(count(1)).toBe(20 * 10);
    expect(count(0.5)).toBe(20 * 10);
    expect(count(0.25)).toBe(20 * 10);
  });
});
