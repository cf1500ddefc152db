import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { type Changes, compareDocuments, linksOf, type Placed, placedOf } from './compare';
import type { SavedDocument, SavedGroup, SavedNote } from './document';

/** Where a thing stands: on the second of two charts alone, on the first alone, or on both but otherwise. */
export type Mark = 'added' | 'gone' | 'changed';
/** In what two that stand on both differ; `pinned` and `hidden` on the second alone, `unpinned` and `shown` on the first. */
export type How = 'moved' | 'pinned' | 'unpinned' | 'hidden' | 'shown' | 'filters' | 'window' | 'otherwise';

export type Of =
  | { readonly type: 'thing'; readonly id: string }
  | { readonly type: 'link'; readonly kind: LinkKind; readonly from: string; readonly to: string }
  | { readonly type: 'group'; readonly group: SavedGroup }
  | { readonly type: 'note'; readonly note: SavedNote }
  | { readonly type: 'view' };

/** One difference between two saved charts. */
export interface Difference {
  readonly id: string;
  readonly mark: Mark;
  readonly of: Of;
  /** Empty unless both have it. */
  readonly how: readonly How[];
}

const marks: readonly Mark[] = ['added', 'gone', 'changed'];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Every difference by itself: things, links, groups, notes, the view; of each what came, what went, what differs. The camera is none. */
export function differencesOf(first: SavedDocument, second: SavedDocument): Difference[] {
  const { things, links, groups, notes } = compareDocuments(first, second);
  const [placed, placedAfter] = [placedOf(first), placedOf(second)];
  const [tied, tiedAfter] = [linksOf(first), linksOf(second)];
  const groupOf = new Map([...first.groups, ...second.groups].map((group) => [group.id, group]));
  const noteOf = new Map([...first.notes, ...second.notes].map((note) => [note.id, note]));
  return [
    ...listed(things, (id) => ({ type: 'thing', id }), (id) => howPlaced(placed.get(id), placedAfter.get(id))),
    ...listed(
      links,
      (key) => {
        const found = tied.get(key) ?? tiedAfter.get(key);
        return found && { type: 'link', kind: found.link.kind as LinkKind, from: found.from, to: found.to };
      },
      (key) => [tiedAfter.get(key)?.hidden ? 'hidden' : 'shown'],
    ),
    ...listed(groups, (id) => wrapped(groupOf.get(id), (group) => ({ type: 'group', group })), () => ['otherwise']),
    ...listed(notes, (id) => wrapped(noteOf.get(id), (note) => ({ type: 'note', note })), () => ['otherwise']),
    ...viewOf(first, second),
  ];
}

const wrapped = <T>(found: T | undefined, as: (found: T) => Of): Of | undefined => (found === undefined ? undefined : as(found));

function listed(changes: Changes, of: (id: string) => Of | undefined, how: (id: string) => How[]): Difference[] {
  return marks.flatMap((mark) =>
    changes[mark].flatMap((id): Difference[] => {
      const what = of(id);
      return what ? [{ id: `${what.type} ${id}`, mark, of: what, how: mark === 'changed' ? how(id) : [] }] : [];
    }),
  );
}

function viewOf(first: SavedDocument, second: SavedDocument): Difference[] {
  const how: How[] = [];
  if (!same(first.filters, second.filters)) how.push('filters');
  if (!same(first.window, second.window)) how.push('window');
  return how.length > 0 ? [{ id: 'view', mark: 'changed', of: { type: 'view' }, how }] : [];
}

function howPlaced(before: Placed | undefined, after: Placed | undefined): How[] {
  const how: How[] = [];
  if (!same(before?.at, after?.at)) how.push('moved');
  if (before?.pinned !== after?.pinned) how.push(after?.pinned ? 'pinned' : 'unpinned');
  if (before?.hidden !== after?.hidden) how.push(after?.hidden ? 'hidden' : 'shown');
  return how;
}
