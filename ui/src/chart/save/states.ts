import type { ChartFilters } from '../filter/filters';
import { isLinkId, partsOfLink } from '../graph/fromService';
import type { ChartModel } from '../model/model';
import type { Note } from '../model/notes';
import { tenth } from '../model/tenth';
import type { Json } from './document';
import { type Edit, edited, editOf } from './edits';
import { type Numbered, type NumberOf, type Part, partNames, parts } from './parts';
import { list, membersOf, number, object, orNull, pair, type Reader } from './shape';

/** A note whatever it says: one that was taken away and a later one under its number are two. */
export const wordsOf = ({ id, at }: Note) => `${id} ${at}`;

/** A chart on the way as it is kept: as the last one is, and with those notes alone that are still on it, in their last words. */
export function settled(model: ChartModel, notes: ReadonlyMap<string, Note>): ChartModel {
  const there = new Set(model.places.map(({ id }) => id));
  const tied = (id: string) => {
    const { from, to } = partsOfLink(id);
    return there.has(from) && there.has(to);
  };
  return {
    ...model,
    places: model.places.map(({ id, x, y, moved }) => ({ id, x: tenth(x), y: tenth(y), moved })),
    links: model.links.filter(tied),
    hidden: model.hidden.filter((id) => id.startsWith('kind:') || (isLinkId(id) ? tied(id) : there.has(id))),
    notes: model.notes.flatMap((note) => {
      const kept = notes.get(wordsOf(note));
      return kept ? [{ ...kept, x: note.x, y: note.y }] : [];
    }),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The way from a chart to the one before it; what is not named is as it was. */
export function wayBack(after: ChartModel, before: ChartModel, of: NumberOf): { readonly [member: string]: Json } {
  const back: Record<string, Json> = {};
  for (const name of partNames) {
    const part = parts[name] as Part<unknown>;
    const edit = editOf<unknown>(after[name], before[name], part.key);
    if (edit) back[name] = { out: edit.out, in: edit.in.map(([at, entry]) => [at, part.said(entry, of)]) };
  }
  if (!same(after.window, before.window)) back.window = before.window && { start: before.window.start, end: before.window.end };
  if (!same(after.filters, before.filters)) back.filters = { ...before.filters };
  return back;
}

const windowOf = orNull(object<{ start: number; end: number }>({ start: number, end: number }));

const editOfEntries = <T>(entry: Reader<T>): Reader<Edit<T>> =>
  object<Edit<T>>({
    out: list(number),
    in: list((value, where) => {
      const [at, said] = pair<unknown>((one) => one)(value, where);
      return [number(at, where), entry(said, where)] as const;
    }),
  });

/** The chart before, as `wayBack` said. @throws DocumentError where that is no way back from this chart. */
export function wentBack(after: ChartModel, way: unknown, numbered: Numbered, filtersOf: (json: Json) => ChartFilters, where: string): ChartModel {
  const back = membersOf(way, where);
  const lists = partNames
    .filter((name) => back[name] !== undefined)
    .map((name) => {
      const part = parts[name] as Part<unknown>;
      return [name, edited<unknown>(after[name], editOfEntries(part.heard(numbered))(back[name], `${where}.${name}`))];
    });
  return {
    ...after,
    ...(Object.fromEntries(lists) as Partial<ChartModel>),
    ...(back.window === undefined ? null : { window: windowOf(back.window, `${where}.window`) }),
    ...(back.filters === undefined ? null : { filters: filtersOf(back.filters as Json) }),
  };
}
