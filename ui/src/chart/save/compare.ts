import { done } from '../model/steps';
import { modelOf, opened, withSteps } from './chart';
import type { SavedDocument, SavedLink } from './document';

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

/** How a thing stands on a chart. */
export interface Placed {
  readonly at: readonly [number, number] | undefined;
  readonly pinned: boolean;
  readonly hidden: boolean;
}

export function placedOf({ ids, positions, pins, hidden }: SavedDocument): Map<string, Placed> {
  const [pinned, unseen] = [new Set(pins), new Set(hidden)];
  return new Map(ids.map((id, index) => [id, { at: positions[index], pinned: pinned.has(id), hidden: unseen.has(id) }]));
}

/** Links by what they tie and how, whatever numbers they have in their document; one whose ends are not there is none. */
export function linksOf({ ids, links, hidden }: SavedDocument): Map<string, { link: SavedLink; from: string; to: string; hidden: boolean }> {
  const unseen = new Set(hidden);
  const all = links.flatMap((link, index) => {
    const [from, to] = [ids[link.from], ids[link.to]];
    if (from === undefined || to === undefined) return [];
    return [[JSON.stringify([from, to, link.kind, link.currency]), { link, from, to, hidden: unseen.has(`link:${index}`) }] as const];
  });
  return new Map(all);
}

const hiddenLinks = (document: SavedDocument) => new Map([...linksOf(document)].map(([key, { hidden }]) => [key, hidden]));

/**
 * What changed between two saved charts. A thing has changed when it was moved, pinned, let go, hidden or shown, a link when it was
 * hidden or shown. `view` is true when filters or time window differ; the camera is no change of the chart.
 */
export function compareDocuments(before: SavedDocument, after: SavedDocument): { things: Changes; links: Changes; groups: Changes; notes: Changes; view: boolean } {
  return {
    things: changes(placedOf(before), placedOf(after)),
    links: changes(hiddenLinks(before), hiddenLinks(after)),
    groups: changes(byId(before.groups), byId(after.groups)),
    notes: changes(byId(before.notes), byId(after.notes)),
    view: !same([before.filters, before.window], [after.filters, after.window]),
  };
}

/**
 * Both charts on one. Where they differ the first has its way: its places, filters, window, groups and words, and what it shows stays
 * shown. What stands only on the second comes in where it stood there. The steps are the first one's and this: two histories make no third.
 */
export function merged(first: SavedDocument, second: SavedDocument): SavedDocument {
  const there = new Set(first.ids);
  const fresh = second.ids.flatMap((id, index) => (there.has(id) ? [] : [{ id, at: second.positions[index] ?? ([0, 0] as const) }]));
  const ids = [...first.ids, ...fresh.map(({ id }) => id)];
  const together = new Set(ids);
  const only = (list: readonly string[]) => list.filter((id) => together.has(id) && !there.has(id));
  const added = freshLinks(first, second, new Map(ids.map((id, index) => [id, index])));
  const both = {
    ...first,
    ids,
    positions: [...first.positions, ...fresh.map(({ at }) => at)],
    links: [...first.links, ...added.map(({ link }) => link)],
    moved: union(first.moved, only(second.moved)),
    removed: union(first.removed, second.removed).filter((id) => !together.has(id)),
    brought: [...first.brought, ...second.brought.map(({ by, ids: brought }) => ({ by, ids: only(brought) })).filter((one) => one.ids.length > 0)],
    pins: union(first.pins, only(second.pins)),
    groups: [...first.groups, ...freshGroups(first.groups, second.groups)],
    hidden: [...union(first.hidden, only(second.hidden)), ...added.flatMap(({ hidden }, index) => (hidden ? [`link:${first.links.length + index}`] : []))],
    notes: [...first.notes, ...freshNotes(first.notes, second.notes)],
  };
  return same(both, first) ? first : withSteps(both, done(opened(first), 'merge', [], fresh.length, modelOf(both)));
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

function freshLinks(first: SavedDocument, second: SavedDocument, numberOf: ReadonlyMap<string, number>): { link: SavedLink; hidden: boolean }[] {
  const known = linksOf(first);
  return [...linksOf(second)]
    .filter(([key]) => !known.has(key))
    .map(([, { link, from, to, hidden }]) => ({ link: { ...link, from: numberOf.get(from) ?? 0, to: numberOf.get(to) ?? 0 }, hidden }));
}

/** An id that is not taken, and is from then on: ids of groups and notes are counted in each chart anew. */
function free(id: string, taken: Set<string>): string {
  let found = id;
  for (let number = 1; taken.has(found); number++) found = `${id.replace(/\d+$/, '')}${number}`;
  taken.add(found);
  return found;
}

/** Nobody is in two groups, and nobody makes a group alone. */
function freshGroups(first: SavedDocument['groups'], second: SavedDocument['groups']): SavedDocument['groups'] {
  const grouped = new Set(first.flatMap(({ members }) => members));
  const taken = new Set(first.map(({ id }) => id));
  return second
    .map((group) => ({ ...group, members: group.members.filter((id) => !grouped.has(id)) }))
    .filter(({ members }) => members.length > 1)
    .map((group) => ({ ...group, id: free(group.id, taken) }));
}

/** Two notes of one author and instant are one, also where one of them was reworded. */
function freshNotes(first: SavedDocument['notes'], second: SavedDocument['notes']): SavedDocument['notes'] {
  const taken = new Set(first.map(({ id }) => id));
  return second.filter((note) => !first.some(({ by, at }) => by === note.by && Date.parse(at) === Date.parse(note.at))).map((note) => ({ ...note, id: free(note.id, taken) }));
}
