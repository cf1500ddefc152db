/** A rectangle in chart units, from its top left corner. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

const CELL = 64;

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Which parts of the chart are taken, in a grid, so that a thousand labels find their places in a few milliseconds. */
export class Occupied {
  readonly #cells = new Map<string, Box[]>();

  take(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  free(box: Box): boolean {
    for (const key of cellsOf(box)) {
      if (this.#cells.get(key)?.some((other) => overlap(box, other))) return false;
    }
    return true;
  }
}

/** A straight line in chart units. */
export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Which lines run through a part of the chart. */
export class Crossed {
  readonly #cells = new Map<string, Line[]>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      for (const key of cellsAlong(line)) {
        const cell = this.#cells.get(key);
        if (cell) cell.push(line);
        else this.#cells.set(key, [line]);
      }
    }
  }

  free(box: Box): boolean {
    for (const key of cellsOf(box)) {
      if (this.#cells.get(key)?.some((line) => crosses(line, box))) return false;
    }
    return true;
  }
}

/** Whether a line has a point in a box: what is left of it after cutting at the four edges (Liang and Barsky 1984). */
export function crosses({ x1, y1, x2, y2 }: Line, { x, y, w, h }: Box): boolean {
  let [enter, leave] = [0, 1];
  const edges: [step: number, room: number][] = [
    [x1 - x2, x1 - x],
    [x2 - x1, x + w - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + h - y1],
  ];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

function* cellsAlong({ x1, y1, x2, y2 }: Line): Generator<string> {
  const steps = Math.max(1, Math.ceil((Math.hypot(x2 - x1, y2 - y1) * 2) / CELL));
  let before = '';
  for (let step = 0; step <= steps; step++) {
    const [x, y] = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps];
    const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
    if (key !== before) yield key;
    before = key;
  }
}

function* cellsOf({ x, y, w, h }: Box): Generator<string> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + w) / CELL); column++) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + h) / CELL); row++) yield `${column} ${row}`;
  }
}
