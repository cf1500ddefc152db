import type { Omission } from '../graph/graph';
import type { Standing } from '../graph/picture';
import { radiusOf } from './nodes';
import { layer, type Measure, type Primitive } from './primitives';
import type { ChartWords } from './words';

const SIZE = 11;
const HEIGHT = 18;

/** At the upper right of a node: so many of so many are shown, where a limit cut; else how many links are not on the chart yet. */
export function badge(one: Standing, omitted: readonly Omission[], missing: number, words: ChartWords, measure: Measure): Primitive[] {
  const [shown, total] = omitted.reduce(([a, b], cut) => [a + cut.shown, b + cut.total], [0, 0]);
  const text = omitted.length > 0 ? words.part(shown, total) : missing > 0 ? words.more(missing) : null;
  if (text === null) return [];
  const w = measure(text, 'ui', SIZE) + 14;
  const r = radiusOf(one) * 0.75;
  const [x, y] = [one.place.x + r, one.place.y - r - HEIGHT / 2];
  const common = { z: layer.badges, dash: 'none' } as const;
  return [
    { ...common, id: `${one.node.id} badge`, kind: 'box', geometry: { x, y: y - HEIGHT / 2, w, h: HEIGHT, r: HEIGHT / 2 }, token: 'bg.inverse', fill: 'bg.inverse', width: 0 },
    {
      ...common,
      id: `${one.node.id} badge text`,
      kind: 'text',
      geometry: { x: x + w / 2, y, w, h: HEIGHT },
      align: 'center',
      text,
      font: 'ui',
      size: SIZE,
      token: 'text.inverse',
      bare: true,
    },
  ];
}
