import type { ChartGraph } from '../graph/graph';
import { groupedBy } from '@/shared/format/groupedBy';
import { type Picture, seenAt, type Standing } from '../graph/picture';
import type { ChartModel } from '../model/model';
import { badge } from './badges';
import { endMark } from './ends';
import { hull } from './hulls';
import { type Ground, linkLabel, nodeLabels, takenBy } from './labels';
import { linkHalo, linkLine, routeLine, styleOf, type Way, wayOf } from './links';
import { missingAt } from './missing';
import { noteAt, noteBox } from './notes';
import { radiusOf, sign } from './nodes';
import { Crossed } from './occupied';
import { layer, type Measure, type Primitive } from './primitives';
import { type ChartWords, linkText } from './words';

/** How much can be read at a zoom: below 75 % no link labels, below 50 % no contact labels and no glyphs inside. */
export type Detail = 'all' | 'noLinkLabels' | 'shapes';

export function detailAt(zoom: number): Detail {
  return zoom < 0.5 ? 'shapes' : zoom < 0.75 ? 'noLinkLabels' : 'all';
}

/** How much larger than at 100 % labels are written, in steps, so that they stay legible on a chart seen from afar. */
export function labelScaleAt(zoom: number): number {
  return zoom < 0.5 ? 2 : zoom < 0.75 ? 1.5 : zoom < 0.9 ? 1.2 : 1;
}

/** What changes from one moment to the next without being part of the chart. */
export interface Moment {
  detail: Detail;
  labelScale: number;
  /** Node or link under the pointer. */
  hovered: string | null;
  /** Node that has the keyboard, in the list beside the canvas. */
  focused: string | null;
  /** What a lasso or a box has gone round so far. */
  drawn: readonly (readonly [number, number])[] | null;
}

const PITCH = 24;

type Line = Picture['drawn'][number] & { way: Way };

/**
 * The display list of a chart: pure, so that the same model, answers and words give the same list. In order of layers. What the
 * picture leaves out is not drawn.
 */
export function scene(model: ChartModel, graph: ChartGraph, picture: Picture, words: ChartWords, measure: Measure, moment: Moment): Primitive[] {
  const lit = new Set([...model.selection, moment.hovered]);
  const lines = picture.drawn.map((drawn): Line => ({ ...drawn, way: wayOf(drawn) }));
  const pins = new Set(model.pins);
  const route = model.route ? { nodes: new Set(model.route.nodes), links: new Set(model.route.links) } : null;
  const glyph = moment.detail !== 'shapes';
  const dots: Primitive = { z: layer.dots, id: 'dots', kind: 'dots', geometry: { pitch: PITCH }, token: 'border.default', dash: 'none' };
  const placeOf = seenAt(picture);
  const onTop = badges(picture, graph, lit, words, measure, moment);
  const list: Primitive[] = [
    dots,
    ...picture.outlined.flatMap((one) => back(hull(one, words, measure), route !== null)),
    ...linesOf(lines, picture, lit, route?.links ?? null),
    ...picture.standing.flatMap((one) => back(sign(one, glyph, pins.has(one.node.id)), route !== null && !onRoute(one, route.nodes))),
    ...onTop,
    ...labels(picture, lines, lit, route, words, measure, moment, onTop),
    ...picture.standing.flatMap((one) => marks(one, model.selection, moment)),
    ...model.notes.flatMap((note) => {
      const at = noteAt(note, placeOf);
      return at ? noteBox(note, at, words, measure).list : [];
    }),
    ...outlineOf(moment.drawn),
  ];
  return list.toSorted((a, b) => a.z - b.z);
}

/** What stands back behind a route. */
const back = (list: Primitive[], stands: boolean): Primitive[] => (stands ? list.map((primitive) => ({ ...primitive, dim: true })) : list);

/** A closed group is on a route when one of its members is. */
const onRoute = ({ node, group }: Standing, nodes: ReadonlySet<string>) => nodes.has(node.id) || (group?.members.some((id) => nodes.has(id)) ?? false);

/** Id of what a label belongs to. */
const labelled = ({ id }: Primitive) => id.slice(0, -' label'.length);

