import type { ThemeName } from '@/theme/tokens';
import { HitTest } from '../input/hit';
import { Pointer } from '../input/Pointer';
import { type Camera, type ChartModel, looked, moved, selected, toggled } from '../model/model';
import { type Cover, fitBeside, MAX_ZOOM, MIN_ZOOM, type Size } from '../scene/bounds';
import type { ChartWords } from '../scene/labels';
import { type Detail, detailAt, scene } from '../scene/scene';
import type { Chart } from '../useChart';
import { makeMeasure } from './fonts';
import { type Palette, paletteOf } from './palette';
import { Surface } from './Surface';

export interface Shown {
  chart: Chart;
  words: ChartWords;
  focused: string | null;
  theme: ThemeName;
  /** No motion. */
  still: boolean;
}

const same = (a: Camera, b: Camera | null) => b !== null && a.x === b.x && a.y === b.y && a.k === b.k;

/** Free ground round a fitted chart, in px. */
const MARGIN = 20;

/**
 * What the reader sees of a chart. Pan, zoom, pointing and dragging are painted from here without a turn through React; only
 * their results go into the model.
 */
export class StageView {
  readonly #measure = makeMeasure();
  #surface: Surface | null = null;
  #pointer: Pointer | null = null;
  #observer: ResizeObserver | null = null;
  #size: Size = { width: 0, height: 0 };
  #shown: Shown | null = null;
  #palette: Palette | null = null;
  #theme: ThemeName | null = null;
  #hits: HitTest | null = null;
  #hovered: string | null = null;
  #detail: Detail = 'all';
  /** The model while a node is being dragged. */
  #dragged: ChartModel | null = null;
  #canvas: HTMLCanvasElement | null = null;
  readonly #covers = new Set<HTMLElement>();

  open(canvas: HTMLCanvasElement): void {
    this.#canvas = canvas;
    this.#surface = new Surface(canvas);
    this.#pointer = new Pointer(canvas, {
      hits: () => this.#hitTest(),
      look: (camera, moving, byHand) => this.#look(camera, moving, byHand),
      hover: (id) => this.#hover(id),
      select: (id, add) => this.#select(id, add),
      drag: (id, x, y, done) => this.#drag(id, x, y, done),
    });
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#resize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    this.#observer.observe(canvas);
  }

  close(): void {
    this.#observer?.disconnect();
    this.#pointer?.close();
    this.#surface?.close();
    this.#surface = null;
    this.#pointer = null;
  }

  show(shown: Shown): void {
    const before = this.#shown?.chart.model.places.length ?? 0;
    this.#shown = shown;
    this.#hits = null;
    if (this.#theme !== shown.theme) {
      this.#theme = shown.theme;
      this.#palette = paletteOf(shown.theme);
    }
    if (this.#model()?.camera === null && before !== shown.chart.model.places.length) this.#fitNow(true);
    this.#paint();
  }

  /** Notes something that lies on top of the canvas: the chart is fitted so that it covers nobody. */
  readonly keepClear = (element: HTMLElement | null): (() => void) => {
    if (element) this.#covers.add(element);
    return () => {
      if (element) this.#covers.delete(element);
    };
  };

  /** Zooms round the middle of the window. */
  zoom(factor: number): void {
    const camera = this.#pointer?.camera;
    if (!camera) return;
    const k = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.k * factor));
    this.#zoomTo(camera, k);
  }

  /** 100 %. */
  readonly plain = (): void => {
    const camera = this.#pointer?.camera;
    if (camera) this.#zoomTo(camera, 1);
  };

  readonly fit = (): void => {
    this.#fitNow(this.#shown?.still ?? true);
    this.#change((model) => looked(model, null));
  };

  /** Brings a node into the window if it is outside of it. */
  reveal(id: string): void {
    const place = this.#model()?.places.find((other) => other.id === id);
    const camera = this.#pointer?.camera;
    if (!place || !camera) return;
    const { width, height } = this.#size;
    const [x, y] = [camera.x + camera.k * place.x, camera.y + camera.k * place.y];
    if (x > 40 && x < width - 40 && y > 40 && y < height - 40) return;
    this.#pointer?.go({ k: camera.k, x: width / 2 - camera.k * place.x, y: height / 2 - camera.k * place.y }, this.#shown?.still ?? true);
  }

  #zoomTo(camera: Camera, k: number): void {
    const { width, height } = this.#size;
    const share = k / camera.k;
    const to = { k, x: width / 2 - (width / 2 - camera.x) * share, y: height / 2 - (height / 2 - camera.y) * share };
    this.#pointer?.go(to, this.#shown?.still ?? true);
    this.#change((model) => looked(model, to));
  }

  #model(): ChartModel | null {
    return this.#dragged ?? this.#shown?.chart.model ?? null;
  }

  #change(step: (model: ChartModel) => ChartModel): void {
    this.#shown?.chart.change(step);
  }

  #hitTest(): HitTest {
    this.#hits ??= new HitTest(this.#model()?.places ?? [], this.#shown?.chart.answers ?? { persons: [], links: [] });
    return this.#hits;
  }

  #fitNow(still: boolean): void {
    const { answers } = this.#shown?.chart ?? {};
    const places = this.#model()?.places ?? [];
    if (this.#size.width === 0 || !answers) return;
    const ids = new Set(answers.persons.map(({ id }) => id));
    const shown = places.filter(({ id }) => ids.has(id));
    this.#pointer?.go(fitBeside(shown, this.#size, MARGIN, this.#coversNow()), still);
  }

  #coversNow(): Cover[] {
    const ground = this.#canvas?.getBoundingClientRect();
    if (!ground) return [];
    return [...this.#covers].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x - ground.x, y: y - ground.y, width, height };
    });
  }

  #resize(size: Size): void {
    const first = this.#size.width === 0;
    this.#size = size;
    this.#surface?.resize(size);
    const camera = this.#model()?.camera ?? null;
    if (camera === null) this.#fitNow(true);
    else if (first) this.#pointer?.go(camera, true);
  }

  #look(camera: Camera, moving: boolean, byHand: boolean): void {
    this.#surface?.look(camera, moving);
    if (byHand && !moving && !same(camera, this.#model()?.camera ?? null)) this.#change((model) => looked(model, camera));
    const detail = detailAt(camera.k);
    if (detail !== this.#detail) {
      this.#detail = detail;
      this.#paint();
    }
  }

  #hover(id: string | null): void {
    if (this.#dragged || id === this.#hovered) return;
    this.#hovered = id;
    if (this.#canvas) this.#canvas.dataset.over = id === null ? '' : 'thing';
    this.#paint();
  }

  #select(id: string | null, add: boolean): void {
    if (id === null) {
      if (!add) this.#change((model) => selected(model, []));
    } else this.#change((model) => (add ? toggled(model, id) : selected(model, [id])));
  }

  #drag(id: string, x: number, y: number, done: boolean): void {
    const model = this.#model();
    if (!model) return;
    this.#dragged = done ? null : moved(model, id, x, y);
    this.#hits = null;
    if (done) this.#change((kept) => moved(kept, id, x, y));
    else this.#paint();
  }

  #paint(): void {
    const model = this.#model();
    if (!this.#surface || !this.#shown || !this.#palette || !model) return;
    const { chart, words, focused } = this.#shown;
    const detail = this.#dragged && this.#detail === 'all' ? 'noLinkLabels' : this.#detail;
    const moment = { detail, hovered: this.#hovered, focused };
    this.#surface.show(scene(model, chart.answers, words, this.#measure, moment), this.#palette);
  }
}
