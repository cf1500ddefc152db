import type { Camera, Place } from '../model/model';

export interface Size {
  width: number;
  height: number;
}

interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 4;
/** A chart of a few people is not blown up to fill the window. */
const MAX_FIT = 1.1;
/** From the middle of a node to the end of its sign and label. */
const REACH = { side: 66, above: 18, below: 36 };

/** The camera that shows all places within the margins of a window. */
export function fit(places: readonly Place[], { width, height }: Size, margins: Margins): Camera {
  const [w, h] = [Math.max(1, width - margins.left - margins.right), Math.max(1, height - margins.top - margins.bottom)];
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = places.length > 0 ? [Math.min(...xs) - REACH.side, Math.max(...xs) + REACH.side] : [-1, 1];
  const [top, bottom] = places.length > 0 ? [Math.min(...ys) - REACH.above, Math.max(...ys) + REACH.below] : [-1, 1];
  const k = Math.min(MAX_FIT, Math.max(MIN_ZOOM, Math.min(w / (right - left), h / (bottom - top))));
  return { k, x: margins.left + w / 2 - (k * (left + right)) / 2, y: margins.top + h / 2 - (k * (top + bottom)) / 2 };
}

/** Something that lies on top of the canvas, in px from its upper left corner. */
export interface Cover {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As `fit`, but nobody stands under a cover: where one would, the chart keeps clear of that cover's edge of the window. */
export function fitBeside(places: readonly Place[], size: Size, margin: number, covers: readonly Cover[]): Camera {
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  let camera = fit(places, size, margins);
  // Keeping clear of one edge may bring somebody under a cover at the other: each cover is looked at again after each step.
  for (let step = 0; step < covers.length; step++) {
    const cover = covers.find((one) => places.some((place) => covered(place, camera, one)));
    if (!cover) break;
    if (cover.y + cover.height / 2 < size.height / 2) margins.top = Math.max(margins.top, cover.y + cover.height + margin / 2);
    else margins.bottom = Math.max(margins.bottom, size.height - cover.y + margin / 2);
    camera = fit(places, size, margins);
  }
  return camera;
}

function covered(place: Place, { x, y, k }: Camera, cover: Cover): boolean {
  return (
    x + k * (place.x + REACH.side) > cover.x &&
    x + k * (place.x - REACH.side) < cover.x + cover.width &&
    y + k * (place.y + REACH.below) > cover.y &&
    y + k * (place.y - REACH.above) < cover.y + cover.height
  );
}