function linesOf(lines: readonly Line[], picture: Picture, lit: ReadonlySet<string | null>, route: ReadonlySet<string> | null): Primitive[] {
  const most = new Map<string, number>();
  for (const { link: { amount } } of lines) if (amount) most.set(amount.currency, Math.max(most.get(amount.currency) ?? 0, Number(amount.value)));
  const radius = new Map(picture.standing.map((one) => [one.node.id, radiusOf(one)]));
  return lines.flatMap((line): Primitive[] => {
    const { link, way } = line;
    const style = styleOf(link, most.get(link.amount?.currency ?? '') ?? 0);
    const on = route?.has(link.id) ?? false;
    const drawn = [...linkLine(line, way, style), ...endMark(line, way, radius.get(way.to.id) ?? 16, on ? 'mark.path' : style.token, style.width)];
    const halo = lit.has(link.id) || lit.has(way.to.id) ? [linkHalo(line, way, style)] : [];
    if (on) return [...drawn.filter(({ z }) => z === layer.ends), routeLine(line, way)];
    return [...halo, ...back(drawn, route !== null)];
  });
}

function labels(
  { standing }: Picture,
  lines: readonly Line[],
  lit: ReadonlySet<string | null>,
  route: { nodes: ReadonlySet<string>; links: ReadonlySet<string> } | null,
  words: ChartWords,
  measure: Measure,
  moment: Moment,
  onTop: readonly Primitive[],
): Primitive[] {
  const crossed = new Crossed(lines.map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })));
  const written = standing
    .map((one) => ({ ...one, always: one.node.person?.revealed === 'subject' || lit.has(one.node.id) || one.node.id === moment.focused || (route !== null && onRoute(one, route.nodes)) }))
    .filter(({ always }) => always || moment.detail !== 'shapes');
  const ground: Ground = { occupied: takenBy(standing), crossed, scale: moment.labelScale };
  for (const one of onTop) if (one.kind === 'box') ground.occupied.take(one.geometry);
  const dimmed = (primitive: Primitive, on: boolean): Primitive => (route && !on ? { ...primitive, dim: true } : primitive);
  const near = new Set(route === null ? [] : standing.filter((one) => onRoute(one, route.nodes)).map(({ node }) => node.id));
  const list = nodeLabels(written, words, measure, ground).map((label) => dimmed(label, near.has(labelled(label))));
  if (moment.detail !== 'all') return list;
  for (const { link, way, folded } of lines) {
    const text = linkText(link, folded, words);
    if (text === null) continue;
    for (const part of linkLabel(link.id, text, way, measure, ground)) list.push(dimmed(part, route?.links.has(link.id) ?? false));
  }
  return list;
}

function badges(picture: Picture, graph: ChartGraph, lit: ReadonlySet<string | null>, words: ChartWords, measure: Measure, moment: Moment): Primitive[] {
  if (moment.detail === 'shapes') return [];
  const cuts = groupedBy(graph.omitted, ({ at }) => at);
  return picture.standing.flatMap((one) => {
    const asked = lit.has(one.node.id) || one.node.id === moment.focused;
    return badge(one, cuts.get(one.node.id) ?? [], asked ? missingAt(one.node, picture) : 0, words, measure);
  });
}

function marks(one: Standing, selection: readonly string[], { hovered, focused }: Moment): Primitive[] {
  const { node: { id }, place: { x, y } } = one;
  const r = radiusOf(one);
  const ring = (name: string, reach: number, token: 'mark.select' | 'mark.focus', width: number): Primitive => ({
    z: layer.selection,
    id: `${id} ${name}`,
    kind: 'disc',
    geometry: { x, y, r: r + reach },
    token,
    dash: 'none',
    fill: null,
    width,
  });
  const halo: Primitive = {
    z: layer.halos,
    id: `${id} halo`,
    kind: 'disc',
    geometry: { x, y, r: r + 8 },
    token: 'mark.selectSoft',
    dash: 'none',
    fill: 'mark.selectSoft',
    width: 0,
  };
  const chosen = selection.includes(id);
  return [
    ...(chosen || id === hovered ? [halo] : []),
    ...(chosen ? [ring('selected', 3, 'mark.select', 2)] : []),
    ...(id === focused ? [ring('focus', 6, 'mark.focus', 2)] : []),
  ];
}

function outlineOf(drawn: Moment['drawn']): Primitive[] {
  if (!drawn || drawn.length < 2) return [];
  const d = `${drawn.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}Z`;
  return [{ z: layer.selection, id: 'drawn', kind: 'curve', geometry: { d }, token: 'mark.select', dash: 'doubt', fill: null, width: 1.5 }];
}
