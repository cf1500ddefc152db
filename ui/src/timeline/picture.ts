import { involved, type Trail, keyOf } from './records';

const DAY = 86_400_000;
const STEPS = [1, 2, 7, 14, 31, 61, 92, 183, 366];
const MOST_MARKS = 8;
/** Behind it a date would stand out over the edge. */
const LAST_MARK = 0.89;

/** A stretch of the picture's width, from 0 to 1. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Bar extends Stretch {
  record: string;
  label: string;
  open: boolean;
}

export interface Tick {
  record: string;
  at: number;
  asDriver: boolean;
}

export interface Lane {
  key: string;
  name: string;
  bars: Bar[];
  ticks: Tick[];
}

export interface Picture {
  lanes: Lane[];
  marks: { at: number; instant: number }[];
  gaps: (Stretch & { days: number })[];
  /** Around the records that contradict: from one lane down to another. */
  frames: (Stretch & { top: number; bottom: number; index: number })[];
}

/** Lanes of buildings, then of vehicles, each in the order of its first record; all on one scale of time. */
export function picture(trail: Trail): Picture {
  const instants = [
    ...trail.stays.flatMap(({ during }) => [Date.parse(during.start), Date.parse(during.end ?? trail.asOf)]),
    ...trail.vehicles.map(({ at }) => Date.parse(at)),
  ];
  const first = Math.min(...instants);
  const length = Math.max(...instants, first + DAY) - first;
  const place = (instant: number) => (instant - first) / length;
  const lanes = new Map<string, Lane>();
  const lane = (key: string, name: string) => {
    const known = lanes.get(key) ?? { key, name, bars: [], ticks: [] };
    lanes.set(key, known);
    return known;
  };
  for (const { id, room, during } of trail.stays) {
    const [start, end] = [Date.parse(during.start), Date.parse(during.end ?? trail.asOf)];
    lane(room.building.id, room.building.name).bars.push({
      record: id,
      label: room.number,
      open: during.end === null,
      from: place(start),
      to: place(Math.max(start, end)),
    });
  }
  for (const use of trail.vehicles) {
    lane(use.vehicle.id, use.vehicle.plate).ticks.push({ record: keyOf(use), at: place(Date.parse(use.at)), asDriver: use.asDriver });
  }
  const drawn = [...lanes.values()];
  const gaps = trail.gaps.map(({ start, end }) => {
    const [from, to] = [Date.parse(start), Date.parse(end ?? trail.asOf)];
    return { from: place(from), to: place(to), days: Math.floor((to - from) / DAY) };
  });
  return { lanes: drawn, marks: marks(first, length), gaps, frames: frames(trail, drawn) };
}

function marks(first: number, length: number): Picture['marks'] {
  const step = (STEPS.find((days) => length / (days * DAY) < MOST_MARKS) ?? Math.ceil(length / DAY / MOST_MARKS)) * DAY;
  const all = Array.from({ length: Math.floor(length / step) + 1 }, (_, i) => ({ at: (i * step) / length, instant: first + i * step }));
  return all.filter(({ at }) => at <= LAST_MARK);
}

function frames(trail: Trail, lanes: readonly Lane[]): Picture['frames'] {
  return trail.conflicts.map((conflict, index) => {
    const keys = new Set(involved(conflict));
    const found = lanes.flatMap(({ bars, ticks }, at) => [
      ...bars.filter(({ record }) => keys.has(record)).map(({ from, to }) => ({ at, from, to: conflict.rule === 'TOO_FAST' ? from : to })),
      ...ticks.filter(({ record }) => keys.has(record)).map((tick) => ({ at, from: tick.at, to: tick.at })),
    ]);
    return {
      index,
      from: Math.min(...found.map(({ from }) => from)),
      to: Math.max(...found.map(({ to }) => to)),
      top: Math.min(...found.map(({ at }) => at)),
      bottom: Math.max(...found.map(({ at }) => at)),
    };
  });
}
