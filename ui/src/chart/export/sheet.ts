import type { Camera } from '../model/model';
import type { Size } from '../scene/bounds';
import { type Font, layer, type Measure, type Primitive } from '../scene/primitives';
import { type ExportedChart, type ExportWords, type HeaderKey, type HeaderLine, headerLines, type LegendRow } from './exported';
import { extentOf } from './extent';
import { wrapped } from './wrapped';

/** A chart with what must be read beside it, as one display list for either painter. */
export interface Sheet {
  readonly list: readonly Primitive[];
  readonly camera: Camera;
  readonly size: Size;
}

const MARGIN = 24;
const NARROWEST = 720;
const LINE = 20;
const GAP = 12;
const SIZE = 13;
const TITLE = 16;
const SIGN = 30;

/** Read before the chart: what it is, whose it is and why. The rest stands below it. */
const above: readonly HeaderKey[] = ['user', 'at', 'purpose', 'dataAsOf', 'filters', 'window', 'shown', 'notShown'];
const below: readonly HeaderKey[] = ['notes', 'masking', 'sentence'];

/** Writes from the top down. */
class Pen {
  readonly list: Primitive[] = [];

  constructor(
    readonly left: number,
    readonly width: number,
    readonly measure: Measure,
    public y: number,
  ) {}

  text(words: string, x: number, font: Font, size: number, token: 'text.primary' | 'text.secondary'): void {
    const geometry = { x, y: this.y + LINE / 2, w: this.measure(words, font, size), h: LINE };
    const id = `sheet ${this.list.length} ${this.y}`;
    this.list.push({ z: layer.notes, id, kind: 'text', geometry, align: 'left', text: words, font, size, token, dash: 'none' });
  }

  rule(): void {
    const geometry = { x1: this.left, y1: this.y, x2: this.left + this.width, y2: this.y };
    this.list.push({ z: layer.notes, id: `sheet rule ${this.y}`, kind: 'path', geometry, token: 'border.default', dash: 'none', width: 1 });
  }

  /** Names in a column of their own, what they stand for beside them. */
  lines(lines: readonly HeaderLine[]): void {
    const column = Math.max(0, ...lines.map(({ name }) => this.measure(name, 'ui', SIZE))) + GAP;
    for (const { name, values } of lines) {
      this.text(name, this.left, 'ui', SIZE, 'text.secondary');
      for (const line of values.flatMap((value) => wrapped(value, this.width - column, (part) => this.measure(part, 'ui', SIZE)))) {
        this.text(line, this.left + column, 'ui', SIZE, 'text.primary');
        this.y += LINE;
      }
    }
  }

  legend(rows: readonly LegendRow[], words: ExportWords): void {
    let x = this.left;
    for (const { label, count, sign } of rows) {
      const row = words.legendRow(label, count);
      const width = (sign ? SIGN : 0) + this.measure(row, 'ui', SIZE) + 2 * GAP;
      if (x > this.left && x + width > this.left + this.width) {
        x = this.left;
        this.y += LINE;
      }
      if (sign) this.list.push(...sign(x + SIGN / 2 - GAP / 4, this.y + LINE / 2));
      this.text(row, x + (sign ? SIGN : 0), 'ui', SIZE, 'text.primary');
      x += width;
    }
    if (rows.length > 0) this.y += LINE;
  }
}

/** The chart in the middle, its header above, legend, masking and notes below; as wide as the widest of them, one chart unit to a px. */
export function sheet(chart: ExportedChart, list: readonly Primitive[], words: ExportWords, measure: Measure): Sheet {
  const drawn = list.filter(({ kind }) => kind !== 'dots');
  const extent = extentOf(drawn);
  const width = Math.max(NARROWEST, extent.width);
  const left = extent.x + extent.width / 2 - width / 2;
  const lines = headerLines(chart, words);
  const of = (keys: readonly HeaderKey[]) => lines.filter(({ key }) => keys.includes(key));
  const head = new Pen(left, width, measure, 0);
  for (const line of wrapped(words.caseLine(chart.header.caseNumber, chart.header.caseTitle), width, (part) => measure(part, 'bold', TITLE))) {
    head.text(line, left, 'bold', TITLE, 'text.primary');
    head.y += LINE + GAP / 3;
  }
  for (const line of wrapped(chart.header.chartTitle, width, (part) => measure(part, 'bold', SIZE))) {
    head.text(line, left, 'bold', SIZE, 'text.primary');
    head.y += LINE;
  }
  head.lines(of(above));
  head.y += GAP;
  head.rule();
  const up = extent.y - MARGIN - head.y;
  const foot = new Pen(left, width, measure, extent.y + extent.height + MARGIN);
  foot.rule();
  foot.y += GAP;
  foot.legend(chart.header.legend, words);
  foot.lines(of(below));
  const top = up - MARGIN;
  return {
    list: [...drawn, ...head.list.map((primitive) => raised(primitive, up)), ...foot.list],
    camera: { x: MARGIN - left, y: -top, k: 1 },
    size: { width: width + 2 * MARGIN, height: foot.y + MARGIN - top },
  };
}

/** What the head wrote from 0 on, at its place over the chart. */
function raised(primitive: Primitive, by: number): Primitive {
  if (primitive.kind === 'text') return { ...primitive, geometry: { ...primitive.geometry, y: primitive.geometry.y + by } };
  if (primitive.kind === 'path') return { ...primitive, geometry: { ...primitive.geometry, y1: primitive.geometry.y1 + by, y2: primitive.geometry.y2 + by } };
  return primitive;
}
