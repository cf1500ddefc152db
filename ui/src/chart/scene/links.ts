import type { Place } from '../model/model';
import type { ChartLink } from './answers';
import { layer, type Primitive } from './primitives';

const THIN = 1.3;
const PER_TIME = 0.45;
const WIDEST = 5.5;

/** 1.3 px and 0.45 for each occasion, at most 5.5. */
export const linkWidth = (times: number) => Math.round(Math.min(WIDEST, THIN + PER_TIME * times) * 100) / 100;

/**
 * The line between two people; its dash says the doubt. Solid: beyond chance. Dashed: in doubt. Thin grey dots: not distinct from
 * chance. Double: every occasion was one registration, so there was no coincidence to test.
 */
export function linkLine(link: ChartLink, from: Place, to: Place): Primitive[] {
  const line = { z: layer.links, id: link.id, kind: 'path', token: 'link.stayedWith', width: linkWidth(link.times) } as const;
  const geometry = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  switch (link.strength) {
    case 'BEYOND_CHANCE':
      return [{ ...line, geometry, dash: 'none' }];
    case 'IN_DOUBT':
      return [{ ...line, geometry, dash: 'doubt' }];
    case 'NOT_DISTINCT':
      return [{ ...line, geometry, z: layer.weakLinks, token: 'link.weak', dash: 'chance', width: THIN }];
    case 'BOOKED_TOGETHER':
      return doubled(link, from, to);
  }
}

function doubled(link: ChartLink, from: Place, to: Place): Primitive[] {
  const apart = Math.max(3.2, linkWidth(link.times)) / 2;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(-(to.y - from.y) / length) * apart, ((to.x - from.x) / length) * apart];
  return [1, -1].map((side) => ({
    z: layer.links,
    id: `${link.id} ${side > 0 ? 'a' : 'b'}`,
    kind: 'path',
    token: 'link.stayedWith',
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
