import { makeMeasure } from '@/chart/canvas/fonts';
import { paint } from '@/chart/canvas/paint';
import { paletteOf } from '@/chart/canvas/palette';
import type { Camera } from '@/chart/model/model';
import type { Size } from '@/chart/scene/bounds';
import { type Sheet, sheet } from '@/chart/export/sheet';
import { type Font, layer, type Primitive } from '@/chart/scene/primitives';
import { svg } from '@/chart/svg/svg';
import { fills, marks, strokes } from '@/shared/glyphs/shapes';
import { drawn, sampleCase } from '@/testing/chart';
import { exportedChart, exportWords } from '@/testing/exported';

const at = (z: number, id: string) => ({ z, id, dash: 'none' }) as const;

/** Each kind of primitive in each form it may have, side by side. */
export function everyKind(): Primitive[] {
  const measure = makeMeasure();
  const text = (index: number, font: Font, align: 'left' | 'center' | 'right', words: string): Primitive => ({
    ...at(layer.nodeLabels, `text ${index}`),
    kind: 'text',
    geometry: { x: 0, y: 60 + 26 * index, w: measure(words, font, 14), h: 19 },
    align,
    text: words,
    font,
    size: 14,
    token: 'text.primary',
  });
  const line = (index: number, dash: 'none' | 'doubt' | 'chance', width: number): Primitive => ({
    ...at(layer.links, `line ${index}`),
    kind: 'path',
    geometry: { x1: -340, y1: -180 + 24 * index, x2: -40, y2: -150 + 20 * index },
    token: dash === 'chance' ? 'link.weak' : 'link.stayedWith',
    dash,
    width,
  });
  const disc = (index: number, r: number, fill: 'entity.person' | 'bg.surface' | null, width: number): Primitive => ({
    ...at(layer.nodes, `disc ${index}`),
    kind: 'disc',
    geometry: { x: 40 + 60 * index, y: -140, r },
    token: 'entity.person',
    fill,
    width,
  });
  const glyph = (index: number, d: string, fill: boolean): Primitive => ({
    ...at(layer.nodes, `glyph ${index}`),
    kind: 'glyph',
    geometry: { x: 30 + 50 * index, y: -80, scale: 1.35, d },
    token: 'entity.person',
    fill,
    width: 1.5,
  });
  const free: Primitive[] = [
    { ...at(layer.hulls, 'hull'), kind: 'curve', geometry: { d: 'M-420 60Q-300 -40 -180 60T-60 200L-300 240Z' }, token: 'mark.ringLine', fill: 'mark.ringFill', width: 1.2 },
    { ...at(layer.links, 'arc'), kind: 'curve', geometry: { d: 'M-400 260Q-240 200 -80 280' }, token: 'link.paid', dash: 'doubt', fill: null, width: 3 },
    { ...at(layer.links, 'dim arc'), kind: 'curve', geometry: { d: 'M-400 200Q-240 300 -80 220' }, token: 'link.paid', fill: null, width: 5, dim: true },
    { ...at(layer.nodes, 'house'), kind: 'shape', geometry: { x: 280, y: -140, d: 'M0 -16L16 -4V16H-16V-4Z' }, token: 'entity.building', fill: 'entity.building', width: 2 },
    { ...at(layer.nodes, 'dim house'), kind: 'shape', geometry: { x: 340, y: -140, d: 'M0 -16L16 -4V16H-16V-4Z' }, token: 'entity.room', fill: 'bg.surface', width: 6, dim: true },
    { ...at(layer.badges, 'badge'), kind: 'box', geometry: { x: 250, y: -80, w: 70, h: 18, r: 9 }, token: 'bg.inverse', fill: 'bg.inverse', width: 0 },
    { ...at(layer.notes, 'note'), kind: 'box', geometry: { x: 250, y: -40, w: 110, h: 60, r: 5 }, token: 'border.control', fill: 'bg.surface', width: 1 },
    { ...text(4, 'ui', 'left', 'bare 12 of 259'), bare: true } as Primitive,
    { ...text(5, 'bold', 'center', 'dim 赵样例'), dim: true } as Primitive,
  ];
  return [
    { ...at(layer.dots, 'dots'), kind: 'dots', geometry: { pitch: 24 }, token: 'border.default' },
    line(0, 'none', 1.3),
    line(1, 'none', 5.5),
    line(2, 'doubt', 3),
    line(3, 'chance', 1.3),
    line(4, 'doubt', 5.5),
    disc(0, 23, null, 2),
    disc(1, 19, 'entity.person', 0),
    disc(2, 15, 'bg.surface', 2),
    glyph(0, fills.figure, true),
    glyph(1, strokes.person, false),
    glyph(2, marks.victim, true),
    glyph(3, strokes.building, false),
    ...free,
    text(0, 'ui', 'left', 'Guest 7F3A & 9×'),
    text(1, 'bold', 'center', '赵样例 Zhao'),
    text(2, 'mono', 'right', '住客 7F3A'),
    text(3, 'ui', 'center', '  two  blanks  '),
  ];
}

export const wholeChart = (): Primitive[] => drawn(sampleCase);

/** A chart with its header, legend and what is not shown, as it is exported. */
export const exportedSheet = (): Sheet => sheet(exportedChart, wholeChart(), exportWords, makeMeasure());

export interface Painted {
  canvas: string;
  svg: string;
  pixels: number;
  /** How many pixels are farther apart than that in one of their channels of 0 to 255. */
  apart: Record<8 | 32, number>;
}

/** Paints a display list on a canvas and as SVG at one device pixel to a px, and counts where the two differ. */
export async function painted(list: readonly Primitive[], camera: Camera, size: Size, theme: 'light' | 'dark'): Promise<Painted> {
  const palette = paletteOf(theme);
  const one = blank(size);
  paint(one.context, list, palette, { camera, size, ratio: 1, moving: false });
  const two = blank(size);
  const picture = new Image(size.width, size.height);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(list, palette, { camera, size }))}`;
  await picture.decode();
  two.context.drawImage(picture, 0, 0);
  const [a, b] = [one, two].map(({ context }) => context.getImageData(0, 0, size.width, size.height).data) as [Uint8ClampedArray, Uint8ClampedArray];
  const apart = { 8: 0, 32: 0 };
  for (let pixel = 0; pixel < a.length; pixel += 4) {
    const most = Math.max(...[0, 1, 2].map((channel) => Math.abs((a[pixel + channel] ?? 0) - (b[pixel + channel] ?? 0))));
    if (most > 8) apart[8]++;
    if (most > 32) apart[32]++;
  }
  return { canvas: one.canvas.toDataURL(), svg: two.canvas.toDataURL(), pixels: a.length / 4, apart };
}

function blank({ width, height }: Size) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('this browser paints on no canvas');
  return { canvas, context };
}
