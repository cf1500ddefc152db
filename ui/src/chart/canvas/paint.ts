import { dashArray, dashCap } from '@/theme/tokens';
import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';
import { DIM, layer, type Primitive } from '../scene/primitives';
import { cssFont } from './fonts';
import type { Palette } from './palette';

export interface Sight {
  camera: Camera;
  size: Size;
  /** Device pixels to a CSS pixel. */
  ratio: number;
  /** While the view or a node moves: no link labels. */
  moving: boolean;
}

const glyphs = new Map<string, Path2D>();

function glyphOf(d: string): Path2D {
  let path = glyphs.get(d);
  if (!path) {
    path = new Path2D(d);
    glyphs.set(d, path);
  }
  return path;
}

/** Paints a display list. Nothing is decided here: what, where and in which token stands in the list. */
export function paint(context: CanvasRenderingContext2D, list: readonly Primitive[], palette: Palette, sight: Sight): void {
  const { camera, size, ratio, moving } = sight;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = palette('bg.canvas');
  context.fillRect(0, 0, Math.ceil(size.width * ratio), Math.ceil(size.height * ratio));
  const k = camera.k * ratio;
  context.setTransform(k, 0, 0, k, camera.x * ratio, camera.y * ratio);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.setLineDash([]);
  for (const primitive of list) {
    if (moving && (primitive.z === layer.linkLabels || primitive.z === layer.ends)) continue;
    context.globalAlpha = primitive.dim ? DIM : 1;
    paintOne(context, primitive, palette, sight);
  }
  context.globalAlpha = 1;
}

const paths = new WeakMap<Primitive, Path2D>();

/** A free path is made once for its primitive, and goes with it. */
function pathOf(primitive: Primitive, d: string): Path2D {
  let path = paths.get(primitive);
  if (!path) {
    path = new Path2D(d);
    paths.set(primitive, path);
  }
  return path;
}

function paintOne(context: CanvasRenderingContext2D, primitive: Primitive, palette: Palette, sight: Sight): void {
  switch (primitive.kind) {
    case 'dots':
      return paintDots(context, primitive.geometry.pitch, palette(primitive.token), sight);
    case 'disc': {
      const { x, y, r } = primitive.geometry;
      context.beginPath();
      context.arc(x, y, r, 0, 2 * Math.PI);
      if (primitive.fill) {
        context.fillStyle = palette(primitive.fill);
        context.fill();
      }
      return primitive.width > 0 ? strokeAs(context, primitive, palette, sight) : undefined;
    }
    case 'path': {
      const { x1, y1, x2, y2 } = primitive.geometry;
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      return strokeAs(context, primitive, palette, sight);
    }
    case 'curve':
      return paintPath(context, primitive, pathOf(primitive, primitive.geometry.d), palette, sight);
    case 'shape': {
      context.save();
      context.translate(primitive.geometry.x, primitive.geometry.y);
      paintPath(context, primitive, glyphOf(primitive.geometry.d), palette, sight);
      return context.restore();
    }
    case 'box': {
      const { x, y, w, h, r } = primitive.geometry;
      context.beginPath();
      context.roundRect(x, y, w, h, r);
      context.fillStyle = palette(primitive.fill);
      context.fill();
      return primitive.width > 0 ? strokeAs(context, primitive, palette, sight) : undefined;
    }
    case 'glyph':
      return paintGlyph(context, primitive, palette);
    case 'text':
      return paintText(context, primitive, palette);
  }
}

type Stroked = Extract<Primitive, { width: number }>;

function paintPath(context: CanvasRenderingContext2D, primitive: Extract<Primitive, { kind: 'curve' | 'shape' }>, path: Path2D, palette: Palette, sight: Sight): void {
  if (primitive.fill) {
    context.fillStyle = palette(primitive.fill);
    context.fill(path);
  }
  if (primitive.width > 0) strokeAs(context, primitive, palette, sight, path);
}

/** Seen from afar, a dash keeps the length it has at 100 %, so that a dashed line stays a dashed line. */
function strokeAs(context: CanvasRenderingContext2D, { token, dash, width }: Stroked, palette: Palette, { camera }: Sight, path?: Path2D): void {
  context.strokeStyle = palette(token);
  context.lineWidth = width;
  context.lineCap = dash === 'none' ? 'butt' : dashCap(dash);
  if (dash !== 'none') context.setLineDash(dashArray(dash).map((length) => length / Math.min(1, camera.k)));
  if (path) context.stroke(path);
  else context.stroke();
  if (dash !== 'none') context.setLineDash([]);
}

function paintGlyph(context: CanvasRenderingContext2D, primitive: Extract<Primitive, { kind: 'glyph' }>, palette: Palette): void {
  const { x, y, scale, d } = primitive.geometry;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  if (primitive.fill) {
    context.fillStyle = palette(primitive.token);
    context.fill(glyphOf(d));
  } else {
    context.strokeStyle = palette(primitive.token);
    context.lineWidth = primitive.width;
    context.lineCap = 'round';
    context.stroke(glyphOf(d));
  }
  context.restore();
}

const HALO = 3.5;

function paintText(context: CanvasRenderingContext2D, primitive: Extract<Primitive, { kind: 'text' }>, palette: Palette): void {
  const { geometry, align, text, font, size, token } = primitive;
  context.font = cssFont(font, size);
  context.textAlign = align;
  if (!primitive.bare) {
    context.strokeStyle = palette('bg.canvas');
    context.lineWidth = HALO;
    context.strokeText(text, geometry.x, geometry.y);
  }
  context.fillStyle = palette(token);
  context.fillText(text, geometry.x, geometry.y);
}

/** The ground's dots, always so many px apart that they neither crowd nor thin out. */
function paintDots(context: CanvasRenderingContext2D, pitch: number, colour: string, { camera, size }: Sight): void {
  let step = pitch;
  while (step * camera.k < 14) step *= 2;
  const half = 0.6 / camera.k;
  const left = -camera.x / camera.k;
  const top = -camera.y / camera.k;
  const right = left + size.width / camera.k;
  const bottom = top + size.height / camera.k;
  // A row is one dashed line: without a GPU some thousand rectangles cost a first picture 15 ms.
  context.strokeStyle = colour;
  context.lineWidth = 2 * half;
  context.lineCap = 'butt';
  context.setLineDash([2 * half, step - 2 * half]);
  const begin = Math.ceil(left / step) * step - half;
  context.beginPath();
  for (let y = Math.ceil(top / step) * step; y < bottom; y += step) {
    context.moveTo(begin, y);
    context.lineTo(right, y);
  }
  context.stroke();
  context.setLineDash([]);
}
