import type { Place } from '../model/model';
import { bookedTogether, type ChartLink } from './answers';
import { layer, type Primitive } from './primitives';

const THIN = 1.3;
const PER_TIME = 0.45;
const WIDEST = 5.5;

/** 1.3 px and 0.45 for each occasion, at most 5.5. */
export const linkWidth = (times: number) => Math.round(Math.min(WIDEST, THIN + PER_TIME * times) * 100) / 100;

/**
 * The line between two people. Double: every occasion was one registration. Dashed as in doubt: nothing has been tested against
 * chance, and an untested pair is never drawn as if it stood firm.
 */
export function linkLine(link: ChartLink, from: Place, to: Place): Primitive[] {
  const width = linkWidth(link.times);
  const line = { z: layer.links, kind: 'path', token: 'link.stayedWith' } as const;
  if (!bookedTogether(link)) {
    return [{ ...line, id: link.id, geometry: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, dash: 'doubt', width }];
  }
  const apart = Math.max(3.2, width) / 2;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(-(to.y - from.y) / length) * apart, ((to.x - from.x) / length) * apart];
  return [1, -1].map((side) => ({
    ...line,
    id: `${link.id} ${side > 0 ? 'a' : 'b'}`,
    geometry: { x1: from.x + side * dx, y1: from.y + side * dy, x2: to.x + side * dx, y2: to.y + side * dy },
    dash: 'none',
    width: THIN,
  }));
}

/** A light ground under a link that is selected or pointed at. */
export function linkHalo(link: ChartLink, from: Place, to: Place): Primitive {
  return {
    z: layer.halos,
    id: `${link.id} halo`,
    kind: 'path',
    geometry: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    token: 'mark.selectSoft',
    dash: 'none',
    width: linkWidth(link.times) + 9,
  };
}
