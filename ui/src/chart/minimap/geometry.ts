import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';

export const MAP: Size = { width: 134, height: 86 };
const PAD = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the chart is at `x + k * chartX`, `y + k * chartY` of the map. */
export type Scale = Camera;

/** All places within the map, in its middle and as large as they go. */
export function scaleOf(places: readonly Point[]): Scale {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: MAP.width / 2, y: MAP.height / 2, k: 1 };
  const k = Math.min((MAP.width - 2 * PAD) / Math.max(1, right - left), (MAP.height - 2 * PAD) / Math.max(1, bottom - top));
  return { k, x: MAP.width / 2 - (k * (left + right)) / 2, y: MAP.height / 2 - (k * (top + bottom)) / 2 };
}

export const onMap = ({ x, y, k }: Scale, point: Point): Point => ({ x: x + k * point.x, y: y + k * point.y });

/** What the window shows, as a box on the map; it may stand out over its edges. */
export function viewOn(scale: Scale, camera: Camera, size: Size): Point & Size {
  const corner = onMap(scale, { x: -camera.x / camera.k, y: -camera.y / camera.k });
  return { ...corner, width: (scale.k * size.width) / camera.k, height: (scale.k * size.height) / camera.k };
}

/** The camera, as near as it was, that has a point of the map in the middle of the window. */
export function cameraAt(scale: Scale, point: Point, { k }: Camera, size: Size): Camera {
  const [x, y] = [(point.x - scale.x) / scale.k, (point.y - scale.y) / scale.k];
  return { k, x: size.width / 2 - k * x, y: size.height / 2 - k * y };
}
