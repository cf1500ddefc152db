import type { Primitive } from '../scene/primitives';
import { type Corners, cornersOfPath } from './pathCorners';

/** A rectangle in chart units, from its top left corner. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A glyph is drawn on a grid of 16. */
const GRID = 16;

const grown = ([left, top, right, bottom]: Corners, by: number): Corners => [left - by, top - by, right + by, bottom + by];

function cornersOf(primitive: Primitive): Corners | null {
  switch (primitive.kind) {
    case 'dots':
      return null;
    case 'disc': {
      const { x, y, r } = primitive.geometry;
      return grown([x, y, x, y], r + primitive.width / 2);
    }
    case 'path': {
      const { x1, y1, x2, y2 } = primitive.geometry;
      return grown([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)], primitive.width / 2);
    }
    case 'curve':
      return grown(cornersOfPath(primitive.geometry.d), primitive.width / 2);
    case 'shape': {
      const { x, y, d } = primitive.geometry;
      const [left, top, right, bottom] = grown(cornersOfPath(d), primitive.width / 2);
      return [x + left, y + top, x + right, y + bottom];
    }
    case 'box': {
      const { x, y, w, h } = primitive.geometry;
      return grown([x, y, x + w, y + h], primitive.width / 2);
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
