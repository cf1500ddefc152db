import type { LinkKind } from '@/shared/graphql/generated/graphql';
import type { ColourToken, DashToken } from '@/theme/tokens';
import type { ChartLink } from '../graph/graph';
import type { Drawn } from '../graph/picture';
import type { Place } from '../model/model';
import { tenth } from '../model/tenth';
import { layer, type Primitive } from './primitives';

const THIN = 1.3;
const PER_TIME = 0.45;
const WIDEST = 5.5;
const NARROWEST_AMOUNT = 1.5;
/** Parallel links are so far apart at their middle. */
const FAN = 9;

/** 1.3 px and 0.45 for each occasion, at most 5.5. */
export const linkWidth = (times: number) => Math.round(Math.min(WIDEST, THIN + PER_TIME * times) * 100) / 100;

export const linkTokens: Record<LinkKind, ColourToken> = {
  COMPANION: 'link.stayedWith',
  STAYED_WITH: 'link.stayedWith',
  STAYED: 'link.stayed',
  OPERATES: 'link.operates',
  DROVE: 'link.drove',
  SEEN_AT: 'link.seenAt',
  HOLDS: 'link.holds',
  PAID: 'link.paid',
};

interface Style {
  token: ColourToken;
  dash: DashToken | 'none';
  width: number;
  weak: boolean;
  double: boolean;
}

/**
 * Hue says the kind, dash the doubt, width how much. Solid: beyond chance, or no question of coincidence. Dashed: in doubt, and so is
 * every pair of two contacts, who are never tested. Thin grey dots: not distinct from chance. Double: every occasion was one registration.
 * `most`: the largest amount of the chart in its currency, on whose square root amounts are drawn.
 */
export function styleOf(link: ChartLink, most: number): Style {
  const { kind, count, companion } = link;
  const plain: Style = { token: linkTokens[kind], dash: 'none', width: THIN + 0.2, weak: false, double: false };
  if (companion?.strength === 'NOT_DISTINCT') return { ...plain, token: 'link.weak', dash: 'chance', width: THIN, weak: true };
  if (companion?.strength === 'BOOKED_TOGETHER') return { ...plain, width: THIN, double: true };
  if (companion) return { ...plain, dash: companion.strength === 'BEYOND_CHANCE' ? 'none' : 'doubt', width: linkWidth(count) };
  if (kind === 'STAYED_WITH') return { ...plain, dash: 'doubt', width: linkWidth(count) };
  if (kind === 'PAID') return { ...plain, width: amountWidth(Number(link.amount?.value ?? 0), most) };
  return plain;
}

const amountWidth = (amount: number, most: number) =>
  Math.round((NARROWEST_AMOUNT + (WIDEST - NARROWEST_AMOUNT) * (most > 0 ? Math.sqrt(Math.min(1, amount / most)) : 0)) * 100) / 100;

/** The way of a link: a line, or a bow where others run beside it. */
export interface Way {
  from: Place;
  to: Place;
  /** Control point of the bow; null for a line. */
  by: { x: number; y: number } | null;
}

export function wayOf({ link, from, to, lane, lanes }: Drawn): Way {
  const off = (lane - (lanes - 1) / 2) * FAN;
  if (off === 0) return { from, to, by: null };
  // Counted from the same end for both directions, so that there and back do not run over each other.
  const side = link.from < link.to ? 1 : -1;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [(-(to.y - from.y) / length) * side, ((to.x - from.x) / length) * side];
  return { from, to, by: { x: tenth((from.x + to.x) / 2 + 2 * off * nx), y: tenth((from.y + to.y) / 2 + 2 * off * ny) } };
}

/** A point on the way, `share` of it from its beginning. */
export function along({ from, to, by }: Way, share: number): { x: number; y: number } {
  if (!by) return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y };
}

const dOf = ({ from, to, by }: Way) => (by ? `M${from.x} ${from.y}Q${by.x} ${by.y} ${to.x} ${to.y}` : `M${from.x} ${from.y}L${to.x} ${to.y}`);

function stroke(id: string, way: Way, z: number, token: ColourToken, dash: DashToken | 'none', width: number): Primitive {
  const { from, to, by } = way;
  return by
    ? { z, id, kind: 'curve', geometry: { d: dOf(way) }, token, dash, fill: null, width }
    : { z, id, kind: 'path', geometry: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, token, dash, width };
}

/** The line between two things. */
export function linkLine({ link }: Drawn, way: Way, style: Style): Primitive[] {
  if (style.double && !way.by) return doubled(link, way, style);
  return [stroke(link.id, way, style.weak ? layer.weakLinks : layer.links, style.token, style.dash, style.width)];
}

function doubled(link: ChartLink, { from, to }: Way, { token }: Style): Primitive[] {
  const apart = Math.max(3.2, linkWidth(link.count)) / 2;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(-(to.y - from.y) / length) * apart, ((to.x - from.x) / length) * apart];
  return [1, -1].map((side) => ({
    z: layer.links,
    id: `${link.id} ${side > 0 ? 'a' : 'b'}`,
    kind: 'path',
    token,
    geometry: { x1: from.x + side * dx, y1: from.y + side * dy, x2: to.x + side * dx, y2: to.y + side * dy },
    dash: 'none',
    width: THIN,
  }));
}

/** A light ground under a link that is selected or pointed at. */
export const linkHalo = ({ link }: Drawn, way: Way, { width }: Style): Primitive =>
  stroke(`${link.id} halo`, way, layer.halos, 'mark.selectSoft', 'none', width + 9);

/** A link of a route, over everything that stands back. */
export const routeLine = ({ link }: Drawn, way: Way): Primitive => stroke(`${link.id} route`, way, layer.links, 'mark.path', 'none', 3.2);
