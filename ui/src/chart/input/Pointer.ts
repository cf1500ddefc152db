import { type D3DragEvent, drag } from 'd3-drag';
import { pointer, type Selection, select } from 'd3-selection';
import { type D3ZoomEvent, zoom, type ZoomBehavior, zoomIdentity } from 'd3-zoom';
import { duration } from '@/theme/tokens';
import type { Camera } from '../model/model';
import { MAX_ZOOM, MIN_ZOOM } from '../scene/bounds';
import { between, ease } from './ease';
import type { HitTest } from './hit';
import { Outline } from './Outline';
import type { Tool } from './tools';

export type Keys = Pick<MouseEvent, 'shiftKey' | 'altKey'>;

export interface PointerActs {
  /** The hit test of what is on the canvas at this moment. */
  hits: () => HitTest;
  tool: () => Tool;
  /** `byHand`: the reader moved the view himself, it was not taken somewhere. */
  look: (camera: Camera, moving: boolean, byHand: boolean) => void;
  hover: (id: string | null) => void;
  select: (id: string | null, keys: Keys) => void;
  drag: (id: string, x: number, y: number, done: boolean) => void;
  /** A lasso or a box so far, in chart units; `done` when the button is let go. */
  outline: (points: readonly (readonly [number, number])[] | null, done: boolean, keys: Keys) => void;
  /** A double press on a thing. */
  open: (id: string) => void;
  /** The second button, or a long press, at a point of the page. */
  menu: (id: string | null, at: { x: number; y: number }) => void;
}

type Dragged = { id: string; x: number; y: number };

/** So long a finger rests before it asks for the menu, in ms. */
const LONG_PRESS = 550;

/** Mouse, pen and finger on the canvas: pan, zoom, point, select, drag, go round with a lasso. */
export class Pointer {
  readonly #canvas: Selection<HTMLCanvasElement, unknown, null, undefined>;
  readonly #zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  readonly #acts: PointerActs;
  readonly #outline: Outline;
  #camera: Camera = { x: 0, y: 0, k: 1 };
  #stop = () => {};
  #going = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, acts: PointerActs) {
    this.#canvas = select(canvas);
    this.#acts = acts;
    this.#outline = new Outline(canvas, { tool: acts.tool, point: (event) => this.#point(event), outline: acts.outline });
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([MIN_ZOOM, MAX_ZOOM])
      .filter((event: MouseEvent) => event.type === 'wheel' || (!event.button && !this.#outline.takes(event)))
      .on('zoom end', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => this.#looked(event));
    // The drag is there before the zoom: where it finds a node it takes the gesture, else the view moves.
    this.#canvas.call(this.#drags()).call(this.#zoom).on('dblclick.zoom', null);
    this.#canvas.on('pointermove', (event: PointerEvent) => {
      if (event.pointerType === 'touch') clearTimeout(this.#rest);
      // With a button down something is moved or drawn, and nothing is pointed at.
      if (event.buttons === 0) acts.hover(this.#at(event));
    });
    this.#canvas.on('pointerleave', () => acts.hover(null));
    this.#canvas.on('pointerdown.rest', (event: PointerEvent) => {
      clearTimeout(this.#rest);
      if (event.pointerType === 'touch') this.#rest = setTimeout(() => this.#menu(event), LONG_PRESS);
    });
    this.#canvas.on('pointerup.rest pointercancel.rest', () => clearTimeout(this.#rest));
    this.#canvas.on('click', (event: MouseEvent) => {
      if (!this.#outline.justDrawn()) acts.select(this.#at(event), event);
    });
    this.#canvas.on('dblclick', (event: MouseEvent) => {
      const id = this.#at(event);
      if (id !== null) acts.open(id);
    });
    this.#canvas.on('contextmenu', (event: MouseEvent) => {
      event.preventDefault();
      this.#menu(event);
    });
  }

  get camera(): Camera {
    return this.#camera;
  }

  /** Takes the view to a camera; in a moment where `still` is false, else at once. */
  go(to: Camera, still: boolean): void {
    this.#stop();
    const from = this.#camera;
    this.#stop = ease(still ? 0 : duration('chart'), (share) => {
      const { x, y, k } = between(from, to, share);
      this.#going = share < 1;
      this.#canvas.call(this.#zoom.transform, zoomIdentity.translate(x, y).scale(k));
    });
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#rest);
    this.#outline.close();
    this.#canvas.on('.zoom', null).on('.drag', null).on('.rest', null);
    for (const event of ['pointermove', 'pointerleave', 'click', 'dblclick', 'contextmenu']) this.#canvas.on(event, null);
  }

  #menu(event: MouseEvent): void {
    this.#acts.menu(this.#at(event), { x: event.clientX, y: event.clientY });
  }

  #looked({ transform, type, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>): void {
    if (sourceEvent !== null && type === 'zoom') {
      this.#stop();
      this.#going = false;
      clearTimeout(this.#rest);
    }
    this.#camera = { x: transform.x, y: transform.y, k: transform.k };
    this.#acts.look(this.#camera, this.#going || type !== 'end', sourceEvent !== null);
  }

  #point(event: Event): [number, number] {
    const [x, y] = pointer(event, this.#canvas.node());
    return [(x - this.#camera.x) / this.#camera.k, (y - this.#camera.y) / this.#camera.k];
  }

  #at(event: Event): string | null {
    return this.#acts.hits().at(...this.#point(event), this.#camera.k);
  }

  #drags() {
    let from: Dragged | null = null;
    let moved = false;
    const place = (event: D3DragEvent<HTMLCanvasElement, unknown, Dragged>): [number, number] => [
      event.subject.x + (event.x - event.subject.x) / this.#camera.k,
      event.subject.y + (event.y - event.subject.y) / this.#camera.k,
    ];
    return drag<HTMLCanvasElement, unknown, Dragged | undefined>()
      .filter((event: MouseEvent) => !event.button && !event.ctrlKey && !this.#outline.takes(event))
      .subject((event: { sourceEvent: Event }) => {
        const [x, y] = this.#point(event.sourceEvent);
        const id = this.#acts.hits().node(x, y);
        const at = id === null ? null : this.#acts.hits().placeOf(id);
        return id === null || !at ? undefined : { id, x: at.x, y: at.y };
      })
      .on('start', ({ subject }: D3DragEvent<HTMLCanvasElement, unknown, Dragged>) => {
        from = subject;
        moved = false;
      })
      .on('drag', (event: D3DragEvent<HTMLCanvasElement, unknown, Dragged>) => {
        moved = true;
        if (from) this.#acts.drag(from.id, ...place(event), false);
      })
      .on('end', (event: D3DragEvent<HTMLCanvasElement, unknown, Dragged>) => {
        if (from && moved) this.#acts.drag(from.id, ...place(event), true);
        from = null;
      });
  }
}
