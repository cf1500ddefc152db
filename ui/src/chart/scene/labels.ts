import { isUnderHandle } from '../graph/graph';
import type { Standing } from '../graph/picture';
import type { Place } from '../model/model';
import { type Box, type Crossed, Occupied } from './occupied';
import { along, type Way } from './links';
import { type Font, layer, type Measure, type Primitive } from './primitives';
import { radiusOf } from './nodes';
import type { ChartWords } from './words';

const GAP = 4;
/** Free ground between two labels side by side. */
const AIR = 4;
const SUBJECT_SIZE = 14;
const CONTACT_SIZE = 12;
const LINK_SIZE = 12;
const LINE = 1.35;
/** Where on a link its label may stand, as a share of the way from the first end; the first free one wins. */
const ALONG = [0.6, 0.7, 0.5, 0.8, 0.4];

interface Written extends Standing {
  /** Written even where no place is free: subjects, and what is selected or pointed at. */
  always: boolean;
}

/** What is already on the chart when labels look for their places. */
export interface Ground {
  /** Nodes and labels: never covered. */
  occupied: Occupied;
  /** Links: covered only where there is no other place. */
  crossed: Crossed;
  /** Size of labels against that at 100 %. */
  scale: number;
}

export const labelOf = ({ node, group }: Pick<Standing, 'node' | 'group'>, words: ChartWords) => (group ? words.group(group.members.length) : node.label);

/** Handles and plates stand in monospace, subjects in bold. */
function fontOf({ node: { kind, person }, group }: Standing): Font {
  if (group) return 'ui';
  if (kind === 'vehicle' || isUnderHandle({ person })) return 'mono';
  return person?.revealed === 'subject' ? 'bold' : 'ui';
}

/**
 * Labels below, right, above or left of their nodes: the first place that is free of links too wins, else the first free one;
 * without one the label is left to the list.
 */
export function nodeLabels(written: readonly Written[], words: ChartWords, measure: Measure, { occupied, crossed, scale }: Ground): Primitive[] {
  const labels: Primitive[] = [];
  for (const one of written.toSorted((a, b) => Number(b.always) - Number(a.always))) {
    const text = labelOf(one, words);
    const font = fontOf(one);
    const size = scale * (font === 'bold' ? SUBJECT_SIZE : CONTACT_SIZE);
    const options = around(one.place, radiusOf(one), measure(text, font, size) + AIR * scale, size * LINE);
    const spot = best(options, occupied, crossed) ?? (one.always ? options[0] : undefined);
    if (!spot) continue;
    occupied.take(spot.box);
    const { w, h } = spot.box;
    labels.push({
      z: layer.nodeLabels,
      id: `${one.node.id} label`,
      kind: 'text',
      geometry: { x: spot.x, y: spot.box.y + h / 2, w, h },
      align: spot.align,
      text,
      font,
      size,
      token: 'text.primary',
      dash: 'none',
    });
  }
  return labels;
}

/** The first place that is free of nodes, labels and links, else the first that is free of nodes and labels. */
function best(options: readonly Spot[], occupied: Occupied, crossed: Crossed): Spot | undefined {
  let free: Spot | undefined;
  for (const spot of options) {
    if (!occupied.free(spot.box)) continue;
    if (crossed.free(spot.box)) return spot;
    free ??= spot;
  }
  return free;
}

interface Spot {
  x: number;
  align: 'left' | 'center' | 'right';
  box: Box;
}

function around({ x, y }: Place, r: number, w: number, h: number): Spot[] {
  const centred = (top: number): Spot => ({ x, align: 'center', box: { x: x - w / 2, y: top, w, h } });
  return [
    centred(y + r + GAP),
    { x: x + r + GAP, align: 'left', box: { x: x + r + GAP, y: y - h / 2, w, h } },
    centred(y - r - GAP - h),
    { x: x - r - GAP, align: 'right', box: { x: x - r - GAP - w, y: y - h / 2, w, h } },
  ];
}

/** How often or how much, written on the link where there is room, on a ground of its own: the link does not run through the number. */
export function linkLabel(id: string, text: string, way: Way, measure: Measure, { occupied, scale }: Ground): Primitive[] {
  const size = scale * LINK_SIZE;
  const w = measure(text, 'ui', size) + 6;
  const h = size * LINE;
  for (const share of ALONG) {
    const { x, y } = along(way, share);
    const box = { x: x - w / 2, y: y - h / 2, w, h };
    if (!occupied.free(box)) continue;
    occupied.take(box);
    const common = { z: layer.linkLabels, dash: 'none' } as const;
    return [
      { ...common, id: `${id} label ground`, kind: 'box', geometry: { ...box, r: h / 4 }, token: 'bg.canvas', fill: 'bg.canvas', width: 0 },
      { ...common, id: `${id} label`, kind: 'text', geometry: { x, y, w, h }, align: 'center', text, font: 'ui', size, token: 'text.secondary', bare: true },
    ];
  }
  return [];
}

/** What no label may cover: the signs of all nodes. */
export function takenBy(standing: readonly Standing[]): Occupied {
  const occupied = new Occupied();
  for (const one of standing) {
    const r = radiusOf(one) + 1;
    occupied.take({ x: one.place.x - r, y: one.place.y - r, w: 2 * r, h: 2 * r });
  }
  return occupied;
}
