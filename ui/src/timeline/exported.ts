import { strToU8, zipSync } from 'fflate';
import { fileName } from '@/case/exporting/fileName';
import type { ExportedFile } from '@/case/exporting/format';
import { BOM, type Cell, csv, END } from '@/shared/format/csv';
import { wellFormed } from '@/shared/format/wellFormed';
import { type Entry, sourceOf } from './records';

/** A timeline as it is handed out. */
export interface ExportedTrail {
  readonly caseNumber: string;
  readonly at: Date;
  /** IANA name of the zone of the local times. */
  readonly zone: string;
  readonly rows: readonly Entry[];
  /** Keys of the records that contradict another. */
  readonly conflicting: ReadonlySet<string>;
  /** Lines of the file that stands beside the table: of which case, who, when, and what is not in it. */
  readonly about: readonly { readonly name: string; readonly value: string }[];
  /** Last line of that file. */
  readonly cells: string;
}

export interface LineWords {
  readonly where: (entry: Entry) => string;
  readonly what: (entry: Entry) => string;
  readonly local: (instant: number) => string;
}

const head = ['time', 'local_time', 'kind', 'where', 'building', 'room', 'vehicle', 'record', 'contradicts', 'file', 'row'] as const;

function line(entry: Entry, conflicting: ReadonlySet<string>, words: LineWords): Cell[] {
  const { file, row } = sourceOf(entry);
  const [building, room, vehicle] =
    entry.kind === 'seen'
      ? [entry.use.building?.name ?? null, null, entry.use.vehicle.plate]
      : [entry.stay.room.building.name, entry.stay.room.number, null];
  const times = [new Date(entry.at).toISOString(), words.local(entry.at)];
  return [...times, entry.kind, words.where(entry), building, room, vehicle, words.what(entry), conflicting.has(entry.record), file, row];
}

/** The files of the archive; the rows stand in the order of the page. */
export function trailFiles(trail: ExportedTrail, words: LineWords): Record<'timeline.csv' | 'about.txt', string> {
  const about = trail.about.map(({ name, value }) => `${name}: ${wellFormed(value)}`);
  return {
    'timeline.csv': csv(head, trail.rows.map((entry) => line(entry, trail.conflicting, words))),
    'about.txt': BOM + [...about, trail.cells].join(END) + END,
  };
}

/** The table and what it is of, in one ZIP archive: the same timeline, the same bytes. */
export function trailFile(trail: ExportedTrail, words: LineWords): ExportedFile {
  const files = Object.entries(trailFiles(trail, words)).map(([name, text]) => [name, strToU8(text)] as const);
  const zip = zipSync(Object.fromEntries(files), { mtime: trail.at }) as Uint8Array<ArrayBuffer>;
  return {
    name: fileName({ ...trail, view: 'timeline' }, 'zip'),
    blob: new Blob([zip], { type: 'application/zip' }),
    nodes: trail.rows.length,
    links: 0,
    omitted: 0,
  };
}
