import { attributes, xml } from '@/shared/format/xml';
import { dashArray, dashCap, fontStack } from '@/theme/tokens';
import type { Sight } from '../canvas/paint';
import type { Palette } from '../canvas/palette';
import { DIM, type Font, type Primitive } from '../scene/primitives';

type Seen = Pick<Sight, 'camera' | 'size'>;

/** What a picture is called and what it shows, for those who hear it. */
interface Told {
  title: string;
  description: string;
}

/**
 * The picture that the canvas paints of a display list, as the text of an SVG file: one px to a CSS px, with nothing in it that
 * is fetched from elsewhere. Nothing is decided here: what, where and in which token stands in the list.
 */
export function svg(list: readonly Primitive[], palette: Palette, sight: Seen, told?: Told): string {
  const { camera, size } = sight;
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  const view = { transform: `matrix(${[camera.k, 0, 0, camera.k, camera.x, camera.y].map(short).join(' ')})`, 'stroke-linejoin': 'round', fill: 'none' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${attributes(root)}>`,
    ...(told ? [`<title>${xml(told.title)}</title>`, `<desc>${xml(told.description)}</desc>`] : []),
    `<rect${attributes({ width, height, fill: palette('bg.canvas') })}/>`,
    `<g${attributes(view)}>`,
    ...list.map((primitive) => dimmed(primitive, drawn(primitive, palette, sight))),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Each stroke and each fill by itself stands back, as on a canvas: where they overlap both are seen. */
const dimmed = ({ dim }: Primitive, mark: string) => (dim ? `<g${attributes({ 'fill-opacity': DIM, 'stroke-opacity': DIM })}>${mark}</g>` : mark);

function drawn(primitive: Primitive, palette: Palette, sight: Seen): string {
  switch (primitive.kind) {
    case 'dots':
      return dots(primitive.geometry.pitch, palette(primitive.token), sight);
    case 'disc': {
      const { x, y, r } = primitive.geometry;
      return `<circle${attributes({ cx: short(x), cy: short(y), r: short(r), ...filled(primitive.fill, palette), ...stroked(primitive, palette, sight) })}/>`;
    }
    case 'path': {
      const { x1, y1, x2, y2 } = primitive.geometry;
      return `<path${attributes({ d: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`, ...stroked(primitive, palette, sight) })}/>`;
    }
    case 'curve':
      return `<path${attributes({ d: primitive.geometry.d, ...filled(primitive.fill, palette), ...stroked(primitive, palette, sight) })}/>`;
    case 'shape': {
      const { x, y, d } = primitive.geometry;
      const at = { d, transform: `translate(${short(x)} ${short(y)})` };
      return `<path${attributes({ ...at, ...filled(primitive.fill, palette), ...stroked(primitive, palette, sight) })}/>`;
    }
    case 'box': {
      const { x, y, w, h, r } = primitive.geometry;
      // A canvas makes a corner no rounder than half the shorter side.
      const round = short(Math.min(r, w / 2, h / 2));
      const at = { x: short(x), y: short(y), width: short(w), height: short(h), rx: round, ry: round };
      return `<rect${attributes({ ...at, ...filled(primitive.fill, palette), ...stroked(primitive, palette, sight) })}/>`;
    }
    case 'glyph':
      return glyph(primitive, palette);
    case 'text':
      return text(primitive, palette);
  }
}

const filled = (token: Parameters<Palette>[0] | null, palette: Palette) => (token ? { fill: palette(token) } : {});

type Stroked = Extract<Primitive, { width: number }>;

/** Seen from afar, a dash keeps the length it has at 100 %, so that a dashed line stays a dashed line. */
function stroked({ token, dash, width }: Stroked, palette: Palette, { camera }: Seen) {
  if (width <= 0) return {};
  const line = { stroke: palette(token), 'stroke-width': short(width) };
  if (dash === 'none') return line;
  return { ...line, 'stroke-linecap': dashCap(dash), 'stroke-dasharray': dashArray(dash).map((length) => short(length / Math.min(1, camera.k))).join(' ') };
}

function glyph({ geometry: { x, y, scale, d }, fill, token, width }: Extract<Primitive, { kind: 'glyph' }>, palette: Palette): string {
  const at = { d, transform: `translate(${short(x)} ${short(y)}) scale(${short(scale)})` };
  const ink = fill ? { fill: palette(token) } : { stroke: palette(token), 'stroke-width': short(width), 'stroke-linecap': 'round' };
  return `<path${attributes({ ...at, ...ink })}/>`;
}

const HALO = 3.5;
const anchors = { left: 'start', center: 'middle', right: 'end' } as const;
const fonts: Record<Font, { 'font-family': string; 'font-weight': number }> = {
  ui: { 'font-family': fontStack('ui'), 'font-weight': 400 },
  bold: { 'font-family': fontStack('ui'), 'font-weight': 700 },
  mono: { 'font-family': fontStack('mono'), 'font-weight': 400 },
};

/** From the middle of a line of letters down to what they stand on, as a share of their size, where a canvas has it for Chinese fonts. */
const BASELINE = 0.38;

/**
 * Placed by its baseline, because not every reader of SVG knows another line. The halo is a text of its own below the ink, not
 * `paint-order`: a reader that does not know that would paint the halo over the ink. It is hidden from those who hear the picture,
 * so that no label is said twice.
 */
function text({ geometry: { x, y }, align, text: words, font, size, token, bare }: Extract<Primitive, { kind: 'text' }>, palette: Palette): string {
  const at = { x: short(x), y: short(y + BASELINE * size), 'xml:space': 'preserve' };
  const letters = { ...fonts[font], 'font-size': short(size), 'text-anchor': anchors[align] };
  const edge = { ...at, stroke: palette('bg.canvas'), 'stroke-width': HALO, 'aria-hidden': 'true' };
  const halo = bare ? '' : `<text${attributes(edge)}>${xml(words)}</text>`;
  return `<g${attributes(letters)}>${halo}<text${attributes({ ...at, fill: palette(token) })}>${xml(words)}</text></g>`;
}

/** The ground's dots, always so many px apart that they neither crowd nor thin out. */
function dots(pitch: number, colour: string, { camera, size }: Seen): string {
  let step = pitch;
  while (step * camera.k < 14) step *= 2;
  const side = 1.2 / camera.k;
  const left = -camera.x / camera.k;
  const top = -camera.y / camera.k;
  const right = left + size.width / camera.k;
  const bottom = top + size.height / camera.k;
  const squares: string[] = [];
  for (let x = Math.ceil(left / step) * step; x < right; x += step) {
    for (let y = Math.ceil(top / step) * step; y < bottom; y += step) {
      squares.push(`M${short(x - side / 2)} ${short(y - side / 2)}h${short(side)}v${short(side)}h${short(-side)}z`);
    }
  }
  return `<path${attributes({ d: squares.join(''), fill: colour })}/>`;
}

/** To a thousandth of a px, in the shortest way. */
const short = (value: number): number => Math.round(value * 1000) / 1000;
