import type { At } from './select';
import { tenth } from '../model/tenth';

/** `centre` has them one below the other, `middle` beside one another. */
export const sides = ['left', 'right', 'top', 'bottom', 'centre', 'middle'] as const;
export type Side = (typeof sides)[number];

export const ways = ['across', 'down'] as const;
export type Way = (typeof ways)[number];

// Rounded, so that the places are the same numbers on every machine.

/** The nodes named brought to one line, each at its new place; of fewer than two none. Those outermost say where the line is. */
export function aligned(places: readonly At[], ids: readonly string[], side: Side): At[] {
  const chosen = chosenOf(places, ids);
  if (chosen.length < 2) return [];
  const [xs, ys] = [chosen.map(({ x }) => x), chosen.map(({ y }) => y)];
  const line = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    centre: tenth((Math.min(...xs) + Math.max(...xs)) / 2),
    middle: tenth((Math.min(...ys) + Math.max(...ys)) / 2),
  }[side];
  const upright = side === 'left' || side === 'right' || side === 'centre';
  return chosen.map(({ id, x, y }) => (upright ? { id, x: line, y } : { id, x, y: line }));
}

/** The nodes named with equal steps between the outermost two, which stay, in the order in which they stand; of fewer than three none. */
export function distributed(places: readonly At[], ids: readonly string[], way: Way): At[] {
  const axis = way === 'across' ? 'x' : 'y';
  const chosen = chosenOf(places, ids).toSorted((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (chosen.length < 3 || !first || !last) return [];
  const step = (last[axis] - first[axis]) / (chosen.length - 1);
  return chosen.map(({ id, x, y }, index) => {
    const at = index === 0 ? first[axis] : index === chosen.length - 1 ? last[axis] : tenth(first[axis] + index * step);
    return way === 'across' ? { id, x: at, y } : { id, x, y: at };
  });
}

function chosenOf(places: readonly At[], ids: readonly string[]): At[] {
  const own = new Set(ids);
  return places.filter(({ id }) => own.has(id)).map(({ id, x, y }) => ({ id, x, y }));
}
