import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';

export type Occasion = CompanionRowFragment['evidence'][number];

/** Minutes between the edges of an occasion; up to `now` where it has not ended. */
export function minutesOf({ during: { start, end } }: Occasion, now: number): number {
  return Math.max(0, Math.round(((end === null ? now : Date.parse(end)) - Date.parse(start)) / 60_000));
}

/** The rooms of an occasion, each once, in the order of its stays. */
export function roomsOf({ stays }: Occasion): string[] {
  return [...new Set(stays.map(({ room }) => room.number))];
}

/** The rows an occasion rests on, each once. */
export function sourcesOf({ stays }: Occasion) {
  const seen = new Map(stays.map(({ source }) => [`${source.import.id} ${source.file} ${source.row}`, source]));
  return [...seen.values()];
}

/** The same rows, file by file. */
export function rowsByFile(occasion: Occasion): Map<string, number[]> {
  const files = new Map<string, number[]>();
  for (const { file, row } of sourcesOf(occasion)) files.set(file, [...(files.get(file) ?? []), row]);
  return files;
}

/** On the page a room number such as 2-601 stays in one line. */
export const unbroken = (text: string) => text.replaceAll('-', '\u2011');
