import type { Place } from '../model/model';
import type { ChartLink, ChartPerson } from './answers';
import { type Box, type Crossed, Occupied } from './occupied';
import { type Font, layer, type Measure, type Primitive } from './primitives';
import { radiusOf } from './nodes';

/** The words a chart needs from the reader's language. */
export interface ChartWords {
  guest: (handle: string) => string;
  times: (count: number) => string;
}

const GAP = 4;
/** Free ground between two labels side by side. */
const AIR = 4;
const SUBJECT_SIZE = 14;
const CONTACT_SIZE = 12;
const LINK_SIZE = 12;
const LINE = 1.35;
/** Where on a link its label may stand, as a share of the way from the first end; the first free one wins. */
const ALONG = [0.6, 0.7, 0.5, 0.8, 0.4];

/** A minor keeps the handle on a chart even where the name may be seen. */
export function labelOf(person: ChartPerson, words: ChartWords): string {
  return person.name !== null && !person.minor ? person.name : words.guest(person.handle);
}

interface Written {
  person: ChartPerson;
  place: Place;
  /** Written even where no place is free: subjects, and what is selected or pointed at. */
  always: boolean;
}

/** What is already on the chart when labels look for their places. */
interface Ground {
  /** Nodes and labels: never covered. */
  occupied: Occupied;
  /** Links: covered only where there is no other place. */
  crossed: Crossed;
  /** Size of labels against that at 100 %. */
  scale: number;
}

/**
 * Labels below, right, above or left of their nodes: the first place that is free of links too wins, else the first free one;
 * without one the label is left to the list.
 */
export function nodeLabels(written: readonly Written[], words: ChartWords, measure: Measure, { occupied, crossed, scale }: Ground): Primitive[] {
  const labels: Primitive[] = [];
  for (const { person, place, always } of written.toSorted((a, b) => Number(b.always) - Number(a.always))) {
    const text = labelOf(person, words);
    const font: Font = person.revealed === 'subject' ? 'bold' : person.name !== null && !person.minor ? 'ui' : 'mono';
    const size = scale * (person.revealed === 'subject' ? SUBJECT_SIZE : CONTACT_SIZE);
    const options = around(place, radiusOf(person), measure(text, font, size) + AIR * scale, size * LINE);
    const open = options.filter(({ box }) => occupied.free(box));
    const spot = open.find(({ box }) => crossed.free(box)) ?? open[0] ?? (always ? options[0] : undefined);
    if (!spot) continue;
    occupied.take(spot.box);
    const { w, h } = spot.box;
    labels.push({
      z: layer.nodeLabels,
      id: `${person.id} label`,
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

/** How many times, written on the link where there is room. */
export function linkLabel(link: ChartLink, from: Place, to: Place, words: ChartWords, measure: Measure, { occupied, scale }: Ground): Primitive | null {
  const text = words.times(link.times);
  const size = scale * LINK_SIZE;
  const w = measure(text, 'ui', size) + 6;
  const h = size * LINE;
  for (const share of ALONG) {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    const box = { x: x - w / 2, y: y - h / 2, w, h };
    if (!occupied.free(box)) continue;
    occupied.take(box);
    return {
      z: layer.linkLabels,
      id: `${link.id} label`,
      kind: 'text',
      geometry: { x, y, w, h },
      align: 'center',
      text,
      font: 'ui',
      size,
      token: 'text.secondary',
      dash: 'none',
    };
  }
  return null;
}

/** What no label may cover: the signs of all nodes. */
export function takenBy(nodes: readonly { person: ChartPerson; place: Place }[]): Occupied {
  const occupied = new Occupied();
  for (const { person, place } of nodes) {
    const r = radiusOf(person) + 1;
    occupied.take({ x: place.x - r, y: place.y - r, w: 2 * r, h: 2 * r });
  }
  return occupied;
}
