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
  readonly #cells = new Map<number, Box[]>();

  take(box: Box): void {
    for (const cell of cellsOf(box)) put(this.#cells, cell, box);
  }

  free(box: Box): boolean {
    return cellsOf(box).every((cell) => !this.#cells.get(cell)?.some((other) => overlap(box, other)));
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
  readonly #lines: readonly Line[];
  #cells: Map<number, Line[]> | null = null;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  free(box: Box): boolean {
    const cells = (this.#cells ??= this.#grid());
    return cellsOf(box).every((cell) => !cells.get(cell)?.some((line) => crosses(line, box)));
  }

  /** Made at the first question: a chart seen from afar has hardly a label to place. */
  #grid(): Map<number, Line[]> {
    const cells = new Map<number, Line[]>();
    for (const line of this.#lines) for (const cell of cellsAlong(line)) put(cells, cell, line);
    return cells;
  }
}

function put<T>(cells: Map<number, T[]>, cell: number, one: T): void {
  const there = cells.get(cell);
  if (there) there.push(one);
  else cells.set(cell, [one]);
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

function cellsAlong({ x1, y1, x2, y2 }: Line): number[] {
  const steps = Math.max(1, Math.ceil((Math.hypot(x2 - x1, y2 - y1) * 2) / CELL));
  const cells: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const cell = cellAt(Math.floor((x1 + ((x2 - x1) * step) / steps) / CELL), Math.floor((y1 + ((y2 - y1) * step) / steps) / CELL));
    if (cell !== cells.at(-1)) cells.push(cell);
  }
  return cells;
}

function cellsOf({ x, y, w, h }: Box): number[] {
  const cells: number[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + w) / CELL); column++) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + h) / CELL); row++) cells.push(cellAt(column, row));
  }
  return cells;
}

/** The number of a cell; no two within a million cells of the middle have the same. */
const cellAt = (column: number, row: number) => column * 2 ** 21 + row;
