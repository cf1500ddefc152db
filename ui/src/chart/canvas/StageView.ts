import type { ThemeName } from '@/theme/tokens';
import { pictureOf, type Picture, seenAt } from '../graph/picture';
import { HitTest } from '../input/hit';
import { type Keys, Pointer } from '../input/Pointer';
import type { Tool } from '../input/tools';
import { dragged } from '../model/dragged';
import { type Camera, type ChartModel, looked, selected, toggled, without } from '../model/model';
import { type Cover, fitBeside, MAX_ZOOM, MIN_ZOOM, type Size } from '../scene/bounds';
import { noteAt, noteBox } from '../scene/notes';
import { type Detail, detailAt, labelScaleAt, scene } from '../scene/scene';
import type { ChartWords } from '../scene/words';
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
  tool: Tool;
  acts: StageActs;
}

export interface StageActs {
  open: (id: string) => void;
  menu: (id: string | null, at: { x: number; y: number }, place: { x: number; y: number }) => void;
  /** What a lasso or a box went round. */
  around: (points: readonly (readonly [number, number])[], keys: Keys) => void;
  /** The view has changed. */
  looked: (camera: Camera, size: Size) => void;
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
  #labelScale = 1;
  /** The model while a node is being dragged, with its picture. */
  #dragged: { model: ChartModel; picture: Picture } | null = null;
  #outline: readonly (readonly [number, number])[] | null = null;
  #canvas: HTMLCanvasElement | null = null;
  readonly #covers = new Set<HTMLElement>();

