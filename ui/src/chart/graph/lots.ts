/** The service takes 500 nodes at once; two lots are asked together, so that links from one to the other are told too. */
const LOT = 250;

/** What to ask of the service so that every link between these is told. */
export function lots(ids: readonly string[]): string[][] {
  if (ids.length <= 2 * LOT) return [[...ids]];
  const parts = Array.from({ length: Math.ceil(ids.length / LOT) }, (_, index) => ids.slice(index * LOT, (index + 1) * LOT));
  return parts.flatMap((a, index) => parts.slice(index + 1).map((b) => [...a, ...b]));
}
