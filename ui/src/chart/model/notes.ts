/** What somebody wrote on the chart, beside a thing or on the ground. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly x: number;
  readonly y: number;
  /** Id of the node it belongs to: its place is then counted from there. */
  readonly on: string | null;
}

/** The longest text of a note, as the service takes it. */
export const LONGEST_NOTE = 2000;

const nextId = (notes: readonly Note[]) => `note:${1 + Math.max(0, ...notes.map(({ id }) => Number(id.slice('note:'.length))))}`;

export const noted = (notes: readonly Note[], note: Omit<Note, 'id'>): readonly Note[] => [...notes, { ...note, id: nextId(notes) }];

/** Another text for a note; without one it goes. */
export function reworded(notes: readonly Note[], id: string, text: string): readonly Note[] {
  return text.trim() === '' ? notes.filter((note) => note.id !== id) : notes.map((note) => (note.id === id ? { ...note, text } : note));
}
