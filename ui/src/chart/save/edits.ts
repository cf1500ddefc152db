/** How one list becomes another: the entries at these numbers go, then others come in, each at its number in the new list. */
export interface Edit<T> {
  readonly out: readonly number[];
  readonly in: readonly (readonly [at: number, entry: T])[];
}

/** Null where both hold the same in the same order. Right for any two lists, short where what both hold stands in one order. */
export function editOf<T>(from: readonly T[], to: readonly T[], keyOf: (entry: T) => string): Edit<T> | null {
  if (from === to) return null;
  const numberOf = new Map(from.map((entry, index) => [keyOf(entry), index]));
  const kept = new Set<number>();
  const come: [number, T][] = [];
  let last = -1;
  to.forEach((entry, index) => {
    const found = numberOf.get(keyOf(entry)) ?? -1;
    if (found > last) kept.add((last = found));
    else come.push([index, entry]);
  });
  const out = from.flatMap((_, index) => (kept.has(index) ? [] : [index]));
  return out.length === 0 && come.length === 0 ? null : { out, in: come };
}

export function edited<T>(from: readonly T[], edit: Edit<T>): readonly T[] {
  const gone = new Set(edit.out);
  const stay = from.filter((_, index) => !gone.has(index));
  const come = new Map(edit.in);
  let next = 0;
  return Array.from({ length: stay.length + come.size }, (_, index) => come.get(index) ?? stay[next++]).filter((entry) => entry !== undefined);
}
