import type { Place, Places } from './places';

/** Of the picture in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = { x: 46, top: 26, bottom: 58 };
const LETTER = 12;
const LINE = 16;
const DOT = 13;
/** So that one place alone, or a few in one street, are no picture of nothing. */
const NARROWEST_KM = 0.4;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Label extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Spot extends Point {
  readonly place: Place;
  /** Where its name begins, or null where there is no room for it. */
  readonly label: Label | null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Mapped {
  readonly spots: readonly Spot[];
  readonly at: (place: Place) => Point;
  /** How many km the whole width is. */
  readonly km: number;
}

/** Sets the places into the picture, north up, with names where they lie on nothing else. */
export function mapped({ places }: Places, linesOf: (place: Place) => readonly string[], size: Size): Mapped {
  const reach = (of: (place: Place) => number) => Math.max(...places.map(of)) - Math.min(...places.map(of));
  const [wide, high] = [size.width - 2 * MARGIN.x, size.height - MARGIN.top - MARGIN.bottom];
  const km = Math.max(NARROWEST_KM, (reach(({ x }) => x) * size.width) / wide, (reach(({ y }) => y) * size.width) / high);
  const scale = size.width / km;
  const at = ({ x, y }: Place) => ({ x: size.width / 2 + x * scale, y: MARGIN.top + high / 2 + y * scale });
  const taken: Box[] = places.map((place) => around(at(place)));
  // Where there is room for few names only, those of the most records.
  const spots = places
    .toSorted((a, b) => b.stays + b.seen - (a.stays + a.seen))
    .map((place): Spot => {
      const point = at(place);
      const free = labelled(point, linesOf(place)).find(({ box }) => isWithin(box, size) && !taken.some((other) => isOver(box, other) && !isAround(other, point)));
      if (free) taken.push(free.box);
      return { place, ...point, label: free?.label ?? null };
    });
  return { spots, at, km };
}

const around = ({ x, y }: Point): Box => ({ left: x - DOT, top: y - DOT, right: x + DOT, bottom: y + DOT });
const isAround = (box: Box, point: Point) => box.left === point.x - DOT && box.top === point.y - DOT;
const isOver = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isWithin = ({ left, top, right, bottom }: Box, size: Size) => left >= 2 && top >= 2 && right <= size.width - 2 && bottom <= size.height - 2;

/** Chinese letters are as wide as they are high, others little more than half. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? LETTER : LETTER * 0.58), 0);

/** Below, above, right and left of a dot, in that order. */
function labelled({ x, y }: Point, lines: readonly string[]): { label: Label; box: Box }[] {
  const width = Math.max(...lines.map(widthOf));
  const height = lines.length * LINE;
  const centred = { left: x - width / 2, right: x + width / 2 };
  const beside = y - height / 2;
  return [
    { label: { x, y: y + DOT, anchor: 'middle' }, box: { ...centred, top: y + DOT, bottom: y + DOT + height } },
    { label: { x, y: y - DOT - height, anchor: 'middle' }, box: { ...centred, top: y - DOT - height, bottom: y - DOT } },
    { label: { x: x + DOT + 3, y: beside, anchor: 'start' }, box: { left: x + DOT + 3, right: x + DOT + 3 + width, top: beside, bottom: beside + height } },
    { label: { x: x - DOT - 3, y: beside, anchor: 'end' }, box: { left: x - DOT - 3 - width, right: x - DOT - 3, top: beside, bottom: beside + height } },
  ];
}