  open(canvas: HTMLCanvasElement): void {
    this.#canvas = canvas;
    this.#surface = new Surface(canvas);
    this.#pointer = new Pointer(canvas, {
      hits: () => this.#hitTest(),
      tool: () => this.#shown?.tool ?? 'pointer',
      look: (camera, moving, byHand) => this.#look(camera, moving, byHand),
      hover: (id) => this.#hover(id),
      select: (id, keys) => this.#select(id, keys),
      drag: (id, x, y, done) => this.#drag(id, x, y, done),
      outline: (points, done, keys) => this.#outlined(points, done, keys),
      open: (id) => this.#shown?.acts.open(id),
      menu: (id, at) => this.#shown?.acts.menu(id, at, this.pointOf(at)),
    });
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#resize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    this.#observer.observe(canvas);
    // An observer first tells after a frame: the first picture does not wait for it.
    const { width, height } = canvas.getBoundingClientRect();
    if (width > 0) this.#resize({ width, height });
  }

  close(): void {
    this.#observer?.disconnect();
    this.#pointer?.close();
    this.#surface?.close();
    this.#surface = null;
    this.#pointer = null;
  }

  show(shown: Shown): void {
    const { chart } = this.#shown ?? {};
    const before = chart?.picture.standing.length ?? 0;
    const last = shown.chart.steps.done.at(-1);
    const laidOut = last?.act === 'layout' && last !== chart?.steps.done.at(-1) && chart !== undefined;
    this.#shown = shown;
    this.#hits = null;
    if (this.#canvas) this.#canvas.dataset.tool = shown.tool;
    if (this.#theme !== shown.theme) {
      this.#theme = shown.theme;
      this.#palette = paletteOf(shown.theme);
    }
    if (shown.chart.model.camera === null && (laidOut || before !== shown.chart.picture.standing.length)) this.#fitNow(true);
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

  /** Takes the view to a camera. */
  readonly go = (camera: Camera): void => {
    this.#pointer?.go(camera, true);
    this.#change((model) => looked(model, camera));
  };

  /** The point of the chart under a point of the page. */
  readonly pointOf = ({ x, y }: { x: number; y: number }): { x: number; y: number } => {
    const box = this.#canvas?.getBoundingClientRect();
    const camera = this.#pointer?.camera;
    return box && camera ? { x: Math.round((x - box.x - camera.x) / camera.k), y: Math.round((y - box.y - camera.y) / camera.k) } : { x: 0, y: 0 };
  };

  /** The point of the page over which a node stands. */
  readonly pageOf = (id: string): { x: number; y: number } | null => {
    const at = this.#hitTest().placeOf(id);
    const box = this.#canvas?.getBoundingClientRect();
    const camera = this.#pointer?.camera;
    return at && box && camera ? { x: box.x + camera.x + camera.k * at.x, y: box.y + camera.y + camera.k * at.y } : null;
  };

  /** Brings a node into the window if it is outside of it. */
  reveal(id: string): void {
    const place = this.#hitTest().placeOf(id);
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

  #now(): { model: ChartModel; picture: Picture } | null {
    return this.#dragged ?? this.#shown?.chart ?? null;
  }

  #change(step: (model: ChartModel) => ChartModel): void {
    this.#shown?.chart.change(step);
  }

  #hitTest(): HitTest {
    this.#hits ??= this.#makeHits();
    return this.#hits;
  }

  #makeHits(): HitTest {
    const now = this.#now();
    const words = this.#shown?.words;
    if (!now || !words) return new HitTest({ standing: [], drawn: [] });
    const placeOf = seenAt(now.picture);
    const notes = now.model.notes.flatMap((note) => {
      const at = noteAt(note, placeOf);
      return at ? [{ id: note.id, box: noteBox(note, at, words, this.#measure).box }] : [];
    });
    return new HitTest(now.picture, notes);
  }

  #fitNow(still: boolean): void {
    const now = this.#now();
    if (this.#size.width === 0 || !now) return;
    const places = now.picture.standing.map(({ place }) => place);
    this.#pointer?.go(fitBeside(places, this.#size, MARGIN, this.#coversNow()), still);
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
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    const first = this.#size.width === 0;
    this.#size = size;
    this.#surface?.resize(size);
    const camera = this.#now()?.model.camera ?? null;
    if (camera === null) this.#fitNow(true);
    else if (first) this.#pointer?.go(camera, true);
  }

  #look(camera: Camera, moving: boolean, byHand: boolean): void {
    this.#surface?.look(camera, moving);
    if (!moving) this.#shown?.acts.looked(camera, this.#size);
    if (byHand && !moving && !same(camera, this.#now()?.model.camera ?? null)) this.#change((model) => looked(model, camera));
    const detail = detailAt(camera.k);
    const labelScale = labelScaleAt(camera.k);
    if (detail !== this.#detail || labelScale !== this.#labelScale) {
      this.#detail = detail;
      this.#labelScale = labelScale;
      this.#paint();
    }
  }

  #hover(id: string | null): void {
    if (this.#dragged || this.#outline || id === this.#hovered) return;
    this.#hovered = id;
    if (this.#canvas) this.#canvas.dataset.over = id === null ? '' : 'thing';
    this.#paint();
  }

  #select(id: string | null, { shiftKey, altKey }: Keys): void {
    if (id === null) {
      if (!shiftKey && !altKey) this.#change((model) => selected(model, []));
    } else if (altKey) this.#change((model) => ({ ...model, selection: without(model.selection, new Set([id])) }));
    else this.#change((model) => (shiftKey ? toggled(model, id) : selected(model, [id])));
  }

  #drag(id: string, x: number, y: number, done: boolean): void {
    const chart = this.#shown?.chart;
    if (!chart) return;
    this.#hits = null;
    if (done) {
      this.#dragged = null;
      chart.act('move', [id], 1, (model) => dragged(model, id, x, y));
      return;
    }
    const model = dragged(chart.model, id, x, y);
    this.#dragged = { model, picture: pictureOf(model, chart.graph, chart.passing) };
    this.#paint();
  }

  #outlined(points: readonly (readonly [number, number])[] | null, done: boolean, keys: Keys): void {
    this.#outline = done ? null : points;
    if (done && points) this.#shown?.acts.around(points, keys);
    this.#paint();
  }

  #paint(): void {
    const now = this.#now();
    if (!this.#surface || !this.#shown || !this.#palette || !now) return;
    const { chart, words, focused } = this.#shown;
    const detail = this.#dragged && this.#detail === 'all' ? 'noLinkLabels' : this.#detail;
    const moment = { detail, labelScale: this.#labelScale, hovered: this.#hovered, focused, drawn: this.#outline };
    this.#surface.show(() => scene(now.model, chart.graph, now.picture, words, this.#measure, moment), this.#palette);
  }
}
