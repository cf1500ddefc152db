import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';
import type { Primitive } from '../scene/primitives';
import { paint } from './paint';
import type { Palette } from './palette';

/** A chart that paints faster than this is painted anew in each frame of a movement; a slower one is moved as a picture. */
const FRAME_MS = 12;
/** So often a moved picture is painted anew while the movement lasts. */
const AGAIN_MS = 300;

interface Picture {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  camera: Camera;
  at: number;
  /** What painting it took, in ms. */
  took: number;
}

/** A canvas that shows one display list through one camera, at most once a frame, crisp on every screen when it rests. */
export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #compose: () => readonly Primitive[] = () => [];
  #list: readonly Primitive[] = [];
  #composed = false;
  #palette: Palette | null = null;
  #camera: Camera = { x: 0, y: 0, k: 1 };
  #size: Size = { width: 0, height: 0 };
  #moving = false;
  #frame = 0;
  #picture: Picture | null = null;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d', { alpha: false });
  }

  /** Shows what `compose` gives; it is called once, in the frame in which it is painted. */
  show(compose: () => readonly Primitive[], palette: Palette): void {
    this.#compose = compose;
    this.#composed = false;
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
    this.#canvas.width = Math.round(size.width * window.devicePixelRatio);
    this.#canvas.height = Math.round(size.height * window.devicePixelRatio);
    this.#picture = null;
    this.#render();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#render());
  }

  #render(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.#context || !this.#palette || this.#canvas.width === 0) return;
    const slow = (this.#picture?.took ?? 0) > FRAME_MS;
    const fresh = performance.now() - (this.#picture?.at ?? 0) < AGAIN_MS;
    if (!(this.#moving && this.#composed && slow && fresh)) this.#paintPicture(this.#palette);
    this.#placePicture(this.#context, this.#palette);
  }

  #paintPicture(palette: Palette): void {
    const picture = this.#picture ?? this.#newPicture();
    if (!picture) return;
    this.#picture = picture;
    if (!this.#composed) this.#list = this.#compose();
    this.#composed = true;
    const start = performance.now();
    paint(picture.context, this.#list, palette, {
      camera: this.#camera,
      size: this.#size,
      ratio: window.devicePixelRatio,
      moving: this.#moving,
    });
    Object.assign(picture, { camera: this.#camera, at: performance.now(), took: performance.now() - start });
  }

  #newPicture(): Picture | null {
    const canvas = document.createElement('canvas');
    canvas.width = this.#canvas.width;
    canvas.height = this.#canvas.height;
    const context = canvas.getContext('2d', { alpha: false });
    return context ? { canvas, context, camera: this.#camera, at: 0, took: 0 } : null;
  }

  /** Puts the picture where the camera now sees it; what it does not reach is bare ground until it is painted anew. */
  #placePicture(context: CanvasRenderingContext2D, palette: Palette): void {
    if (!this.#picture) return;
    const { canvas, camera } = this.#picture;
    const share = this.#camera.k / camera.k;
    const x = (this.#camera.x - camera.x * share) * window.devicePixelRatio;
    const y = (this.#camera.y - camera.y * share) * window.devicePixelRatio;
    if (x !== 0 || y !== 0 || share !== 1) {
      context.fillStyle = palette('bg.canvas');
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(canvas, x, y, canvas.width * share, canvas.height * share);
  }
}
