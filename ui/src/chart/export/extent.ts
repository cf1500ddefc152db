import type { Primitive } from '../scene/primitives';

/** A rectangle in chart units, from its top left corner. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Corners = readonly [left: number, top: number, right: number, bottom: number];

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
