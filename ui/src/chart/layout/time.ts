import { type LayoutNode, type Point } from './input';
import { SCREEN } from './pack';
import { ROOM, rowOf } from './room';
import type { Web } from './web';
import { tenth } from '../model/tenth';

/** Between what has a date and what has none. */
const ASIDE = ROOM * 1.5;

/** Wishes by time: across by the first dated record, in lanes above and below the middle; what has no date stands to the left. */
export function time({ nodes }: Web): Map<string, Point> {
  const lane = rowOf(nodes);
  const dated = nodes.filter((node): node is LayoutNode & { at: number } => node.at !== null).toSorted((a, b) => a.at - b.at);
  const undated = nodes.filter(({ at }) => at === null);
  const first = dated[0]?.at ?? 0;
  const length = Math.max(1, (dated.at(-1)?.at ?? 0) - first);
  const width = Math.max(8 * ROOM, Math.sqrt(dated.length * ROOM * lane * SCREEN * 2));
  const places = new Map<string, Point>();
  const ends: number[] = [];
  for (const { id, at } of dated) {
    const x = tenth(((at - first) / length) * width);
    const free = ends.findIndex((end) => x - end >= ROOM);
    const index = free === -1 ? ends.length : free;
    ends[index] = x;
    places.set(id, { x, y: offMiddle(index) * lane });
  }
  const columns = Math.max(1, Math.ceil(Math.sqrt((undated.length * lane) / ROOM / 2)));
  const rows = Math.ceil(undated.length / columns);
  for (const [index, { id }] of undated.entries()) {
    const [column, row] = [Math.floor(index / rows), index % rows];
    places.set(id, { x: (dated.length > 0 ? -ASIDE : 0) - (columns - 1 - column) * ROOM, y: (row - (rows - 1) / 2) * lane });
  }
  return places;
}

/** 0, 1, -1, 2, -2, … */
const offMiddle = (index: number) => (index % 2 === 1 ? (index + 1) / 2 : -index / 2);
