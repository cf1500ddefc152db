import type { Keys } from './Pointer';
import type { Tool } from './tools';

type Point = readonly [number, number];

interface Acts {
  tool: () => Tool;
  /** A point of the chart. */
  point: (event: Event) => [number, number];
  outline: (points: readonly Point[] | null, done: boolean, keys: Keys) => void;
}

/** Goes round what is to be selected: a lasso along the pointer's way, or a box from corner to corner. With the space bar held the view moves instead. */
export class Outline {
  readonly #canvas: HTMLCanvasElement;
  readonly #acts: Acts;
  #points: Point[] | null = null;
  #space = false;
  #drawn = false;

  constructor(canvas: HTMLCanvasElement, acts: Acts) {
    this.#canvas = canvas;
    this.#acts = acts;
    canvas.addEventListener('pointerdown', this.#down);
    canvas.addEventListener('pointermove', this.#move);
    canvas.addEventListener('pointerup', this.#up);
    canvas.addEventListener('pointercancel', this.#cancel);
    addEventListener('keydown', this.#key);
    addEventListener('keyup', this.#key);
  }

  /** Whether this press begins an outline, so that it neither moves the view nor drags a node. */
  takes(event: MouseEvent): boolean {
    return this.#acts.tool() !== 'pointer' && !this.#space && !event.button;
  }

  /** True once after an outline: the click that ends it selects nothing by itself. */
  justDrawn(): boolean {
    const drawn = this.#drawn;
    this.#drawn = false;
    return drawn;
  }

  close(): void {
    this.#canvas.removeEventListener('pointerdown', this.#down);
    this.#canvas.removeEventListener('pointermove', this.#move);
    this.#canvas.removeEventListener('pointerup', this.#up);
    this.#canvas.removeEventListener('pointercancel', this.#cancel);
    removeEventListener('keydown', this.#key);
    removeEventListener('keyup', this.#key);
  }

  readonly #down = (event: PointerEvent) => {
    this.#drawn = false;
    if (!this.takes(event)) return;
    this.#points = [this.#acts.point(event)];
    this.#canvas.setPointerCapture(event.pointerId);
  };

  readonly #move = (event: PointerEvent) => {
    const first = this.#points?.[0];
    if (!this.#points || !first) return;
    const [x, y] = this.#acts.point(event);
    this.#points = this.#acts.tool() === 'box' ? [first, [x, first[1]], [x, y], [first[0], y]] : [...this.#points, [x, y]];
    this.#acts.outline(this.#points, false, event);
  };

  readonly #up = (event: PointerEvent) => {
    const points = this.#points;
    this.#points = null;
    if (!points) return;
    if (points.length < 3) return this.#acts.outline(null, false, event);
    this.#drawn = true;
    this.#acts.outline(points, true, event);
  };

  readonly #cancel = (event: PointerEvent) => {
    this.#points = null;
    this.#acts.outline(null, false, event);
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key === ' ') this.#space = event.type === 'keydown';
  };
}
