import { type D3DragEvent, drag } from 'd3-drag';
import { pointer, type Selection, select } from 'd3-selection';
import { type D3ZoomEvent, zoom, type ZoomBehavior, zoomIdentity } from 'd3-zoom';
import { duration } from '@/theme/tokens';
import type { Camera } from '../model/model';
import { MAX_ZOOM, MIN_ZOOM } from '../scene/bounds';
import { between, ease } from './ease';
import type { HitTest } from './hit';

export interface PointerActs {
  /** The hit test of what is on the canvas at this moment. */
  hits: () => HitTest;
  /** `byHand`: the reader moved the view himself, it was not taken somewhere. */
  look: (camera: Camera, moving: boolean, byHand: boolean) => void;
  hover: (id: string | null) => void;
  select: (id: string | null, add: boolean) => void;
  drag: (id: string, x: number, y: number, done: boolean) => void;
}

type Dragged = { id: string; x: number; y: number };

/** Mouse, pen and finger on the canvas: pan, zoom, point, select and drag. */
export class Pointer {
  readonly #canvas: Selection<HTMLCanvasElement, unknown, null, undefined>;
  readonly #zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  readonly #acts: PointerActs;
  #camera: Camera = { x: 0, y: 0, k: 1 };
  #stop = () => {};
  #going = false;

  constructor(canvas: HTMLCanvasElement, acts: PointerActs) {
    this.#canvas = select(canvas);
    this.#acts = acts;
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([MIN_ZOOM, MAX_ZOOM])
      .on('zoom end', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => this.#looked(event));
    // The drag is there before the zoom: where it finds a node it takes the gesture, else the view moves.
    this.#canvas.call(this.#drags()).call(this.#zoom).on('dblclick.zoom', null);
    this.#canvas.on('pointermove', (event: PointerEvent) => acts.hover(this.#at(event)));
    this.#canvas.on('pointerleave', () => acts.hover(null));
    this.#canvas.on('click', (event: MouseEvent) => acts.select(this.#at(event), event.shiftKey));
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
    this.#canvas.on('.zoom', null).on('.drag', null).on('pointermove', null).on('pointerleave', null).on('click', null);
  }

  #looked({ transform, type, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>): void {
    if (sourceEvent !== null && type === 'zoom') {
      this.#stop();
      this.#going = false;
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
