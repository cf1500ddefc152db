import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { isLinkId, linkId, partsOfLink } from '../graph/fromService';
import type { Group } from '../model/groups';
import type { ChartModel, Place } from '../model/model';
import type { Note } from '../model/notes';
import type { Json } from './document';
import { DocumentError, flag, list, named, number, orNull, type Reader, text } from './shape';

/** What stands in a step by its number in the document: things, also those that are no longer on the chart, and notes. */
export interface Numbered {
  readonly things: readonly string[];
  readonly notes: readonly Note[];
}

/** The number of a thing, which is given one where it has none. */
export type NumberOf = (thing: string) => number;

/** The lists of a chart that its steps change. */
export const partNames = ['places', 'links', 'pins', 'hidden', 'removed', 'groups', 'notes', 'brought'] as const;
export type PartName = (typeof partNames)[number];

/** How the entries of a list stand in a saved step. */
export interface Part<T> {
  /** The same for the same entry. */
  readonly key: (entry: T) => string;
  readonly said: (entry: T, of: NumberOf) => Json;
  readonly heard: (numbered: Numbered) => Reader<T>;
}

const anything: Reader<unknown> = (value) => value;
const row = list(anything);

const at = <T>(all: readonly T[], value: unknown, where: string): T => {
  const found = all[number(value, where)];
  if (found === undefined) throw new DocumentError('number', named(value), where);
  return found;
};

export const thing =
  ({ things: all }: Numbered): Reader<string> =>
  (value, where) =>
    at(all, value, where);
export const things = (numbered: Numbered) => list(thing(numbered));

export function saidLink(id: string, of: NumberOf): Json {
  const { from, to, kind, currency } = partsOfLink(id);
  return [of(from), of(to), kind, currency];
}

export const link =
  (numbered: Numbered): Reader<string> =>
  (value, where) => {
    const [from, to, kind, currency] = row(value, where);
    return linkId(text(kind, where) as LinkKind, thing(numbered)(from, where), thing(numbered)(to, where), orNull(text)(currency, where));
  };

const ofThings: Part<string> = { key: (id) => id, said: (id, of) => of(id), heard: thing };

export const parts: { readonly [Name in PartName]: Part<ChartModel[Name][number]> } = {
  places: {
    key: ({ id, x, y, moved }: Place) => `${id} ${x} ${y} ${moved}`,
    said: ({ id, x, y, moved }, of) => [of(id), x, y, moved],
    heard: (numbered) => (value, where) => {
      const [id, x, y, moved] = row(value, where);
      return { id: thing(numbered)(id, where), x: number(x, where), y: number(y, where), moved: flag(moved, where) };
    },
  },
  links: { key: (id) => id, said: saidLink, heard: link },
  pins: ofThings,
  removed: ofThings,
  hidden: {
    key: (id) => id,
    said: (id, of) => (isLinkId(id) ? saidLink(id, of) : id.startsWith('kind:') ? id : of(id)),
    heard: (numbered) => (value, where) => (typeof value === 'string' ? value : Array.isArray(value) ? link(numbered)(value, where) : thing(numbered)(value, where)),
  },
  groups: {
    key: (group: Group) => JSON.stringify(group),
    said: ({ id, open, members }, of) => [id, open, members.map(of)],
    heard: (numbered) => (value, where) => {
      const [id, open, members] = row(value, where);
      return { id: text(id, where), open: flag(open, where), members: things(numbered)(members, where) };
    },
  },
  // Only where it stood: its words are those of the chart as it was saved.
  notes: {
    key: ({ id, x, y }: Note) => `${id} ${x} ${y}`,
    said: ({ id, x, y }) => [id, x, y],
    heard: ({ notes }) => (value, where) => {
      const [id, x, y] = row(value, where);
      const note = notes.find((one) => one.id === id);
      if (!note) throw new DocumentError('text', named(id), where);
      return { ...note, x: number(x, where), y: number(y, where) };
    },
  },
  brought: {
    key: (one) => JSON.stringify(one),
    said: ({ by, ids }, of) => [of(by), ids.map(of)],
    heard: (numbered) => (value, where) => {
      const [by, ids] = row(value, where);
      return { by: thing(numbered)(by, where), ids: things(numbered)(ids, where) };
    },
  },
};
