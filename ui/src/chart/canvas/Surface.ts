import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';
import type { Primitive } from '../scene/primitives';
import { paint } from './paint';
import type { Palette } from './palette';

/** A canvas that shows one display list through one camera and paints at most once a frame, crisp on every screen. */
export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #list: readonly Primitive[] = [];
  #palette: Palette | null = null;
  #camera: Camera = { x: 0, y: 0, k: 1 };
  #size: Size = { width: 0, height: 0 };
  #moving = false;
  #frame = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d', { alpha: false });
  }

  show(list: readonly Primitive[], palette: Palette): void {
    this.#list = list;
    this.#palette = palette;
    this.#ask();
  }

  look(camera: Camera, moving: boolean): void {
    this.#camera = camera;
    this.#moving = moving;
    this.#ask();
  }

  resize(size: Size): void {
    this.#size = size;
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(size.width * ratio);
    this.#canvas.height = Math.round(size.height * ratio);
    this.#paint();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#context || !this.#palette || this.#size.width === 0) return;
    paint(this.#context, this.#list, this.#palette, {
      camera: this.#camera,
      size: this.#size,
      ratio: window.devicePixelRatio,
      moving: this.#moving,
    });
  }
}
