import { paint } from '../canvas/paint';
import type { Palette } from '../canvas/palette';
import type { Size } from '../scene/bounds';
import type { Sheet } from './sheet';

/** Device pixels to a px, so that small letters stay legible in print. */
const RATIO = 2;
/** The most pixels to a side: what browsers and printers still take. */
const LONGEST = 8000;

/** Pixels of a picture: twice its size, less where a side would be longer than 8000. Whole numbers of at least 1. */
export function pngSize({ width, height }: Size): Size & { ratio: number } {
  const ratio = Math.min(RATIO, LONGEST / Math.max(1, width), LONGEST / Math.max(1, height));
  const pixels = (side: number) => Math.min(LONGEST, Math.max(1, Math.ceil(side * ratio)));
  return { width: pixels(width), height: pixels(height), ratio };
}

/** Something of so many pixels to paint on, and its picture as a file of type image/png. */
export interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly blob: () => Promise<Blob>;
}

export async function png({ list, camera, size }: Sheet, palette: Palette, drawingOf: (width: number, height: number) => Drawing): Promise<Blob> {
  const { width, height, ratio } = pngSize(size);
  const drawing = drawingOf(width, height);
  paint(drawing.context, list, palette, { camera, size, ratio, moving: false });
  return drawing.blob();
}

/** @throws where this browser has no canvas of that size. */
export function canvasDrawing(width: number, height: number): Drawing {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error(`expected a canvas of ${width} by ${height} pixels, found none`);
  return {
    context,
    blob: () =>
      new Promise((done, fail) => {
        canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error(`expected a picture of ${width} by ${height} pixels, found none`))), 'image/png');
      }),
  };
}
