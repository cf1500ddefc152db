export type Corners = readonly [left: number, top: number, right: number, bottom: number];

/** How many numbers each command of an SVG path takes. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, Q: 4, S: 4, C: 6, A: 7, Z: 0 };

const cut = (numbers: readonly number[], size: number): readonly (readonly number[])[] =>
  size === 0 ? [] : Array.from({ length: Math.floor(numbers.length / size) }, (_, index) => numbers.slice(index * size, (index + 1) * size));

/**
 * A rectangle that a path of SVG does not leave: its points, those that bend it among them, and the whole circle of an arc. A curve
 * may stay well inside. A path without a point is one at the origin.
 */
export function cornersOfPath(d: string): Corners {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const met = (atX: number, atY: number, reachX = 0, reachY = 0) => {
    left = Math.min(left, atX - reachX);
    top = Math.min(top, atY - reachY);
    right = Math.max(right, atX + reachX);
    bottom = Math.max(bottom, atY + reachY);
  };
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-df-zA-DF-Z]*)/g)) {
    const command = letter.toUpperCase();
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number));
    if (command === 'Z') [x, y] = [startX, startY];
    for (const [index, own] of cut(numbers, takes[command] ?? 0).entries()) {
      const [baseX, baseY] = letter === command ? [0, 0] : [x, y];
      if (command === 'H') x = baseX + (own[0] ?? 0);
      else if (command === 'V') y = baseY + (own[0] ?? 0);
      else if (command === 'A') {
        const [rx = 0, ry = 0, , , , toX = 0, toY = 0] = own;
        met(x, y, 2 * rx, 2 * ry);
        [x, y] = [baseX + toX, baseY + toY];
        met(x, y, 2 * rx, 2 * ry);
      } else {
        const points = cut(own, 2).map(([byX = 0, byY = 0]) => [baseX + byX, baseY + byY] as const);
        for (const point of points) met(...point);
        [x, y] = points.at(-1) ?? [x, y];
      }
      if (command === 'M' && index === 0) [startX, startY] = [x, y];
      met(x, y);
    }
  }
  return right < left ? [0, 0, 0, 0] : [left, top, right, bottom];
}
