import type { Primitive } from '../scene/primitives';

/** A rectangle in chart units, from its top left corner. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Corners = readonly [left: number, top: number, right: number, bottom: number];

/** The largest sign of a thing reaches so far from its middle. */
const SHAPE = 21;
/** A glyph is drawn on a grid of 16. */
const GRID = 16;

function cornersOf(primitive: Primitive): Corners | null {
  switch (primitive.kind) {
    case 'dots':
      return null;
    case 'disc': {
      const { x, y, r } = primitive.geometry;
      const reach = r + primitive.width / 2;
      return [x - reach, y - reach, x + reach, y + reach];
    }
    case 'path': {
      const { x1, y1, x2, y2 } = primitive.geometry;
      const reach = primitive.width / 2;
      return [Math.min(x1, x2) - reach, Math.min(y1, y2) - reach, Math.max(x1, x2) + reach, Math.max(y1, y2) + reach];
    }
    case 'curve': {
      // The control point of a bow lies outside of it: the extent is a little too large, never too small.
      const numbers = (primitive.geometry.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
      const reach = primitive.width / 2;
      return xs.length === 0 ? null : [Math.min(...xs) - reach, Math.min(...ys) - reach, Math.max(...xs) + reach, Math.max(...ys) + reach];
    }
    case 'shape': {
      const { x, y } = primitive.geometry;
      return [x - SHAPE, y - SHAPE, x + SHAPE, y + SHAPE];
    }
    case 'box': {
      const { x, y, w, h } = primitive.geometry;
      return [x, y, x + w, y + h];
    }
    case 'glyph': {
      const { x, y, scale } = primitive.geometry;
      return [x, y, x + GRID * scale, y + GRID * scale];
    }
    case 'text': {
      const { x, y, w, h } = primitive.geometry;
      const left = primitive.align === 'left' ? x : primitive.align === 'right' ? x - w : x - w / 2;
      return [left, y - h / 2, left + w, y + h / 2];
    }
  }
}

/** What a display list reaches, the endless ground left out; nothing at the origin where the list is empty. */
export function extentOf(list: readonly Primitive[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const primitive of list) {
    const corners = cornersOf(primitive);
    if (!corners) continue;
    left = Math.min(left, corners[0]);
    top = Math.min(top, corners[1]);
    right = Math.max(right, corners[2]);
    bottom = Math.max(bottom, corners[3]);
  }
  return right < left ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}
