import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';
import type { Primitive } from '../scene/primitives';
import { paint } from './paint';
import type { Palette } from './palette';

/** A chart that paints faster than this is painted anew in each frame of a zoom; a slower one is stretched as a picture. */
const FRAME_MS = 12;
/** So often a stretched picture is painted anew while the zoom lasts. */
const AGAIN_MS = 300;
/** So far beyond the window a picture reaches that is moved, in px: a pan paints anew only when it has gone so far. */
const MARGIN = 256;

/** What the camera saw when a movement began, with ground around it. */
interface Picture {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  camera: Camera;
  at: number;
  /** Shows the list as it is now. */
  current: boolean;
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
  /** What the last painting of a picture took, in ms. */
  #took = 0;

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
    // Before the window has a size nobody sees anything, and how much can be read at its zoom is not known.
    if (!this.#context || !this.#palette || this.#size.width === 0) return;
    if (!this.#composed) {
      this.#list = this.#compose();
      this.#composed = true;
      if (this.#picture) this.#picture.current = false;
    }
    if (this.#moving) this.#move(this.#context, this.#palette);
    else this.#rest(this.#context, this.#palette);
  }

  #rest(context: CanvasRenderingContext2D, palette: Palette): void {
    paint(context, this.#list, palette, { camera: this.#camera, size: this.#size, ratio: window.devicePixelRatio, moving: false });
    if (this.#picture) this.#picture.current = false;
  }

  /** Moves a picture of the chart; paints it anew where it no longer will do. */
  #move(context: CanvasRenderingContext2D, palette: Palette): void {
    const begun = performance.now();
    const picture = this.#picture ?? this.#newPicture();
    if (!picture) return this.#rest(context, palette);
    this.#picture = picture;
    const anew = !this.#willDo(picture, begun);
    if (anew) this.#paintPicture(picture, palette);
    this.#placePicture(context, picture, palette);
    // With the placing: only there the browser carries out what it was told to paint.
    if (anew) this.#took = performance.now() - begun;
  }

  #willDo(picture: Picture, now: number): boolean {
    if (!picture.current) return false;
    if (picture.camera.k !== this.#camera.k) return this.#took > FRAME_MS && now - picture.at < AGAIN_MS;
    return Math.abs(this.#camera.x - picture.camera.x) <= MARGIN && Math.abs(this.#camera.y - picture.camera.y) <= MARGIN;
  }

  #paintPicture(picture: Picture, palette: Palette): void {
    const { x, y, k } = this.#camera;
    const camera = { k, x: x + MARGIN, y: y + MARGIN };
    const size = { width: this.#size.width + 2 * MARGIN, height: this.#size.height + 2 * MARGIN };
    paint(picture.context, this.#list, palette, { camera, size, ratio: window.devicePixelRatio, moving: true });
    Object.assign(picture, { camera: this.#camera, at: performance.now(), current: true });
  }

  #newPicture(): Picture | null {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round((this.#size.width + 2 * MARGIN) * window.devicePixelRatio);
    canvas.height = Math.round((this.#size.height + 2 * MARGIN) * window.devicePixelRatio);
    const context = canvas.getContext('2d', { alpha: false });
    return context ? { canvas, context, camera: this.#camera, at: 0, current: false } : null;
  }

  /** Puts the picture where the camera now sees it; what it does not reach is bare ground until it is painted anew. */
  #placePicture(context: CanvasRenderingContext2D, { canvas, camera }: Picture, palette: Palette): void {
    const share = this.#camera.k / camera.k;
    const x = (this.#camera.x - (camera.x + MARGIN) * share) * window.devicePixelRatio;
    const y = (this.#camera.y - (camera.y + MARGIN) * share) * window.devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (share < 1) {
      context.fillStyle = palette('bg.canvas');
      context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    }
    context.drawImage(canvas, x, y, canvas.width * share, canvas.height * share);
  }
}
