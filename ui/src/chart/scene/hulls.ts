import { polygonHull } from 'd3-polygon';
import type { Picture } from '../graph/picture';
import { layer, type Measure, type Primitive } from './primitives';
import type { ChartWords } from './words';
import { tenth } from '../model/tenth';

const AIR = 30;
const SIZE = 12;

/** A soft outline round the members of an open group, with their number above it. */
export function hull({ group, members }: Picture['outlined'][number], words: ChartWords, measure: Measure): Primitive[] {
  const points = members.flatMap(({ place: { x, y } }) => round(x, y));
  const outline = polygonHull(points);
  if (!outline) return [];
  const top = Math.min(...outline.map(([, y]) => y));
  const middle = members.reduce((sum, { place }) => sum + place.x, 0) / members.length;
  const text = words.group(members.length);
  return [
    { z: layer.hulls, id: `${group.id} hull`, kind: 'curve', geometry: { d: smooth(outline) }, token: 'mark.ringLine', dash: 'none', fill: 'mark.ringFill', width: 1.2 },
    {
      z: layer.nodeLabels,
      id: `${group.id} label`,
      kind: 'text',
      geometry: { x: middle, y: top - SIZE, w: measure(text, 'ui', SIZE), h: SIZE * 1.35 },
      align: 'center',
      text,
      font: 'ui',
      size: SIZE,
      token: 'text.secondary',
      dash: 'none',
    },
  ];
}

/** Eight points round a node. */
const round = (x: number, y: number) =>
  Array.from({ length: 8 }, (_, turn): [number, number] => [x + AIR * Math.cos((turn * Math.PI) / 4), y + AIR * Math.sin((turn * Math.PI) / 4)]);

/** Through the middle of each edge, bowed by the corners. */
function smooth(outline: readonly [number, number][]): string {
  const middle = (index: number) => {
    const a = outline[index % outline.length] ?? [0, 0];
    const b = outline[(index + 1) % outline.length] ?? [0, 0];
    return `${tenth((a[0] + b[0]) / 2)} ${tenth((a[1] + b[1]) / 2)}`;
  };
  return `M${middle(0)}${outline.map((_, index) => {
    const [x, y] = outline[(index + 1) % outline.length] ?? [0, 0];
    return `Q${tenth(x)} ${tenth(y)} ${middle(index + 1)}`;
  }).join('')}Z`;
}
