import type { Note } from '../model/notes';
import { layer, type Measure, type Primitive } from './primitives';
import type { ChartWords } from './words';

const SIZE = 12;
const LINE = 17;
const PAD = 8;
const WIDEST = 220;
const MOST_LINES = 8;

export interface NoteBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Where a note stands: on its own, or beside the node it belongs to. */
export function noteAt(note: Note, placeOf: ReadonlyMap<string, { x: number; y: number }>): { x: number; y: number } | null {
  if (note.on === null) return note;
  const place = placeOf.get(note.on);
  return place ? { x: place.x + note.x, y: place.y + note.y } : null;
}

/** The lines of a text no wider than a note; a word that is wider is cut between letters. */
export function linesOf(text: string, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
      if (line !== '' && measure((line + piece).trimEnd(), 'ui', SIZE) > WIDEST) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} ...`] : lines;
}

/** A box with the text, and who wrote it when. */
export function noteBox(note: Note, { x, y }: { x: number; y: number }, words: ChartWords, measure: Measure): { box: NoteBox; list: Primitive[] } {
  const lines = linesOf(note.text, measure);
  const by = words.note(note.by, note.at);
  const w = Math.max(measure(by, 'ui', 11), ...lines.map((line) => measure(line, 'ui', SIZE))) + 2 * PAD;
  const h = lines.length * LINE + LINE + 2 * PAD - 4;
  const common = { z: layer.notes, dash: 'none' } as const;
  const written = (id: string, text: string, row: number, size: number, token: 'text.primary' | 'text.muted'): Primitive => ({
    ...common,
    id,
    kind: 'text',
    geometry: { x: x + PAD, y: y + PAD + row * LINE + LINE / 2, w: w - 2 * PAD, h: LINE },
    align: 'left',
    text,
    font: 'ui',
    size,
    token,
    bare: true,
  });
  return {
    box: { x, y, w, h },
    list: [
      { ...common, id: note.id, kind: 'box', geometry: { x, y, w, h, r: 4 }, token: 'border.control', fill: 'bg.surface', width: 1 },
      ...lines.map((line, row) => written(`${note.id} ${row}`, line, row, SIZE, 'text.primary')),
      written(`${note.id} by`, by, lines.length, 11, 'text.muted'),
    ],
  };
}
