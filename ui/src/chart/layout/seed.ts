import type { Point } from './input';

/** FNV-1a with the last mixing of MurmurHash3: ids that differ in one letter come out far apart. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const share = (id: string, seed: number) => hash(id, seed) / 2 ** 32;

/** A place on a disc that depends on the id alone. */
export function startOf(id: string, radius: number): Point {
  const [turn, reach] = [share(id, 1) * 2 * Math.PI, radius * Math.sqrt(share(id, 2))];
  return { x: reach * Math.cos(turn), y: reach * Math.sin(turn) };
}
