import type { Json, SavedDocument } from '@/chart/save/document';
import { randomOf } from './random';

export const emptyDocument: SavedDocument = {
  v: 1,
  ids: [],
  positions: [],
  links: [],
  moved: [],
  removed: [],
  brought: [],
  pins: [],
  groups: [],
  hidden: [],
  notes: [],
  filters: null,
  window: null,
  camera: null,
  steps: [],
  graphVersion: '7',
  basedOn: null,
};

const said = ['', 'Asked Wen about this, see file 7', '请核对 3 月的登记', '=1+1', '"quoted"\r\nand broken\ttext', '\u{1F600} <b>&amp;</b> \\ \u0000'];
const users = ['lin', 'gao@station.example', '林一', 'a b', 'AAAAAAAAAAAAAAAAAAAAAA'];

/** A saved document of any form the type allows, the same for the same seed. */
export function documentOf(seed: number): SavedDocument {
  const random = randomOf(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const maybe = <T>(value: T) => (random() < 0.5 ? value : null);
  const pick = <T>(from: readonly T[]) => from[upTo(from.length - 1)] as T;
  const many = <T>(most: number, make: (index: number) => T) => Array.from({ length: upTo(most) }, (_, index) => make(index));
  const coordinate = () => pick([0, 1e-7, -3.25, 1e21, random() * 4000 - 2000, Math.round(random() * 1000) / 10]);
  const id = (index: number) => `${seed}-${index}_${'x'.repeat(upTo(20))}`;
  const ids = many(30, id);
  const some = () => ids.filter(() => random() < 0.3);
  const json = (depth: number): Json =>
    depth === 0 ? pick([null, true, false, 3.5, 'COMPANION', '2026-11-20T02:12:00Z']) : pick([json(0), [json(depth - 1)], { kinds: json(depth - 1), least: upTo(9) }]);
  const instant = () => new Date(1_700_000_000_000 + upTo(1e9) * 60).toISOString();
  return {
    v: 1,
    ids,
    positions: ids.map(() => [coordinate(), coordinate()]),
    links: many(5, () => ({ from: upTo(5), to: upTo(5), kind: pick(['STAYED', 'PAID']), currency: maybe('CNY') })),
    moved: some(),
    // What is on a chart was not taken from it.
    removed: many(3, (index) => id(1000 + index)),
    brought: ids[0] ? [{ by: ids[0], ids: some() }] : [],
    pins: some(),
    groups: many(3, (index) => ({ id: `g${index}`, members: some(), open: random() < 0.5 })),
    hidden: [...some(), ...many(3, (index) => `link${index}`)],
    notes: many(4, (index) => ({ id: `n${index}`, text: pick(said), by: pick(users), at: instant(), x: coordinate(), y: coordinate(), on: ids[0] ? maybe(ids[0]) : null })),
    filters: json(3),
    window: maybe({ start: 1_700_000_000_000, end: 1_700_000_000_000 + upTo(1e9) }),
    camera: maybe({ x: coordinate(), y: coordinate(), k: 0.1 + random() }),
    steps: many(5, () => ({ kind: pick(['expand', 'pin', 'hide']), of: json(2) })),
    graphVersion: String(upTo(1000)),
    basedOn: maybe('based-on-id'),
  };
}
