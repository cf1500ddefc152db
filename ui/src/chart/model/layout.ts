import type { Place } from './model';
import { tenth } from './tenth';

/** A companion to be placed: `times` decides how near to the subject it stands. */
export interface Newcomer {
  id: string;
  times: number;
}

/** Rings are wider than high, as a screen is. */
const STRETCH = 1.3;
const FIRST_RING = 124;
const NEXT_RING = 84;
/** Room that a node with its label wants on its ring. */
const ROOM = 84;
/** Up to so many companions every one has a direction of his own, so that no link runs through another node. */
const OWN_DIRECTIONS = 48;
/** A ring that is at least this full is closed when those who met the subject as often do not fit into it as a whole. */
const FULL_ENOUGH = 0.3;

const capacity = (ring: number) => Math.floor((Math.PI * (1 + STRETCH) * (FIRST_RING + ring * NEXT_RING)) / ROOM);

/**
 * The subject in the middle, his companions on rings round him, those who met him most often nearest. Same people in the same
 * order, same places. Where some are placed already, the newcomers take rings outside of them and nobody moves.
 */
export function layout(subject: string, newcomers: readonly Newcomer[], there: readonly Place[]): Place[] {
  const known = new Set(there.map(({ id }) => id));
  const fresh = newcomers.filter(({ id }) => !known.has(id) && id !== subject);
  const rings = ringsOf(fresh, firstFreeRing(there));
  const directions = directionsOf(rings.map(({ members }) => members.length));
  const companions = rings.flatMap(({ ring, members }, at) =>
    members.map(({ id }, index) => {
      const radius = FIRST_RING + ring * NEXT_RING;
      const angle = (directions[at]?.[index] ?? 0) * 2 * Math.PI - Math.PI / 2;
      return { id, x: tenth(radius * STRETCH * Math.cos(angle)), y: tenth(radius * Math.sin(angle)), moved: false };
    }),
  );
  return known.has(subject) ? companions : [{ id: subject, x: 0, y: 0, moved: false }, ...companions];
}

function firstFreeRing(there: readonly Place[]): number {
  const reach = Math.max(0, ...there.map(({ x, y }) => Math.hypot(x / STRETCH, y)));
  return reach === 0 ? 0 : Math.max(0, Math.floor((reach - FIRST_RING) / NEXT_RING + 0.5) + 1);
}

interface Ring {
  ring: number;
  members: Newcomer[];
}

function ringsOf(newcomers: readonly Newcomer[], first: number): Ring[] {
  const tiers = new Map<number, Newcomer[]>();
  for (const newcomer of newcomers) tiers.set(newcomer.times, [...(tiers.get(newcomer.times) ?? []), newcomer]);
  const rings: Ring[] = [];
  let open: Ring = { ring: first, members: [] };
  const close = () => {
    rings.push(open);
    open = { ring: open.ring + 1, members: [] };
  };
  for (const times of [...tiers.keys()].toSorted((a, b) => b - a)) {
    let rest = tiers.get(times) ?? [];
    if (open.members.length + rest.length > capacity(open.ring) && open.members.length >= FULL_ENOUGH * capacity(open.ring)) close();
    while (rest.length > 0) {
      const free = capacity(open.ring) - open.members.length;
      open.members.push(...rest.slice(0, free));
      rest = rest.slice(free);
      if (rest.length > 0) close();
    }
  }
  return open.members.length > 0 ? [...rings, open] : rings;
}

/** For each ring the directions of its members, as shares of a turn. */
function directionsOf(sizes: readonly number[]): number[][] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > OWN_DIRECTIONS) return sizes.map((size, ring) => evenly(size).map((share) => share + (ring % 2) / (2 * size)));
  let free = evenly(total);
  return sizes.map((size) => {
    const taken = new Set(Array.from({ length: size }, (_, index) => Math.floor(((index + 0.5) * free.length) / size)));
    const own = free.filter((_, slot) => taken.has(slot));
    free = free.filter((_, slot) => !taken.has(slot));
    return own;
  });
}

const evenly = (count: number) => Array.from({ length: count }, (_, index) => index / count);
