import type { ChartGraph } from '../graph/graph';
import type { SavedDocument } from './document';

/** Ids of what stands only in the second of two, only in the first, and in both but otherwise; each in its own order. */
export interface Changes {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

function changes<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Changes {
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    gone: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...after.keys()].filter((id) => before.has(id) && !same(before.get(id), after.get(id))),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const byId = <T extends { readonly id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));

/** What changed between two answers of the service, on two versions of the data or at two times: each label, count and finding counts. */
export function compareGraphs(before: ChartGraph, after: ChartGraph): { nodes: Changes; links: Changes } {
  return { nodes: changes(byId(before.nodes), byId(after.nodes)), links: changes(byId(before.links), byId(after.links)) };
}

interface Placed {
  readonly at: readonly [number, number] | undefined;
  readonly pinned: boolean;
  readonly hidden: boolean;
}

function placedOf({ ids, positions, pins, hidden }: SavedDocument): Map<string, Placed> {
  const [pinned, unseen] = [new Set(pins), new Set(hidden)];
  return new Map(ids.map((id, index) => [id, { at: positions[index], pinned: pinned.has(id), hidden: unseen.has(id) }]));
}

/**
 * What changed between two saved charts. A thing has changed when it was moved, pinned, let go, hidden or shown. `view` is true
 * when filters or time window differ; the camera is no change of the chart.
 */
export function compareDocuments(before: SavedDocument, after: SavedDocument): { things: Changes; groups: Changes; notes: Changes; view: boolean } {
  return {
    things: changes(placedOf(before), placedOf(after)),
    groups: changes(byId(before.groups), byId(after.groups)),
    notes: changes(byId(before.notes), byId(after.notes)),
    view: !same([before.filters, before.window], [after.filters, after.window]),
  };
}

/**
 * Both charts on one. Where they differ the first has its way: its places, filters, window and groups, and what it shows stays shown.
 * What stands only on the second comes in where it stood there. Of a note of both the one written last stays. The steps are the
 * first one's: two histories make no third.
 */
export function merged(first: SavedDocument, second: SavedDocument): SavedDocument {
  const there = new Set(first.ids);
  const fresh = second.ids.flatMap((id, index) => (there.has(id) ? [] : [{ id, at: second.positions[index] ?? ([0, 0] as const) }]));
  const grouped = new Set(first.groups.flatMap(({ members }) => members));
  const known = new Set(first.groups.map(({ id }) => id));
  const groups = second.groups
    .filter(({ id }) => !known.has(id))
    .map((group) => ({ ...group, members: group.members.filter((id) => !grouped.has(id)) }))
    .filter(({ members }) => members.length > 1);
  return {
    ...first,
    ids: [...first.ids, ...fresh.map(({ id }) => id)],
    positions: [...first.positions, ...fresh.map(({ at }) => at)],
    pins: union(first.pins, second.pins.filter((id) => !there.has(id))),
    groups: [...first.groups, ...groups],
    hidden: union(first.hidden, second.hidden.filter((id) => !there.has(id))),
    notes: newest([...first.notes, ...second.notes]),
  };
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

function newest(notes: SavedDocument['notes']): SavedDocument['notes'] {
  const kept = new Map<string, SavedDocument['notes'][number]>();
  for (const note of notes) {
    const other = kept.get(note.id);
    if (!other || Date.parse(note.at) > Date.parse(other.at)) kept.set(note.id, note);
  }
  return [...kept.values()];
}
