import { wellFormed } from '@/shared/format/wellFormed';
import { DocumentError, flag, instant, list, membersOf, named, number, object, orNull, pair, type Reader, text } from './shape';
import { checkWords, isMark, MOST_BYTES } from './words';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

export interface SavedGroup {
  /** A mark of the drawing, of the chart alone. */
  readonly id: string;
  /** Said anew by the service, never saved. */
  readonly label?: never;
  readonly members: readonly string[];
  readonly open: boolean;
}

export interface SavedLink {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly currency: string | null;
}

export interface SavedNote {
  /** A mark of the drawing, of the chart alone. */
  readonly id: string;
  /** At most 2,000 characters. */
  readonly text: string;
  /** The user who wrote it. */
  readonly by: string;
  /** Instant of ISO 8601. */
  readonly at: string;
  readonly x: number;
  readonly y: number;
  /** The thing it hangs on; null where it stands on the canvas. */
  readonly on: string | null;
}

/**
 * A chart as it is saved: ids of the case, places and marks of the drawing, and the notes somebody wrote; never a label or a name,
 * which the service gives anew on opening, with the masks of that moment.
 */
export interface SavedDocument {
  readonly v: 1;
  /** Each once. */
  readonly ids: readonly string[];
  /** Of each id, in the same order, in chart units. */
  readonly positions: readonly (readonly [x: number, y: number])[];
  /** Ends as numbers of `ids`; a kind and a currency are marks. */
  readonly links: readonly SavedLink[];
  /** Those a person has put in their place by hand. */
  readonly moved: readonly string[];
  /** Taken from the chart by hand. */
  readonly removed: readonly string[];
  /** What each expansion brought. */
  readonly brought: readonly { readonly by: string; readonly ids: readonly string[] }[];
  readonly pins: readonly string[];
  readonly groups: readonly SavedGroup[];
  /** Ids of things, `link:` with the number of a link, `kind:` with a kind of links. */
  readonly hidden: readonly string[];
  readonly notes: readonly SavedNote[];
  readonly filters: Json;
  /** From `start` to before `end`, in ms since 1970, UTC. */
  readonly window: { readonly start: number; readonly end: number } | null;
  readonly camera: { readonly x: number; readonly y: number; readonly k: number } | null;
  readonly steps: readonly { readonly [member: string]: Json }[];
  /** The state of the data it was drawn on. */
  readonly graphVersion: string;
  /** The saved chart that was opened and changed; null for a new one. */
  readonly basedOn: string | null;
}

/** A user whose name is no mark stands as the `text` of an object, which is where a document may hold words. */
const author: Reader<string> = (value, where) => (typeof value === 'string' ? value : object<{ text: string }>({ text })(value, where).text);

const group: Reader<SavedGroup> = object({ id: text, members: list(text), open: flag });
const note: Reader<SavedNote> = object({ id: text, text, by: author, at: instant, x: number, y: number, on: orNull(text) });

const anything: Reader<Json> = (value) => value as Json;
const version: Reader<1> = (value, where) => {
  if (value !== 1) throw new DocumentError('version', named(value), where);
  return 1;
};

const shape: Reader<SavedDocument> = object({
  v: version,
  ids: list(text),
  positions: list(pair(number)),
  links: list(object({ from: number, to: number, kind: text, currency: orNull(text) })),
  moved: list(text),
  removed: list(text),
  brought: list(object({ by: text, ids: list(text) })),
  pins: list(text),
  groups: list(group),
  hidden: list(text),
  notes: list(note),
  filters: anything,
  window: orNull(object({ start: number, end: number })),
  camera: orNull(object({ x: number, y: number, k: number })),
  steps: list((value, where) => membersOf(value, where) as SavedDocument['steps'][number]),
  graphVersion: text,
  basedOn: orNull(text),
});

const ROOT = 'document';

/**
 * A value that came as JSON, taken for a saved document.
 * @throws DocumentError that names what was expected, found and where; another version than 1 is refused before anything else.
 */
export function documentOf(value: unknown, where: string = ROOT): SavedDocument {
  version(membersOf(value, where).v, `${where}.v`);
  const document = shape(value, where);
  if (document.positions.length !== document.ids.length) throw new DocumentError('asMany', String(document.positions.length), `${where}.positions`);
  const met = new Set<string>();
  for (const [index, id] of document.ids.entries()) {
    if (met.has(id)) throw new DocumentError('once', named(id), `${where}.ids[${index}]`);
    met.add(id);
  }
  return document;
}

/** @throws DocumentError as `documentOf`, and for a text that is no JSON. */
export function read(json: string): SavedDocument {
  return documentOf(parsed(json));
}

/** As `read`, with the error as an answer. */
export function tried(json: string): SavedDocument | DocumentError {
  try {
    return read(json);
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
}

/** @throws DocumentError for a text that is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DocumentError('json', named(json), ROOT);
  }
}

/**
 * The document as the service keeps it: the same document, the same text. Half of a surrogate pair in a note becomes U+FFFD.
 * @throws DocumentError where the service would refuse it: words outside of notes, members for labels, over 1,000,000 bytes; and
 * for a number that is none.
 */
export function written(document: SavedDocument): string {
  const { v, ids, positions, links, moved, removed, brought, pins, groups, hidden, notes, filters, window, camera, steps, graphVersion, basedOn } = document;
  const json = JSON.stringify({
    v,
    ids,
    positions,
    links: links.map(({ from, to, kind, currency }) => ({ from, to, kind, currency })),
    moved,
    removed,
    brought: brought.map(({ by, ids: those }) => ({ by, ids: those })),
    pins,
    groups: groups.map(({ id, members, open }) => ({ id, members, open })),
    hidden,
    notes: notes.map(({ id, text: words, by, at, x, y, on }) => ({ id, text: wellFormed(words), by: isMark(by) ? by : { text: wellFormed(by) }, at, x, y, on })),
    filters,
    window: window && { start: window.start, end: window.end },
    camera: camera && { x: camera.x, y: camera.y, k: camera.k },
    steps,
    graphVersion,
    basedOn,
  });
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > MOST_BYTES) throw new DocumentError('size', String(bytes), ROOT);
  const value = parsed(json);
  documentOf(value);
  checkWords(value, ROOT);
  return json;
}
